import { visitor } from '@aula/platform/server';
import { type GivenApplication, statementsOf, truthOf } from '@aula/platform/testing';
import { givenAPerson, mailedTo } from '../testing';
import { aSignUp, givenIdentity } from '../testing/given-identity';
import { SignUpService } from './sign-up.service';

describe('signing up', () => {
  let house: GivenApplication;
  let signUps: SignUpService;
  beforeAll(async () => {
    house = await givenIdentity({ variables: { DATABASE_POOL: '10' } });
    signUps = house.app.get(SignUpService);
  });
  afterAll(() => house.close());

  const countOf = async (table: string, email: string) =>
    (await truthOf<{ count: number }>(house.database, `select count(*)::int as count from ${table} where account_id = (select id from account where email = $1)`, [email]))[0]?.count;
  const mailsTo = (email: string) => truthOf<{ text: string }>(house.database, 'select text from mail where recipient = $1', [email]);

  it('makes account, affiliation, role, acceptance and the mail together, and no session', async () => {
    await signUps.signUp(visitor, aSignUp({ email: 'Primera@Leon.example', municipalityKey: '11020', language: 'en' }));
    const [account] = await truthOf(house.database, `
      select a.email, a.email_verified_at, a.given_names, a.language, a.is_demo, a.passphrase_hash, f.municipality_key, f.agency, f.starts_on::text, r.role, r.scope, n.version
      from account a join affiliation f on f.account_id = a.id join role_assignment r on r.account_id = a.id join notice_acceptance n on n.account_id = a.id
      where a.email = 'primera@leon.example'`);
    expect(account).toEqual({
      email: 'primera@leon.example', email_verified_at: null, given_names: 'Lucía', language: 'en', is_demo: false, passphrase_hash: null, municipality_key: '11020', agency: 'Contraloría', starts_on: '2026-11-23',
      role: 'learner', scope: 'own', version: '2026-11-28',
    });
    expect(await countOf('session', 'primera@leon.example')).toBe(0);
    expect((await mailsTo('primera@leon.example')).map(({ text }) => text)).toEqual([expect.stringContaining('https://aula.test/en/entrar/enlace#')]);
  });

  it('makes one account of twenty parallel sign-ups of one address in all its spellings, and one mail', async () => {
    const spellings = ['jose\u0301@leon.example', ' JOS\u00c9@leon.example', 'Jos\u00e9@LEON.example ', '\tjos\u00e9@leon.example'];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => signUps.signUp(visitor, aSignUp({ email: spellings[place % spellings.length] ?? '' }))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const email = 'jos\u00e9@leon.example';
    expect(await truthOf(house.database, `select email from account where email like 'jos%leon.example'`)).toEqual([{ email }]);
    expect([await countOf('affiliation', email), await countOf('role_assignment', email)]).toEqual([1, 1]);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it.each(['es', 'en'] as const)('mails no word that a stranger typed to an address that nobody has shown to be theirs: %s', async (language) => {
    const typed = { givenNames: 'Ganaste, entra a premio.example', firstSurname: 'Premio', agency: 'Premios', position: 'Premio' };
    const email = `ajena.${language}@leon.example`;
    await signUps.signUp(visitor, aSignUp({ email, language, ...typed }));
    expect(JSON.stringify(await mailsTo(email))).not.toMatch(/premio/i);
  });

  it('answers an address with an account alike, with the same statements, and changes nothing there; the mail tells the owner', async () => {
    const { accountId, email } = await givenAPerson(house.database, { givenNames: 'Otilia' });
    await truthOf(house.database, 'update account set email_verified_at = created_at where id = $1', [accountId]);
    const [known, unknown] = [aSignUp({ email }), aSignUp({ email: 'reciente@leon.example' })];
    await signUps.signUp(visitor, aSignUp({ email: 'antes@leon.example' })); // what never changes is in memory
    const answers: object[] = [];
    const ofKnown = await statementsOf(async () => answers.push(await signUps.signUp(visitor, known)));
    const ofUnknown = await statementsOf(async () => answers.push(await signUps.signUp(visitor, unknown)));
    expect(ofKnown).toEqual(ofUnknown);
    expect(answers[0]).toEqual(answers[1]);
    expect(await truthOf(house.database, 'select given_names from account where email = $1', [email])).toEqual([{ given_names: 'Otilia' }]);
    expect((await mailsTo(email))[0]?.text).toContain('Ya tenías una cuenta con este correo');
    expect((await mailedTo(house.database, email)).code).toMatch(/^[0-9]{6}$/);
  });

  it.each([
    ['territory.no-such-municipality', { municipalityKey: '08999' }],
    ['identity.notice-outdated', { acceptedNotice: '2020-01-01' }],
  ])('refuses with %s', async (code, changes) => {
    await expect(signUps.signUp(visitor, aSignUp({ email: 'nadie@leon.example', ...changes }))).rejects.toMatchObject({ code });
    expect(await truthOf(house.database, `select 1 from account where email = 'nadie@leon.example'`)).toEqual([]);
  });
});
