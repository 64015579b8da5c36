import { identityApi } from '@aula/identity/contract';
import { givenAnApplication, type GivenApplication, problemOf } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { IdentityModule } from '../identity.module';
import { givenAPerson } from '../testing';

describe('the profile over HTTP', () => {
  let house: GivenApplication;
  beforeAll(async () => {
    house = await givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions: [] })] });
  });
  afterAll(() => house.close());

  const typed = { givenNames: ' Ana  María ', firstSurname: 'Paz', municipalityKey: '08037', agency: 'Tesorería', position: 'Titular', basedOn: 1 };

  it('is saved as it was folded, answered, and known to the session', async () => {
    const { actor } = await givenAPerson(house.database);
    const saved = await house.call(actor, identityApi.saveProfile, { body: typed });
    expect(saved).toMatchObject({ givenNames: 'Ana María', secondSurname: null, agency: 'Tesorería', revision: 2 });
    expect(await house.call(actor, identityApi.readProfile)).toEqual(saved);
    expect((await house.call(actor, identityApi.readSession)).account).toMatchObject({ givenNames: 'Ana María', agency: 'Tesorería' });
  });

  it('tells who was slower, with nothing of what the other wrote', async () => {
    const { actor } = await givenAPerson(house.database);
    await house.call(actor, identityApi.saveProfile, { body: typed });
    expect(await problemOf(house.call(actor, identityApi.saveProfile, { body: { ...typed, agency: 'Sindicatura' } }))).toEqual({
      status: 409, code: 'identity.profile-changed-meanwhile', title: 'identity.profile-changed-meanwhile', correlationId: expect.any(String) as string,
    });
  });

  it.each(['givenNames', 'firstSurname', 'agency', 'position', 'basedOn'])('names the field %s when it is missing', async (field) => {
    const { actor } = await givenAPerson(house.database);
    const { [field as 'agency']: _left, ...body } = typed;
    const { status, errors } = await problemOf(house.call(actor, identityApi.saveProfile, { body: body as typeof typed }));
    expect([status, errors?.[0]?.path]).toEqual([400, `body.${field}`]);
  });

  it('keeps the language, which the session knows afterwards', async () => {
    const { actor } = await givenAPerson(house.database);
    expect(await house.call(actor, identityApi.chooseLanguage, { body: { language: 'en' } })).toEqual({ language: 'en' });
    expect((await house.call(actor, identityApi.readSession)).account?.language).toBe('en');
  });

  it('is closed to visitors', async () => {
    const calls = [house.call(undefined, identityApi.readProfile), house.call(undefined, identityApi.saveProfile, { body: typed }), house.call(undefined, identityApi.chooseLanguage, { body: { language: 'en' } })];
    for (const call of calls) expect((await problemOf(call)).code).toBe('request.not-signed-in');
  });
});
