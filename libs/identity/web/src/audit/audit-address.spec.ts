import { convertToParamMap } from '@angular/router';
import fc from 'fast-check';
import { type AuditView, queryOf, viewIn } from './audit-address';

const word = fc.stringMatching(/^[a-z]{1,20}$/);
const view = fc.record({
  by: word, about: word, action: fc.constant('identity.role.grant'), from: fc.constant('2026-11-01'), to: fc.constant('2026-11-30'), place: fc.constantFrom('08', '08037'), before: fc.constantFrom('1', '4207'),
}, { requiredKeys: [] }) as fc.Arbitrary<AuditView>;

test('a view comes back from its own address', () => {
  fc.assert(fc.property(view, (one) => { expect(viewIn(convertToParamMap(queryOf(one)))).toEqual(one); }));
});

test('what does not fit is passed over', () => {
  expect(viewIn(convertToParamMap({ quien: ' ', accion: 'x', desde: 'ayer', hasta: '2026-13-40', lugar: 'Puebla', antes: '-1' }))).toEqual({});
});
