import type { MunicipalityCoverage } from '@aula/reporting/contract';

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Tile {
  readonly municipality: MunicipalityCoverage;
  readonly column: number;
  readonly row: number;
}

/** The municipalities that have a place in the state's layout, row by row. */
export function tilesOf(municipalities: readonly MunicipalityCoverage[]): Tile[] {
  return municipalities
    .flatMap((municipality) => (municipality.tile ? [{ municipality, ...municipality.tile }] : []))
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The nearest tile on that side; leaving the line costs double. Undefined at the edge. */
export function neighbour(tiles: readonly Tile[], from: Tile, direction: Direction): Tile | undefined {
  const costs = tiles
    .map((tile) => ({ tile, cost: costOf(from, tile, direction) }))
    .filter(({ cost }) => Number.isFinite(cost))
    .sort((one, other) => one.cost - other.cost);
  return costs[0]?.tile;
}

function costOf(from: Tile, to: Tile, direction: Direction): number {
  const [across, down] = [to.column - from.column, to.row - from.row];
  const [ahead, aside] = direction === 'left' || direction === 'right' ? [across, down] : [down, across];
  const distance = direction === 'left' || direction === 'up' ? -ahead : ahead;
  return distance > 0 ? distance + 2 * Math.abs(aside) : Infinity;
}
