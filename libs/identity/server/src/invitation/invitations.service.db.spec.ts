import { identityPermissions } from '@aula/identity/contract';
import type { AcceptInvitation, MakeInvitationCode } from '@aula/identity/contract/inviting';
import { Database, system, visitor } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { CredentialsService } from '../passphrase/credentials.service';
import { deviceOf } from '../session/device-of';
import { givenAPerson } from '../testing';
import { aMakeInvitationCode, anAcceptance } from '../testing/an-invitation';
import { aSignUp, givenIdentity } from '../testing/given-identity';
import { InvitationCodesService } from './invitation-codes.service';
import { InvitationsService } from './invitations.service';
import { InvitedCourses } from './invited-courses';

const VISIT = { address: '203.0.113.7', device: deviceOf(undefined) };
const DAY = 86_400_000;

describe('an invitation code in somebody\'s hand', () => {
  let house: GivenApplication;
  let invitations: InvitationsService;
  beforeAll(async () => {
    house = await givenIdentity({ variables: { DATABASE_POOL: '30' } });
    invitations = house.app.get(InvitationsService);
    house.app.get(InvitedCourses).register({ list: () => Promise.resolve([{ key: 'ga-101', title: 'Gobierno abierto' }]) });
  });
  afterAll(() => house.close());

  const make = (wanted: Partial<MakeInvitationCode> = {}, actor = system) => house.app.get(InvitationCodesService).make(actor, aMakeInvitationCode(wanted));
  const accept = (code: string, changes: Partial<AcceptInvitation> = {}) => invitations.accept(visitor, code, anAcceptance(changes), VISIT);
  const outcomes = async (calls: Promise<unknown>[]) => (await Promise.allSettled(calls)).map((call) => (call.status === 'fulfilled' ? 'in' : (call.reason as { code: string }).code));
  const usedOf = async (code: string) => (await truthOf<{ used: number; uses: number }>(house.database, `
    select use_count as used, (select count(*)::int from invitation_use u where u.code_id = c.id) as uses from invitation_code c where code = $1`, [code]))[0];

  it('says who invites, to what and where', async () => {
    const { actor } = await givenAPerson(house.database, { givenNames: 'Emiliano', firstSurname: 'Reyes', secondSurname: null, agency: 'Contraloría', roles: [{ role: 'coordinator', scope: 'state', key: '08' }], permissions: [identityPermissions] });
    const { code } = await make({ placeKey: '08', courseKey: 'ga-101' }, actor);
    expect(await invitations.read(visitor, ` ${code.toLowerCase().replace('-', ' ')}`, VISIT.address)).toEqual({
      kind: 'code', place: { key: '08', name: 'Chihuahua', stateName: null }, role: 'learner', course: { key: 'ga-101', title: 'Gobierno abierto' },
      inviter: { name: 'Emiliano Reyes', agency: 'Contraloría' }, endsAt: '2026-12-01T06:00:00.000Z', timeZone: 'America/Mexico_City', person: null,
    });
  });

  it('opens an account without an e-mail, in one transaction with its use and with what is told to the course', async () => {
    const { code } = await make({ courseKey: 'ga-101' });
    const { accountId } = await accept(code, { userName: 'nabor.uno' });
    const [account] = await truthOf(house.database, `
      select a.email, a.user_name, f.municipality_key, f.confirmed_at, r.role, r.scope, n.version is not null as is_accepted, o.data
      from account a join affiliation f on f.account_id = a.id join role_assignment r on r.account_id = a.id join notice_acceptance n on n.account_id = a.id
        join invitation_use u on u.account_id = a.id join outbox o on o.name = 'identity.invited-to-course' and o.data ->> 'accountId' = a.id::text where a.id = $1`, [accountId]);
    expect(account).toEqual({
      email: null, user_name: 'nabor.uno', municipality_key: '08037', confirmed_at: null, role: 'learner', scope: 'own', is_accepted: true, data: { accountId, courseKey: 'ga-101' },
    });
    expect(await usedOf(code)).toEqual({ used: 1, uses: 1 });
    expect(await house.app.get(CredentialsService).accountOf(visitor, ' Nabor.UNO ', 'cuatro tunas rojas bajo el mezquite')).toBe(accountId);
  });

  it('opens one with an e-mail too, which nobody has shown to be theirs', async () => {
    const { code } = await make();
    const signUp = () => invitations.signUp(visitor, code, aSignUp({ email: 'Nabor@Obras.example' }), VISIT.address);
    const [first, again] = [await signUp(), await signUp()];
    expect(again).toEqual(first);
    expect(await truthOf(house.database, `select user_name, passphrase_hash, email_verified_at from account where email = 'nabor@obras.example'`)).toEqual([{ user_name: null, passphrase_hash: null, email_verified_at: null }]);
    expect(await truthOf(house.database, `select 1 from mail where recipient = 'nabor@obras.example'`)).toHaveLength(1);
    expect(await usedOf(code)).toEqual({ used: 1, uses: 1 });
  });

  it('lets in exactly as many as its limit says, when thirty come at once', async () => {
    const { code } = await make({ limit: 10 });
    // All connections are open before the race begins, or it is none.
    await Promise.all(Array.from({ length: 30 }, () => house.app.get(Database).as(system, () => house.app.get(Database).query('select pg_sleep(0.05)'))));
    const answers = await outcomes(Array.from({ length: 30 }, (_, place) => accept(code, { userName: `carrera.${place}` })));
    expect(answers.filter((answer) => answer === 'in')).toHaveLength(10);
    expect(answers.filter((answer) => answer === 'identity.invitation-full')).toHaveLength(20);
    expect(await usedOf(code)).toEqual({ used: 10, uses: 10 });
    expect(await truthOf(house.database, `select 1 from account where user_name like 'carrera.%'`)).toHaveLength(10);
  });

  it('signs in whoever sends the form again, also the last one, and uses nothing up', async () => {
    const { code } = await make({ limit: 1 });
    const first = await accept(code, { userName: 'ultima.persona' });
    const again = await Promise.all([accept(code, { userName: 'ultima.persona' }), accept(code, { userName: 'ultima.persona' })]);
    expect(again.map(({ accountId }) => accountId)).toEqual([first.accountId, first.accountId]);
    expect(await usedOf(code)).toEqual({ used: 1, uses: 1 });
    expect(await outcomes([accept(code, { userName: 'ultima.persona', passphrase: 'otra cosa muy distinta de aquella' })])).toEqual(['identity.invitation-full']);
  });

  it('is no way to guess a passphrase: tries count as those of signing in', async () => {
    const { code } = await make();
    const [mine, another] = [{ userName: 'nadie.adivina' }, { userName: 'nadie.adivina', passphrase: 'otra cosa muy distinta de aquella' }];
    await accept(code, mine);
    for (let tries = 0; tries < 6; tries++) expect(await outcomes([accept(code, another)])).toEqual(['identity.user-name-taken']);
    expect(await outcomes([accept(code, another), accept(code, mine)])).toEqual(['identity.too-many-tries', 'identity.too-many-tries']);
    expect(await usedOf(code)).toEqual({ used: 1, uses: 1 });
  });

  it('mails no more than any sign-up from one address', async () => {
    const { code } = await make({ limit: 100 });
    const signUp = (number: number) => invitations.signUp(visitor, code, aSignUp({ email: `invitada${number}@obras.example` }), '198.51.100.77');
    for (let number = 0; number < 60; number++) await signUp(number);
    expect(await outcomes([signUp(60)])).toEqual(['identity.too-many-tries']);
    expect(await usedOf(code)).toEqual({ used: 60, uses: 60 });
  });

  it('is no door to the account of somebody who came another way', async () => {
    const [one, other] = [await make(), await make()];
    await accept(one.code, { userName: 'por.otra.puerta' });
    expect(await outcomes([accept(other.code, { userName: 'por.otra.puerta' })])).toEqual(['identity.user-name-taken']);
    expect(await usedOf(other.code)).toEqual({ used: 0, uses: 0 });
  });

  it.each([
    ['identity.outside-invited-place', { municipalityKey: '08019' }],
    ['territory.no-such-municipality', { municipalityKey: '08999' }],
    ['identity.notice-outdated', { acceptedNotice: '2020-01-01' }],
    ['identity.passphrase-too-common', { passphrase: 'nadie.ochoa 2026' }],
  ])('refuses with %s, and counts no use', async (refusal, changes) => {
    const { code } = await make();
    expect(await outcomes([accept(code, { userName: 'nadie.ochoa', ...changes })])).toEqual([refusal]);
    expect(await usedOf(code)).toEqual({ used: 0, uses: 0 });
    expect(await truthOf(house.database, `select 1 from account where user_name = 'nadie.ochoa'`)).toEqual([]);
  });

  it('asks for a way to sign in', async () => {
    const { code } = await make();
    const { userName: _none, ...nameless } = anAcceptance();
    const { passphrase: _neither, ...open } = anAcceptance();
    expect(await outcomes([nameless, open].map((form) => invitations.accept(visitor, code, form, VISIT)))).toEqual(['identity.no-way-to-sign-in', 'identity.no-way-to-sign-in']);
  });

  it('says why it no longer holds', async () => {
    const [revoked, ended] = [await make(), await make({ endsOn: '2026-11-24' })];
    await house.app.get(InvitationCodesService).revoke(system, revoked.id);
    expect(await outcomes([accept(revoked.code, { userName: 'tarde.uno' })])).toEqual(['identity.invitation-revoked']);
    house.clock.advance(3 * DAY);
    expect(await outcomes([invitations.read(visitor, ended.code, VISIT.address), accept(ended.code, { userName: 'tarde.dos' })])).toEqual(['identity.invitation-ended', 'identity.invitation-ended']);
    house.clock.advance(-3 * DAY);
  });

  it('gives no role that its maker may no longer give', async () => {
    const { actor, accountId } = await givenAPerson(house.database, { roles: [{ role: 'administrator', scope: 'all', key: '' }], permissions: [identityPermissions] });
    const { code } = await make({ role: 'liaison', limit: 2 }, actor);
    const { accountId: liaison } = await accept(code, { userName: 'enlace.uno' });
    expect(await truthOf(house.database, 'select role, scope, key from role_assignment where account_id = $1', [liaison])).toEqual([{ role: 'liaison', scope: 'municipality', key: '08037' }]);
    expect(await truthOf(house.database, `select actor_id, subjects, municipalities, details from audit_entry where action = 'identity.role.grant'`)).toEqual([
      { actor_id: accountId, subjects: [liaison], municipalities: ['08037'], details: { role: 'liaison', scope: 'municipality', key: '08037' } },
    ]);
    await truthOf(house.database, 'update role_assignment set ends_at = $2 where account_id = $1', [accountId, house.clock.now()]);
    house.clock.advance(1);
    expect(await outcomes([accept(code, { userName: 'enlace.dos' })])).toEqual(['identity.invitation-ended']);
    expect(await usedOf(code)).toEqual({ used: 1, uses: 1 });
  });

  it('suggests a user name that is free, and says of another only whether it is', async () => {
    const { code } = await make();
    await accept(code, { userName: 'eva.luna' });
    const names = { givenNames: 'Eva', firstSurname: 'Luna', secondSurname: 'Paz' };
    expect(await invitations.suggestUserName(visitor, code, { ...names, typed: 'Eva.Luna' }, VISIT.address)).toEqual({ suggestion: 'eva.luna.paz', isFree: false });
    expect(await invitations.suggestUserName(visitor, code, { typed: 'eva.luna.x' }, VISIT.address)).toEqual({ suggestion: '', isFree: true });
    expect(await invitations.suggestUserName(visitor, code, { ...names, typed: '¡no!' }, VISIT.address)).toEqual({ suggestion: 'eva.luna.paz', isFree: null });
  });

  it('is not found by guessing: sixty wrong ones from one address, then a pause, and nobody else is kept out', async () => {
    const { code } = await make();
    const from = (address: string, typed = '1111-1111') => outcomes([invitations.read(visitor, typed, address)]).then(([answer]) => answer);
    for (let tries = 0; tries < 60; tries++) expect(await from('198.51.100.9')).toBe('identity.no-such-invitation');
    expect([await from('198.51.100.9'), await from('198.51.100.9', code)]).toEqual(['identity.too-many-codes', 'identity.too-many-codes']);
    expect([await from('198.51.100.10', code), await from('198.51.100.10')]).toEqual(['in', 'identity.no-such-invitation']);
    for (let tries = 0; tries < 60; tries++) expect(await from(`2001:db8:7:7::${tries.toString(16)}`)).toBe('identity.no-such-invitation');
    expect([await from('2001:db8:7:7:ffff::1', code), await from('2001:db8:7:8::1', code)]).toEqual(['identity.too-many-codes', 'in']);
    expect(JSON.stringify(await truthOf(house.database, `select encode(origin, 'escape') as origin from wrong_code`))).not.toContain('198.51');
    house.clock.advance(16 * 60_000);
    expect(await from('198.51.100.9', code)).toBe('in');
  });
});
