import type { RoleWithScope } from '@aula/identity/contract';
import { ROLES } from '@aula/platform/contract';
import fc from 'fast-check';
import { markOf } from './mark-of';

const role = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom('municipality', 'state', 'all'), key: fc.constantFrom('', '21', '21114') }) as fc.Arbitrary<RoleWithScope>;

it('is the same in whatever order, and another with one role more or less', () => {
  fc.assert(fc.property(fc.array(role), role, (roles, more) => {
    expect(markOf([...roles].reverse())).toBe(markOf(roles));
    expect(markOf([...roles, more])).not.toBe(markOf(roles));
    expect(markOf(roles)).toMatch(/^[\w-]{12}$/);
  }));
});
