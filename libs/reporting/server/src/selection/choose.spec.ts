import type { MunicipalityInScope } from '@aula/territory/server';
import { choose } from './choose';

const place = (key: string): MunicipalityInScope => ({ key, name: key, stateKey: key.slice(0, 2), stateName: key.slice(0, 2), tile: null, today: '2026-11-27', administration: null });
const IN_REACH = ['08001', '08037', '11020'].map(place);
const keysOf = (query: Parameters<typeof choose>[1], inReach = IN_REACH) => choose(inReach, query).map(({ key }) => key);

test.each([
  [{}, ['08001', '08037']],
  [{ state: '11' }, ['11020']],
  [{ municipality: '08037' }, ['08037']],
  [{ state: '08', municipality: '08037' }, ['08037']],
])('%j chooses %j', (query, keys) => expect(keysOf(query)).toEqual(keys));

test.each([{ state: '21' }, { municipality: '08019' }, { state: '11', municipality: '08037' }, { state: '99' }, { municipality: '99999' }])('%j is outside', (query) => {
  expect(() => keysOf(query)).toThrow('reporting.outside-territory');
});

test('without a territory nothing is chosen, and nothing can be', () => {
  expect(keysOf({}, [])).toEqual([]);
  expect(() => keysOf({ state: '08' }, [])).toThrow('reporting.outside-territory');
});
