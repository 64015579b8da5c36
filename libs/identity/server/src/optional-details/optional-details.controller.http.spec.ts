import { optionalDetailsApi } from '@aula/identity/contract/optional-details';
import { type GivenApplication, problemOf } from '@aula/platform/testing';
import { givenASession, givenAPerson } from '../testing';
import { Browser } from '../testing/browser';
import { givenIdentity } from '../testing/given-identity';
import { CURRENT_PURPOSE } from './purpose';

describe('optional details over HTTP', () => {
  let house: GivenApplication;
  beforeAll(async () => {
    house = await givenIdentity();
  });
  afterAll(() => house.close());

  async function signedIn(): Promise<Browser> {
    const { accountId } = await givenAPerson(house.database);
    const browser = new Browser(house.base);
    browser.cookie = await givenASession(house.database, accountId, house.clock.now());
    return browser;
  }
  const answer = { field: 'accessibility', choices: ['captions'], words: '  Letra grande  ', purpose: CURRENT_PURPOSE.version };

  it('are the person’s own: said, read in either language, taken back', async () => {
    const [ana, beto] = [await signedIn(), await signedIn()];
    const saved = await ana.send<{ items: unknown[] }>(optionalDetailsApi.saveOptionalDetail, answer);
    expect([saved.status, saved.body.items]).toEqual([200, [expect.objectContaining({ field: 'accessibility', choices: ['captions'], words: 'Letra grande' })]]);
    const read = await ana.send<{ purpose: unknown }>(optionalDetailsApi.readOptionalDetails, undefined, { query: { language: 'en' } });
    expect(read.body.purpose).toEqual({ version: CURRENT_PURPOSE.version, language: 'en', text: CURRENT_PURPOSE.texts.en });
    expect((await beto.send<{ items: unknown[] }>(optionalDetailsApi.readOptionalDetails)).body.items).toEqual([]);
    await beto.send(optionalDetailsApi.withdrawOptionalDetail, undefined, { params: { field: 'accessibility' } });
    expect((await ana.send<{ items: unknown[] }>(optionalDetailsApi.readOptionalDetails)).body.items).toHaveLength(1);
    expect((await ana.send<{ items: unknown[] }>(optionalDetailsApi.withdrawOptionalDetail, undefined, { params: { field: 'accessibility' } })).body.items).toEqual([]);
  });

  it.each([
    [422, { ...answer, choices: ['purple'] }],
    [409, { ...answer, purpose: '2020-01-01' }],
    [400, { ...answer, field: 'shoe-size' }],
    [400, { ...answer, words: 'x'.repeat(201) }],
    [400, { ...answer, accountId: '0190b7a0-0000-7000-8000-0000000000f1' }],
  ])('answers %d to what it does not take', async (status, body) => {
    expect((await (await signedIn()).send(optionalDetailsApi.saveOptionalDetail, body)).status).toBe(status);
  });

  it('are nobody’s without a session', async () => {
    expect((await problemOf(house.call(undefined, optionalDetailsApi.readOptionalDetails))).status).toBe(401);
  });
});
