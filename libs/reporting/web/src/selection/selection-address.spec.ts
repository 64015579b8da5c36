import { convertToParamMap } from '@angular/router';
import { RUNNING_PERIODS, type SelectionQuery } from '@aula/reporting/contract';
import fc from 'fast-check';
import { addressQueryOf, selectionIn } from './selection-address';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const selections: fc.Arbitrary<SelectionQuery> = fc.record({
  state: maybe(fc.constantFrom('08', '21')), municipality: maybe(fc.constantFrom('08037', '21114')), course: maybe(fc.constantFrom('ga-101', 'da-2')),
  period: maybe(fc.constantFrom(...RUNNING_PERIODS, '2026-01-01..2026-11-27')),
});
const readBack = (selection: SelectionQuery) => selectionIn(convertToParamMap(Object.fromEntries(Object.entries(addressQueryOf(selection)).filter(([, value]) => value !== null))));

it('reads from the address what it wrote there', () => {
  fc.assert(fc.property(selections, (selection) => { expect(readBack(selection)).toEqual(selection); }));
});

it('speaks Spanish in the address', () => {
  expect(addressQueryOf({ state: '08', period: 'last-90-days' })).toEqual({ estado: '08', municipio: null, curso: null, periodo: '90-dias' });
});

it.each([{ estado: '8' }, { municipio: 'juarez' }, { curso: '../x' }, { periodo: 'ayer' }, { periodo: 'year' }, { periodo: '2026-11-27..2026-01-01' }])('passes over %j', (query) => {
  expect(selectionIn(convertToParamMap(query))).toEqual({ state: undefined, municipality: undefined, course: undefined, period: undefined });
});
