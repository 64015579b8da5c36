import { stateOfCode } from './code-state';

const now = new Date('2026-11-23T15:00:00Z');
const standing = { limit: 3, used: 0, endsAt: new Date('2026-11-24T06:00:00Z'), revokedAt: null };

it.each([
  ['open', {}],
  ['open', { used: 2 }],
  ['full', { used: 3 }],
  ['ended', { endsAt: now }],
  ['ended', { endsAt: now, used: 3 }],
  ['revoked', { revokedAt: now }],
  ['revoked', { revokedAt: now, endsAt: now, used: 3 }],
])('is %s with %j', (state, changes) => {
  expect(stateOfCode({ ...standing, ...changes }, now)).toBe(state);
});
