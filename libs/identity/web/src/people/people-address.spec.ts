import { convertToParamMap, type Params } from '@angular/router';
import { WORK_STANDINGS } from '@aula/identity/contract/staff';
import { ROLES } from '@aula/platform/contract';
import fc from 'fast-check';
import { isFiltered, type PeopleView, queryOf, viewIn } from './people-address';

/** As the router writes it: what is null is left out, everything is text. */
const inAddress = (query: Params) => convertToParamMap(Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))));

const words = fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() === text && text !== '');
const view: fc.Arbitrary<PeopleView> = fc.record({
  state: fc.constantFrom('08', '21'), municipality: fc.constantFrom('08037', '21114'), role: fc.constantFrom(...ROLES), work: fc.constantFrom(...WORK_STANDINGS),
  agency: words, q: words, page: fc.integer({ min: 1, max: 10_000 }),
}, { requiredKeys: ['page'] });

it('what is written into the address is read back', () => {
  fc.assert(fc.property(view, (one) => { expect(viewIn(inAddress(queryOf(one)))).toEqual(one); }));
});

it('the usual view has a bare address', () => {
  expect(Object.values(queryOf({ page: 1 })).every((value) => value === null)).toBe(true);
  expect(viewIn(convertToParamMap({}))).toEqual({ page: 1 });
});

it('whatever stands in an address gives a view that can be asked for', () => {
  const anything = fc.oneof(fc.string(), fc.constantFrom('-1', '0', '1e9', 'NaN', '08', 'enlace', 'confirmada', 'constructor', 'x'.repeat(200)));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('estado', 'municipio', 'papel', 'adscripcion', 'dependencia', 'buscar', 'pagina'), anything), (query) => {
    const read = viewIn(convertToParamMap(query));
    expect(viewIn(inAddress(queryOf(read)))).toEqual(read);
    expect(read.page).toBeGreaterThanOrEqual(1);
  }));
});

it('knows when somebody is left out', () => {
  expect([isFiltered({ page: 1 }), isFiltered({ page: 3 }), isFiltered({ page: 1, q: 'ana' }), isFiltered({ page: 1, work: 'declared' })]).toEqual([false, false, true, true]);
});
