import { createHash } from 'node:crypto';
import type { RoleWithScope } from '@aula/identity/contract';
import type { SaveOptionalDetail } from '@aula/identity/contract/optional-details';
import { type Actor, Database, system, visitor } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { givenAPerson, type GivenPerson } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { OptionalDetailsService } from './optional-details.service';
import { CURRENT_PURPOSE } from './purpose';

describe('what people say about themselves only if they want to', () => {
  let house: GivenApplication;
  let db: Database;
  let details: OptionalDetailsService;
  let person: GivenPerson;
  beforeAll(async () => {
    house = await givenIdentity();
    db = house.app.get(Database);
    details = house.app.get(OptionalDetailsService);
  });
  beforeEach(async () => {
    person = await givenAPerson(house.database, { municipalityKey: '08037' });
  });
  afterAll(() => house.close());

  const save = (answer: Partial<SaveOptionalDetail>, actor = person.actor) =>
    details.save(actor, { field: 'sex', choices: ['woman'], words: '', purpose: CURRENT_PURPOSE.version, ...answer }, 'es');
  const rows = () => truthOf<{ field: string; value: unknown }>(house.database, 'select field, value, purpose_version, consented_at, withdrawn_at from optional_detail where account_id = $1 order by field', [person.accountId]);

  it('keeps each answer apart, with the instant and the purpose of its consent', async () => {
    house.clock.set('2026-11-28T16:00:00Z');
    await save({});
    house.clock.set('2026-11-28T17:00:00Z');
    const { items, purpose } = await save({ field: 'accessibility', choices: ['captions', 'more-time'], words: 'Alguien que lea conmigo' });
    expect(purpose.text).toBe(CURRENT_PURPOSE.texts.es);
    expect(items).toEqual([
      { field: 'accessibility', choices: ['captions', 'more-time'], words: 'Alguien que lea conmigo', consentedAt: '2026-11-28T17:00:00.000Z' },
      { field: 'sex', choices: ['woman'], words: '', consentedAt: '2026-11-28T16:00:00.000Z' },
    ]);
    expect(await rows()).toHaveLength(2);
  });

  it('sent again, keeps the instant of the first consent; another answer has its own', async () => {
    house.clock.set('2026-11-28T16:00:00Z');
    await save({});
    house.clock.set('2026-11-28T18:00:00Z');
    expect((await save({})).items[0]?.consentedAt).toBe('2026-11-28T16:00:00.000Z');
    expect((await save({ choices: ['man'] })).items[0]).toMatchObject({ choices: ['man'], consentedAt: '2026-11-28T18:00:00.000Z' });
  });

  it('is gone from the table when it is taken back, and from nothing else; again changes nothing', async () => {
    house.clock.set('2026-11-28T16:00:00Z');
    await save({ field: 'indigenous-language', choices: ['nahuatl'] });
    await save({});
    house.clock.set('2026-11-29T16:00:00Z');
    expect((await details.withdraw(person.actor, 'indigenous-language', 'es')).items.map(({ field }) => field)).toEqual(['sex']);
    house.clock.set('2026-11-30T16:00:00Z');
    await details.withdraw(person.actor, 'indigenous-language', 'es');
    await details.withdraw(person.actor, 'gender', 'es');
    expect(await rows()).toEqual([
      { field: 'indigenous-language', value: null, purpose_version: CURRENT_PURPOSE.version, consented_at: new Date('2026-11-28T16:00:00Z'), withdrawn_at: new Date('2026-11-29T16:00:00Z') },
      expect.objectContaining({ field: 'sex', value: { choices: ['woman'], words: '' }, withdrawn_at: null }),
    ]);
    expect((await save({ field: 'indigenous-language', choices: ['no'] })).items[0]).toMatchObject({ choices: ['no'], consentedAt: '2026-11-30T16:00:00.000Z' });
  });

  it('ends whole, whichever of many at once comes last', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, place) => (place % 3 === 0 ? details.withdraw(person.actor, 'sex', 'es') : save({ choices: [place % 2 ? 'woman' : 'man'] }))));
    expect(await rows()).toHaveLength(1);
    expect((await save({ choices: ['man'] })).items).toHaveLength(1);
  });

  it.each([
    ['identity.answer-not-offered', { choices: ['purple'] }],
    ['identity.answer-not-offered', { choices: [] }],
    ['identity.answer-not-offered', { words: 'de más' }],
    ['identity.purpose-outdated', { purpose: '2020-01-01' }],
  ] as const)('refuses with %s and keeps nothing', async (code, answer) => {
    await expect((async () => save(answer as Partial<SaveOptionalDetail>))()).rejects.toThrow(code);
    expect(await rows()).toEqual([]);
  });

  describe('past the first wall', () => {
    const staff = async (...roles: RoleWithScope[]): Promise<Actor> => (await givenAPerson(house.database, { municipalityKey: '08037', roles })).actor;
    const countBy = (actor: Actor) => db.as(actor, async () => (await db.query<{ count: number }>('select count(*)::int as count from optional_detail where account_id = $1', [person.accountId]))[0]?.count);
    const changedBy = (actor: Actor, sql: string) => db.as(actor, async () => ((await db.query(sql, [person.accountId])) as unknown as [unknown, number])[1]).catch(() => 0);

    it('nobody on the staff reads a row, wherever their reach goes; the person does, and the house for the export', async () => {
      await save({});
      const roles: RoleWithScope[] = [
        { role: 'trainer', scope: 'municipality', key: '08037' }, { role: 'liaison', scope: 'municipality', key: '08037' }, { role: 'coordinator', scope: 'state', key: '08' },
        { role: 'coordinator', scope: 'all', key: '' }, { role: 'auditor', scope: 'all', key: '' }, { role: 'administrator', scope: 'all', key: '' },
      ];
      for (const role of roles) expect([role, await countBy(await staff(role))]).toEqual([role, 0]);
      expect(await countBy(visitor)).toBe(0);
      expect(await countBy(person.actor)).toBe(1);
      expect(await countBy(system)).toBe(1);
    });

    it('nobody else writes one, not even the house', async () => {
      await save({});
      const others = [await staff({ role: 'administrator', scope: 'all', key: '' }), visitor, system];
      for (const actor of others) {
        expect(await changedBy(actor, `update optional_detail set value = '{}' where account_id = $1`)).toBe(0);
        await expect(db.as(actor, () => db.query(`insert into optional_detail (account_id, field, value, purpose_version, consented_at) values ($1, 'gender', '{}', '1', now())`, [person.accountId]))).rejects.toThrow('row-level security');
      }
      expect((await rows())[0]?.value).toEqual({ choices: ['woman'], words: '' });
    });
  });

  it('is for a purpose whose text is never changed once somebody consented to it', () => {
    expect(createHash('sha256').update(JSON.stringify(CURRENT_PURPOSE)).digest('hex').slice(0, 16)).toBe('4adf2dd8b16dc95a');
  });
});
