import type { MunicipalityCoverage } from '@aula/reporting/contract';
import { neighbour, type Tile, tilesOf } from './tile-grid';

const at = (name: string, column: number, row: number): MunicipalityCoverage =>
  ({ key: '08001', name, tile: { column, row }, accounts: 0, confirmed: 0, enrolled: 0, completed: 0 });
const tiles = tilesOf([at('c', 3, 1), at('a', 0, 0), at('b', 1, 0), at('d', 0, 2), { ...at('e', 0, 0), tile: null }]);
const [a, , c] = tiles as [Tile, Tile, Tile];
const nameOf = (tile: Tile | undefined) => tile?.municipality.name;

describe('grid of tiles', () => {
  it('reads row by row and leaves out what has no place', () => {
    expect(tiles.map(nameOf)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes to the nearest tile on that side, over gaps too', () => {
    expect(nameOf(neighbour(tiles, a, 'right'))).toBe('b');
    expect(nameOf(neighbour(tiles, a, 'down'))).toBe('d');
    expect(nameOf(neighbour(tiles, c, 'left'))).toBe('b');
    expect(nameOf(neighbour(tiles, c, 'up'))).toBe('b');
  });

  it('stays at the edge', () => {
    expect(neighbour(tiles, a, 'left')).toBeUndefined();
    expect(neighbour(tiles, a, 'up')).toBeUndefined();
  });
});
