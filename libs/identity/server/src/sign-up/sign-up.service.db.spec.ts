import { visitor } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { aSignUp, givenIdentity } from '../testing/given-identity';
import { SignUpService } from './sign-up.service';

const CHROME = { browser: 'Chrome', system: null };

describe('signing up', () => {
  let house: GivenApplication;
  let signUps: SignUpService;
  beforeAll(async () => {
    house = await givenIdentity({ variables: { DATABASE_POOL: '10' } });
    signUps = house.app.get(SignUpService);
  });
  afterAll(() => house.close());

  const outcomes = async (calls: Promise<unknown>[]) =>
    (await Promise.allSettled(calls)).map((call) => (call.status === 'fulfilled' ? 'in' : (call.reason as { code: string }).code));
  const countOf = async (table: string, email: string) =>
    (await truthOf<{ count: number }>(house.database, `select count(*)::int as count from ${table} where account_id = (select id from account where email = $1)`, [email]))[0]?.count;

  it('makes account, affiliation, role, acceptance and session together', async () => {
    await signUps.signUp(visitor, aSignUp({ email: 'Primera@Leon.example', municipalityKey: '11020', language: 'en' }), { browser: 'Firefox', system: 'Android' });
    const [account] = await truthOf(house.database, `
      select a.email, a.given_names, a.language, a.is_demo, a.passphrase_hash like '$argon2id$%' as is_hashed, f.municipality_key, f.agency, f.starts_on::text, r.role, r.scope, n.version, s.browser, s.system, s.expires_at - s.created_at = '30 days' as is_month
      from account a join affiliation f on f.account_id = a.id join role_assignment r on r.account_id = a.id join notice_acceptance n on n.account_id = a.id join session s on s.account_id = a.id
      where a.email = 'primera@leon.example'`);
    expect(account).toEqual({
      email: 'primera@leon.example', given_names: 'Lucía', language: 'en', is_demo: false, is_hashed: true, municipality_key: '11020', agency: 'Contraloría', starts_on: '2026-11-23',
      role: 'learner', scope: 'own', version: '2026-11-28', browser: 'Firefox', system: 'Android', is_month: true,
    });
  });

  it('makes one account of twenty parallel sign-ups, and lets all of them in', async () => {
    const email = 'veinte@leon.example';
    const calls = Array.from({ length: 20 }, () => signUps.signUp(visitor, aSignUp({ email }), CHROME));
    expect(await outcomes(calls)).toEqual(Array(20).fill('in'));
    expect(await countOf('affiliation', email)).toBe(1);
    expect(await countOf('role_assignment', email)).toBe(1);
    expect(await countOf('session', email)).toBe(20);
  });

  it('lets one of twenty parallel sign-ups with different passphrases in', async () => {
    const email = 'distintas@leon.example';
    const calls = Array.from({ length: 20 }, (_, place) => signUps.signUp(visitor, aSignUp({ email, passphrase: `tunas rojas bajo el mezquite ${place}` }), CHROME));
    const answers = await outcomes(calls);
    expect(answers.filter((answer) => answer === 'in')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'identity.email-taken')).toHaveLength(19);
    expect(await countOf('session', email)).toBe(1);
  });

  it.each([
    ['territory.no-such-municipality', { municipalityKey: '08999' }],
    ['identity.notice-outdated', { acceptedNotice: '2020-01-01' }],
    ['identity.passphrase-too-common', { passphrase: 'contraseña segura' }],
    ['identity.passphrase-too-common', { passphrase: 'Lucía Ng Ríos 2026' }],
  ])('refuses with %s', async (code, changes) => {
    expect(await outcomes([signUps.signUp(visitor, aSignUp({ email: 'nadie@leon.example', ...changes }), CHROME)])).toEqual([code]);
    expect(await truthOf(house.database, `select 1 from account where email = 'nadie@leon.example'`)).toEqual([]);
  });
});
