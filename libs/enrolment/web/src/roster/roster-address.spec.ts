import { convertToParamMap, type Params } from '@angular/router';
import { STANDINGS } from '@aula/enrolment/contract';
import fc from 'fast-check';
import { isFiltered, queryOf, type RosterView, sortedBy, viewIn } from './roster-address';

const USUAL: RosterView = { sort: 'name', direction: 'ascending', page: 1 };

/** As the router writes it: what is null is left out, everything is text. */
const inAddress = (query: Params) => convertToParamMap(Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))));

const view: fc.Arbitrary<RosterView> = fc.record({
  state: fc.constantFrom('08', '21'), municipality: fc.constantFrom('08037', '21114'), standing: fc.constantFrom(...STANDINGS),
  q: fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() === text && text !== ''),
  sort: fc.constantFrom('name', 'progress', 'last-activity'), direction: fc.constantFrom('ascending', 'descending'), page: fc.integer({ min: 1, max: 10_000 }),
}, { requiredKeys: ['sort', 'direction', 'page'] });

it('what is written into the address is read back', () => {
  fc.assert(fc.property(view, (one) => { expect(viewIn(inAddress(queryOf(one)))).toEqual(one); }));
});

it('the usual view has a bare address', () => {
  expect(Object.values(queryOf(USUAL)).every((value) => value === null)).toBe(true);
  expect(viewIn(convertToParamMap({}))).toEqual(USUAL);
});

it('whatever stands in an address gives a view that can be asked for', () => {
  const words = fc.oneof(fc.string(), fc.constantFrom('-1', '0', '1e9', 'NaN', '08', 'atras', 'desc', 'x'.repeat(200)));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('estado', 'municipio', 'situacion', 'buscar', 'orden', 'sentido', 'pagina'), words), (query) => {
    const read = viewIn(convertToParamMap(query));
    expect(viewIn(inAddress(queryOf(read)))).toEqual(read);
    expect(read.page).toBeGreaterThanOrEqual(1);
  }));
});

it('knows when somebody is left out', () => {
  expect([isFiltered(USUAL), isFiltered({ ...USUAL, page: 3, sort: 'progress' }), isFiltered({ ...USUAL, q: 'ana' }), isFiltered({ ...USUAL, standing: 'behind' })]).toEqual([false, false, true, true]);
});

it('turns an order round at the second click and begins at the first page', () => {
  const once = sortedBy('last-activity', { ...USUAL, page: 4 });
  expect(once).toEqual({ sort: 'last-activity', direction: 'ascending', page: 1 });
  expect(sortedBy('last-activity', once).direction).toBe('descending');
  expect(sortedBy('name', { ...once, direction: 'descending' })).toEqual(USUAL);
});
