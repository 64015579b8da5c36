import { identityApi } from '@aula/identity/contract';
import { type GivenApplication, problemOf } from '@aula/platform/testing';
import { givenIdentity } from '../testing/given-identity';

describe('the privacy notice over HTTP', () => {
  let house: GivenApplication;
  beforeAll(async () => {
    house = await givenIdentity();
  });
  afterAll(() => house.close());

  it.each([
    ['without a word about the language, in Spanish', undefined, 'es', 'NDI México opera', 'escribe a aula@localhost', null],
    ['in Spanish', { language: 'es' }, 'es', 'NDI México opera', 'escribe a aula@localhost', null],
    ['in English, which says what it is', { language: 'en' }, 'en', 'NDI México runs', 'write to aula@localhost', 'This is a translation, to help you read the notice. The text that binds is the one in Spanish.'],
  ] as const)('%s', async (_, query, language, operator, contact, preface) => {
    const notice = await house.call(undefined, identityApi.readPrivacyNotice, query ? { query } : {});
    expect(notice).toMatchObject({ version: '2026-11-27', language, preface });
    const whole = notice.sections.map(({ text }) => text).join('\n');
    expect(whole).toContain(operator);
    expect(whole).toContain(contact);
  });

  it('knows no third language', async () => {
    const { code, errors } = await problemOf(house.call(undefined, identityApi.readPrivacyNotice, { query: { language: 'fr' as 'en' } }));
    expect([code, errors?.[0]?.path]).toEqual(['request.invalid', 'query.language']);
  });
});
