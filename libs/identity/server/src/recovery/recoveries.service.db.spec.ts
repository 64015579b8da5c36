import { identityPermissions, type RoleWithScope } from '@aula/identity/contract';
import { type AcceptInvitation, readRecoveryCode } from '@aula/identity/contract/inviting';
import { system, visitor } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { InvitationCodesService } from '../invitation/invitation-codes.service';
import { InvitationsService } from '../invitation/invitations.service';
import { CredentialsService } from '../passphrase/credentials.service';
import { deviceOf } from '../session/device-of';
import { givenAPerson } from '../testing';
import { aMakeInvitationCode, anAcceptance } from '../testing/an-invitation';
import { givenIdentity } from '../testing/given-identity';
import { RecoveriesService } from './recoveries.service';

const VISIT = { address: '203.0.113.7', device: deviceOf(undefined) };
const LIAISON: RoleWithScope = { role: 'liaison', scope: 'municipality', key: '08037' };
const NEW = 'siete faroles junto al río Conchos';
const [ONE, OTHER] = ['0190b7a0-0000-7000-8000-0000000000a1', '0190b7a0-0000-7000-8000-0000000000a2'];

describe('recovery by a sheet', () => {
  let house: GivenApplication;
  let recoveries: RecoveriesService;
  beforeAll(async () => {
    house = await givenIdentity({ variables: { DATABASE_POOL: '10' } });
    recoveries = house.app.get(RecoveriesService);
  });
  afterAll(() => house.close());

  const staff = async (...roles: RoleWithScope[]) => (await givenAPerson(house.database, { roles, permissions: [identityPermissions] })).actor;
  const withoutEmail = async (userName: string, changes: Partial<AcceptInvitation> = {}, wanted: Parameters<typeof aMakeInvitationCode>[0] = {}) => {
    const { code } = await house.app.get(InvitationCodesService).make(system, aMakeInvitationCode(wanted));
    return (await house.app.get(InvitationsService).accept(visitor, code, anAcceptance({ userName, ...changes }), VISIT)).accountId;
  };
  const recover = (userName: string, code: string, changes: object = {}) => recoveries.recover(visitor, { userName, code, passphrase: NEW, attempt: ONE, ...changes }, VISIT);

  it('gives a code that sets another passphrase once, ends every other session, and is written down', async () => {
    const accountId = await withoutEmail('olvido.uno');
    const enlace = await staff(LIAISON);
    const issued = await recoveries.issue(enlace, accountId);
    expect(issued).toEqual({ code: readRecoveryCode(issued.code), userName: 'olvido.uno', endsAt: '2026-11-24T15:00:00.000Z' });
    expect(JSON.stringify(await truthOf(house.database, 'select * from recovery_code'))).not.toContain(issued.code);
    const started = await recover('olvido.uno', issued.code);
    expect(started.accountId).toBe(accountId);
    expect(await truthOf(house.database, 'select count(*)::int as open from session where account_id = $1 and revoked_at is null', [accountId])).toEqual([{ open: 1 }]);
    const credentials = house.app.get(CredentialsService);
    expect([await credentials.accountOf(visitor, 'olvido.uno', NEW), await credentials.accountOf(visitor, 'olvido.uno', 'cuatro tunas rojas bajo el mezquite')]).toEqual([accountId, undefined]);
    expect((await recover('olvido.uno', issued.code)).accountId).toBe(accountId);
    await expect(recover('olvido.uno', issued.code, { attempt: OTHER })).rejects.toMatchObject({ code: 'identity.recovery-wrong' });
    expect(await truthOf(house.database, `select actor_id, subjects from audit_entry where action = 'identity.recovery.issue' and $1 = any (subjects)`, [accountId])).toEqual([{ actor_id: enlace.id, subjects: [accountId] }]);
  });

  it('lets one of two attempts through that come at once', async () => {
    const { code } = await recoveries.issue(system, await withoutEmail('olvido.dos'));
    const answers = await Promise.allSettled([recover('olvido.dos', code), recover('olvido.dos', code, { attempt: OTHER })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('ends after a day, and with the next code', async () => {
    const accountId = await withoutEmail('olvido.tres');
    const [first, second] = [await recoveries.issue(system, accountId), await recoveries.issue(system, accountId)];
    await expect(recover('olvido.tres', first.code)).rejects.toMatchObject({ code: 'identity.recovery-wrong' });
    house.clock.advance(86_400_000);
    await expect(recover('olvido.tres', second.code)).rejects.toMatchObject({ code: 'identity.recovery-wrong' });
    house.clock.advance(-86_400_000);
    await expect(recover('olvido.tres', second.code, { passphrase: 'olvido.tres ochoa 2026' })).rejects.toMatchObject({ code: 'identity.passphrase-too-common' });
    expect((await recover('olvido.tres', second.code)).accountId).toBe(accountId);
  });

  it('is no way for staff into the account of anybody who is more than they may give, has an e-mail, or works elsewhere', async () => {
    const enlace = await staff(LIAISON);
    const coordinator = await withoutEmail('coordina.uno', {}, { role: 'coordinator', placeKey: '08037' });
    await expect(recoveries.issue(enlace, coordinator)).rejects.toMatchObject({ code: 'request.not-allowed' });
    await expect(recoveries.issue(enlace, enlace.id)).rejects.toMatchObject({ code: 'request.not-allowed' });
    await expect(recoveries.issue(enlace, (await givenAPerson(house.database)).accountId)).rejects.toMatchObject({ code: 'identity.recovers-by-mail' });
    const elsewhere = await withoutEmail('lejos.uno', { municipalityKey: '08019' }, { placeKey: '08019' });
    await expect(recoveries.issue(enlace, elsewhere)).rejects.toMatchObject({ code: 'request.not-found' });
    await expect(recoveries.issue(await staff({ role: 'trainer', scope: 'state', key: '08' }), elsewhere)).rejects.toMatchObject({ code: 'request.not-allowed' });
  });

  it('answers an unknown user name and a wrong code alike, and stops whoever tries many', async () => {
    const { code } = await recoveries.issue(system, await withoutEmail('olvido.seis'));
    const from = (address: string, userName: string, typed: string) => recoveries.recover(visitor, { userName, code: typed, passphrase: NEW, attempt: ONE }, { ...VISIT, address });
    for (const [userName, typed] of [['nadie.asi', code], ['olvido.seis', '1111-1111-1111']] as const) await expect(from('198.51.100.20', userName, typed)).rejects.toMatchObject({ code: 'identity.recovery-wrong' });
    await Promise.all(Array.from({ length: 60 }, () => from('198.51.100.20', 'nadie.asi', code).catch(() => undefined)));
    await expect(from('198.51.100.20', 'olvido.seis', code)).rejects.toMatchObject({ code: 'identity.too-many-codes' });
    expect((await from('198.51.100.21', 'olvido.seis', code)).accountId).not.toBe('');
  });
});
