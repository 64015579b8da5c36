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
    expect(notice).toMatchObject({ version: '2026-11-28', language, preface });
    const whole = notice.sections.map(({ text }) => text).join('\n');
    expect(whole).toContain(operator);
    expect(whole).toContain(contact);
  });

  it('knows no third language', async () => {
    const { code, errors } = await problemOf(house.call(undefined, identityApi.readPrivacyNotice, { query: { language: 'fr' as 'en' } }));
    expect([code, errors?.[0]?.path]).toEqual(['request.invalid', 'query.language']);
  });

  it('shows an earlier version as it stood then, in the languages it was written in', async () => {
    const read = (version: string, language: 'es' | 'en') => house.call(undefined, identityApi.readPrivacyNotice, { query: { version, language } });
    const first = await read('2026-11-23', 'en');
    expect(first).toMatchObject({ version: '2026-11-23', language: 'es', title: 'Aviso de privacidad' });
    expect((await read('2026-11-27', 'en')).language).toBe('en');
    expect(first.versions.map(({ version, isPurposeChanged }) => [version, isPurposeChanged])).toEqual([['2026-11-28', true], ['2026-11-27', false], ['2026-11-23', true]]);
    expect(first.versions[0]?.changes).toContain('There is a new purpose');
    expect((await problemOf(read('2020-01-01', 'es'))).code).toBe('identity.no-such-notice');
  });

  it('has a short form, which leads to the full one', async () => {
    const short = await house.call(undefined, identityApi.readSimplifiedNotice, { query: { language: 'es' } });
    const full = await house.call(undefined, identityApi.readPrivacyNotice);
    expect(short).toMatchObject({ version: full.version, title: 'Aviso de privacidad simplificado' });
    expect(JSON.stringify(short).length).toBeLessThan(JSON.stringify(full.sections).length / 3);
  });

  it('is accepted by a person alone', async () => {
    const { version } = await house.call(undefined, identityApi.readPrivacyNotice);
    expect((await problemOf(house.call(undefined, identityApi.acceptPrivacyNotice, { body: { version, language: 'es' } }))).code).toBe('request.not-signed-in');
  });
});
