import fc from 'fast-check';
import type { Assignment } from '../roles/roles.queries';
import { markOf } from './ending-mark';
import { sortOut } from './sort-out';

const END = new Date('2027-10-10T06:00:00Z');
const day = fc.constantFrom('2024-10-10T06:00:00Z', '2027-10-09T06:00:00Z', '2027-10-10T06:00:00Z', '2028-01-01T06:00:00Z').map((text) => new Date(text));
const role = (changes: Partial<Assignment>) => ({ id: 'r', accountId: 'ana', startsAt: new Date('2024-10-10T06:00:00Z'), endsAt: null, key: 'yours', ...changes }) as Assignment;
const ANA = { accountId: 'ana', name: 'Ana' };
const asked = { isYours: ({ key }: Assignment) => key === 'yours', endsAt: () => END };
const leftOf = (...roles: Assignment[]) => [...sortOut([ANA], roles, asked).left.keys()];

it.each([
  ['has none', [], ['has-none']],
  ['one of somebody else’s territory', [role({ key: 'theirs' })], ['not-yours']],
  ['one that is over by then', [role({ endsAt: END })], ['ends-sooner']],
  ['one that begins with the next administration', [role({ startsAt: END })], ['begins-later']],
  ['two that are left for two reasons', [role({ startsAt: END }), role({ key: 'theirs' })], ['not-yours']],
  ['one that ends, and one that is left', [role({}), role({ key: 'theirs' })], []],
])('%s', (_, roles, left) => {
  expect(leftOf(...roles)).toEqual(left);
});

it('whoever is selected has a role that ends or one reason, and nothing ends that should not', () => {
  const roles = fc.array(fc.record({ id: fc.uuid(), accountId: fc.constantFrom('ana', 'beto', 'carla'), key: fc.constantFrom('yours', 'theirs'), startsAt: day, endsAt: fc.option(day) }).map(role));
  fc.assert(fc.property(roles, (all) => {
    const people = ['ana', 'beto', 'carla'].map((accountId) => ({ accountId, name: accountId }));
    const { ending, left } = sortOut(people, all, asked);
    const told = [...new Set(ending.map(({ assignment }) => assignment.accountId)), ...[...left.values()].flat().map(({ accountId }) => accountId)];
    expect(told.sort()).toEqual(['ana', 'beto', 'carla']);
    for (const { assignment, endsAt } of ending) {
      expect(assignment.key).toBe('yours');
      expect(assignment.startsAt < endsAt && (assignment.endsAt === null || assignment.endsAt > endsAt)).toBe(true);
    }
  }));
});

it('has one mark whatever the order, and another for another role or day', () => {
  const [one, other] = [{ assignment: role({ id: 'a' }), endsAt: END }, { assignment: role({ id: 'b' }), endsAt: END }];
  expect(markOf([one, other])).toBe(markOf([other, one]));
  expect(new Set([markOf([one]), markOf([one, other]), markOf([{ ...one, endsAt: new Date(0) }]), markOf([])]).size).toBe(4);
});
