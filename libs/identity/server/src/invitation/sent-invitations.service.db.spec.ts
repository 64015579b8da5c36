import type { Actor } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { givenAPerson } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { SentInvitationsService } from './sent-invitations.service';

const [JUAREZ, MINUTE] = ['08037', 60_000];

let house: GivenApplication;
let invitations: SentInvitationsService;
let liaison: Actor;
let id: string;

beforeEach(async () => {
  house = await givenIdentity();
  invitations = house.app.get(SentInvitationsService);
  ({ actor: liaison } = await givenAPerson(house.database, { municipalityKey: null, roles: [{ role: 'liaison', scope: 'municipality', key: JUAREZ }] }));
  ({ id } = await invitations.send(liaison, { email: 'ana.saucedo@demo.example', municipalityKey: JUAREZ, role: 'learner', language: 'es' }));
});
afterEach(() => house.close());

const mailedOut = () => truthOf(house.database, 'update sent_invitation set sent_at = $1, sendings = sendings + 1', [house.clock.now()]);
const asked = async () => (await truthOf(house.database, `select 1 from outbox where name = 'identity.send-invitations'`)).length;

it('goes out again ten minutes after the last mail, good for another 14 days', async () => {
  await mailedOut();
  house.clock.advance(10 * MINUTE);
  expect(await invitations.resend(liaison, id)).toMatchObject({ state: 'waiting', sentAt: null, endsAt: new Date(house.clock.now().getTime() + 14 * 86_400_000).toISOString() });
  expect(await asked()).toBe(2);
});

it('does not go out again before, and says how long to wait', async () => {
  await mailedOut();
  house.clock.advance(3 * MINUTE + 1);
  await expect(invitations.resend(liaison, id)).rejects.toMatchObject({ code: 'identity.sent-just-now', details: { minutes: 7 } });
  expect(await asked()).toBe(1);
});

it('goes out once, whoever asks while it is on its way', async () => {
  await mailedOut();
  house.clock.advance(11 * MINUTE);
  const answers = await Promise.all([1, 2, 3, 4].map(() => invitations.resend(liaison, id)));
  expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['waiting']));
  expect(await asked()).toBe(2);
  expect(await truthOf(house.database, `select 1 from audit_entry where action = 'identity.invitation.send'`)).toHaveLength(2);
});

it('that ended before its mail went out starts again', async () => {
  house.clock.advance(15 * 86_400_000);
  expect(await invitations.resend(liaison, id)).toMatchObject({ state: 'waiting' });
  expect(await asked()).toBe(2);
});
