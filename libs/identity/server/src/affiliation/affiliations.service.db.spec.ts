import type { Actor } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { ProfilesService } from '../profile/profiles.service';
import { givenAPerson, type GivenPerson } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { AffiliationHistory } from './affiliation-history';
import { AffiliationsService } from './affiliations.service';

const [JUAREZ, LEON] = ['08037', '11020'];
const WORDS = 'La contralora es otra persona: ¿quizá eres su auxiliar?';

let house: GivenApplication;
let affiliations: AffiliationsService;
let liaison: Actor;
let ana: GivenPerson;

beforeEach(async () => {
  house = await givenIdentity();
  affiliations = house.app.get(AffiliationsService);
  ({ actor: liaison } = await givenAPerson(house.database, { municipalityKey: JUAREZ, roles: [{ role: 'liaison', scope: 'municipality', key: JUAREZ }] }));
  ana = await givenAPerson(house.database, { municipalityKey: JUAREZ, agency: 'Contraloría', position: 'Contralora' });
});
afterEach(() => house.close());

const seen = async ({ accountId }: { accountId: string }) => {
  const [row] = await truthOf<{ affiliationId: string; revision: number }>(house.database, `
    select f.id as "affiliationId", a.profile_revision as revision from affiliation f join account a on a.id = f.account_id where a.id = $1 and f.ends_on is null`, [accountId]);
  if (!row) throw new Error('works nowhere');
  return row;
};
const current = async ({ actor }: GivenPerson) => (await house.app.get(AffiliationHistory).own(actor)).items[0];
const save = (person: GivenPerson, changes: object) => house.app.get(ProfilesService).save(person.actor, {
  givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: 'Güereña', municipalityKey: JUAREZ, agency: 'Contraloría', position: 'Contralora', basedOn: 1, ...changes,
});

test('are confirmed, once, by whoever reaches them, and written down', async () => {
  const items = [await seen(ana)];
  expect(await affiliations.confirm(liaison, { items })).toEqual({ confirmed: 1, left: 0 });
  house.clock.advance(60_000);
  expect(await affiliations.confirm(liaison, { items })).toEqual({ confirmed: 1, left: 0 });
  expect(await current(ana)).toMatchObject({ standing: 'confirmed', confirmedAt: '2026-11-23T15:00:00.000Z' });
  expect(await truthOf(house.database, `select action, subjects from audit_entry where actor_id = $1`, [liaison.id])).toEqual([{ action: 'identity.affiliation.confirm', subjects: [ana.accountId] }]);
});

test('are left where somebody else has to confirm them, where they are one’s own, and where they ended', async () => {
  const [elsewhere, own] = [await givenAPerson(house.database, { municipalityKey: LEON }), { accountId: liaison.id }];
  const items = [await seen(ana), await seen(elsewhere), await seen(own), { affiliationId: '00000000-0000-4000-8000-000000000000', revision: 1 }];
  expect(await affiliations.confirm(liaison, { items })).toEqual({ confirmed: 1, left: 3 });
  expect(await current(elsewhere)).toMatchObject({ standing: 'declared' });
});

test('that the person changed since are not confirmed unseen, also when both happen at the same moment', async () => {
  const items = [await seen(ana)];
  await save(ana, { position: 'Auxiliar' });
  expect(await affiliations.confirm(liaison, { items })).toEqual({ confirmed: 0, left: 1 });
  for (let turn = 0; turn < 8; turn += 1) {
    const now = await seen(ana);
    await Promise.all([affiliations.confirm(liaison, { items: [now] }), save(ana, { position: `Cargo ${turn}`, basedOn: now.revision })]);
    expect(await current(ana)).toMatchObject({ position: `Cargo ${turn}`, standing: 'declared' });
  }
});

test('lose the confirmation with a correction, and keep it in the history when the job is another', async () => {
  await affiliations.confirm(liaison, { items: [await seen(ana)] });
  await save(ana, { unit: 'Quejas', level: 'senior' });
  expect(await current(ana)).toMatchObject({ unit: 'Quejas', level: 'senior', standing: 'declared' });
  await affiliations.confirm(liaison, { items: [await seen(ana)] });
  await save(ana, { agency: 'Tesorería', basedOn: 2 });
  const { items } = await house.app.get(AffiliationHistory).own(ana.actor);
  expect(items.map(({ agency, standing, endsOn }) => [agency, standing, endsOn])).toEqual([['Tesorería', 'declared', null], ['Contraloría', 'confirmed', '2026-11-22']]);
});

test('are sent back with words, by mail and in the account, until they are corrected', async () => {
  const { affiliationId, revision } = await seen(ana);
  await affiliations.decline(liaison, affiliationId, { revision, words: WORDS });
  expect(await current(ana)).toMatchObject({ standing: 'declined', declinedWords: WORDS });
  const [mail] = await truthOf<{ recipient: string; text: string }>(house.database, 'select recipient, text from mail');
  expect([mail?.recipient, mail?.text]).toEqual([ana.email, expect.stringContaining(`${WORDS}\n\nCorrígela aquí, y se volverá a revisar:\nhttps://aula.test/cuenta/datos`)]);
  await save(ana, { position: 'Auxiliar' });
  expect(await current(ana)).toMatchObject({ standing: 'declared', declinedWords: null });
});

test('are not sent back unseen, from elsewhere, nor to oneself', async () => {
  const { affiliationId, revision } = await seen(ana);
  const decline = (actor: Actor, id = affiliationId, at = revision) => affiliations.decline(actor, id, { revision: at, words: WORDS });
  const { actor: stranger } = await givenAPerson(house.database, { municipalityKey: LEON, roles: [{ role: 'coordinator', scope: 'state', key: '11' }] });
  const { actor: auditor } = await givenAPerson(house.database, { municipalityKey: null, roles: [{ role: 'auditor', scope: 'all', key: '' }] });
  await expect(decline(stranger)).rejects.toMatchObject({ code: 'request.not-found' });
  await expect(decline(auditor)).rejects.toMatchObject({ code: 'request.not-allowed' });
  await expect(decline(liaison, (await seen({ accountId: liaison.id })).affiliationId)).rejects.toMatchObject({ code: 'request.not-allowed' });
  await expect(decline(liaison, affiliationId, revision + 1)).rejects.toMatchObject({ code: 'identity.affiliation-changed-meanwhile' });
  expect(await truthOf(house.database, 'select 1 from mail')).toEqual([]);
});
