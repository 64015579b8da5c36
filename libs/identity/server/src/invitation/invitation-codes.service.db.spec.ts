import { identityPermissions, type RoleWithScope } from '@aula/identity/contract';
import { readInvitationCode } from '@aula/identity/contract/inviting';
import { Database, system, visitor } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { givenAPerson } from '../testing';
import { aMakeInvitationCode } from '../testing/an-invitation';
import { givenIdentity } from '../testing/given-identity';
import { CodeLottery } from './code-lottery';
import { InvitationCodesService } from './invitation-codes.service';
import { InvitedCourses } from './invited-courses';

const STATE = (role: RoleWithScope['role'], key = '08'): RoleWithScope => ({ role, scope: 'state', key });

describe('invitation codes', () => {
  let house: GivenApplication;
  let codes: InvitationCodesService;
  beforeAll(async () => {
    house = await givenIdentity({ variables: { DATABASE_POOL: '10' } });
    codes = house.app.get(InvitationCodesService);
    house.app.get(InvitedCourses).register({ list: () => Promise.resolve([{ key: 'ga-101', title: 'Gobierno abierto' }]) });
  });
  afterAll(() => house.close());

  const staff = async (...roles: RoleWithScope[]) => (await givenAPerson(house.database, { roles, permissions: [identityPermissions], givenNames: 'Emiliano', firstSurname: 'Reyes', secondSurname: null })).actor;

  it('are made with all that they say, and end with the last day of the place', async () => {
    const coordinator = await staff(STATE('coordinator'));
    const made = await codes.make(coordinator, aMakeInvitationCode({ placeKey: '08037', courseKey: 'ga-101', limit: 30, endsOn: '2026-12-01' }));
    expect(made).toEqual({
      id: expect.any(String) as string, code: readInvitationCode(made.code), place: { key: '08037', name: 'Juárez', stateName: 'Chihuahua' }, role: 'learner',
      course: { key: 'ga-101', title: 'Gobierno abierto' }, limit: 30, used: 0, endsAt: '2026-12-02T07:00:00.000Z', timeZone: 'America/Ciudad_Juarez',
      madeAt: '2026-11-23T15:00:00.000Z', madeBy: 'Emiliano Reyes', state: 'open',
    });
    expect(await codes.read(coordinator, made.id)).toEqual(made);
    expect((await codes.list(coordinator)).items).toContainEqual(made);
  });

  it('are seen by whoever reaches the place, and by nobody else', async () => {
    const [chihuahua, juarez, cuauhtemoc, puebla] = [await staff(STATE('coordinator')), await staff({ role: 'liaison', scope: 'municipality', key: '08037' }), await staff({ role: 'liaison', scope: 'municipality', key: '08017' }), await staff(STATE('coordinator', '21'))];
    const ofState = await codes.make(chihuahua, aMakeInvitationCode({ placeKey: '08' }));
    const ofJuarez = await codes.make(juarez, aMakeInvitationCode({ placeKey: '08037' }));
    const seen = async (actor: typeof chihuahua) => (await codes.list(actor)).items.map(({ id }) => id).filter((id) => [ofState.id, ofJuarez.id].includes(id)).sort();
    expect(await seen(chihuahua)).toEqual([ofState.id, ofJuarez.id].sort());
    expect(await seen(juarez)).toEqual([ofJuarez.id]);
    expect([await seen(cuauhtemoc), await seen(puebla)]).toEqual([[], []]);
    for (const act of [codes.read(cuauhtemoc, ofJuarez.id), codes.revoke(puebla, ofJuarez.id)]) await expect(act).rejects.toMatchObject({ code: 'request.not-found' });
    // The second wall says the same without the first.
    const count = (actor: typeof chihuahua) => house.app.get(Database).read<{ id: string }>(actor, 'select id from invitation_code where id = any ($1)', [[ofState.id, ofJuarez.id]]);
    expect([(await count(chihuahua)).length, (await count(juarez)).length, (await count(cuauhtemoc)).length, (await count(visitor)).length]).toEqual([2, 1, 0, 0]);
  });

  it.each([
    ['request.not-allowed', { placeKey: '21' }],
    ['request.not-allowed', { placeKey: '21114' }],
    ['request.not-allowed', { role: 'coordinator' as const, placeKey: '08' }],
    ['request.not-allowed', { role: 'liaison' as const, placeKey: '08' }],
    ['territory.no-such-municipality', { placeKey: '08999' }],
    ['identity.no-such-course', { courseKey: 'otro' }],
    ['identity.invitation-end-out-of-range', { endsOn: '2026-11-22' }],
    ['identity.invitation-end-out-of-range', { endsOn: '2028-01-01' }],
  ])('are refused with %s where somebody asks for %j', async (code, wanted) => {
    const coordinator = await staff(STATE('coordinator'));
    await expect(codes.make(coordinator, aMakeInvitationCode(wanted))).rejects.toMatchObject({ code });
  });

  it('are made by those alone who may invite, and give every role where an administrator makes them', async () => {
    await expect(codes.make(await staff(STATE('trainer')), aMakeInvitationCode())).rejects.toMatchObject({ code: 'request.not-allowed' });
    const administrator = await staff({ role: 'administrator', scope: 'all', key: '' });
    expect((await codes.choices(administrator)).roles).toEqual(['learner', 'trainer', 'liaison', 'coordinator']);
    expect((await codes.make(administrator, aMakeInvitationCode({ role: 'coordinator', placeKey: '21' }))).role).toBe('coordinator');
    expect((await codes.make(system, aMakeInvitationCode())).madeBy).toBeNull();
  });

  it('choose among the places that somebody reaches', async () => {
    const choices = await codes.choices(await staff({ role: 'liaison', scope: 'municipality', key: '08037' }));
    expect(choices).toMatchObject({ courses: [{ key: 'ga-101', title: 'Gobierno abierto' }], places: [{ key: '08037', name: 'Juárez', stateName: 'Chihuahua' }] });
    expect(choices.roles).toContain('learner');
    expect((await codes.choices(await staff({ role: 'administrator', scope: 'all', key: '' }))).places).toHaveLength(32);
  });

  it('are revoked once, and stay so', async () => {
    const coordinator = await staff(STATE('coordinator'));
    const { id } = await codes.make(coordinator, aMakeInvitationCode());
    expect((await codes.revoke(coordinator, id)).state).toBe('revoked');
    const revokedAt = async () => (await truthOf<{ at: Date }>(house.database, 'select revoked_at as at from invitation_code where id = $1', [id]))[0]?.at;
    const first = await revokedAt();
    house.clock.advance(60_000);
    expect((await codes.revoke(coordinator, id)).state).toBe('revoked');
    expect(await revokedAt()).toEqual(first);
  });

  it('are drawn again where the lottery draws one that is there', async () => {
    const coordinator = await staff(STATE('coordinator'));
    const { code } = await codes.make(coordinator, aMakeInvitationCode());
    const lottery = house.app.get(CodeLottery);
    const draw = jest.spyOn(lottery, 'drawInvitation').mockReturnValueOnce(code).mockReturnValueOnce(code);
    const other = await codes.make(coordinator, aMakeInvitationCode());
    expect([draw.mock.calls.length, other.code === code]).toEqual([3, false]);
    draw.mockReturnValue(code);
    await expect(codes.make(coordinator, aMakeInvitationCode())).rejects.toThrow('the lottery');
    draw.mockRestore();
  });
});
