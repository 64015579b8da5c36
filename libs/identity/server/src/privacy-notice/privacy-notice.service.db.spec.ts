import { system } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { AccountsService } from '../account/accounts.service';
import { SignUpService } from '../sign-up/sign-up.service';
import { givenAPerson, type GivenPerson } from '../testing';
import { aSignUp, givenIdentity } from '../testing/given-identity';
import { CURRENT_NOTICE } from './current-notice';
import { noticeSeal } from './notice-seal';
import { operatorOf } from './operator';
import { PrivacyNoticeService } from './privacy-notice.service';

describe('what people said to the privacy notice', () => {
  let house: GivenApplication;
  let notices: PrivacyNoticeService;
  beforeAll(async () => {
    house = await givenIdentity();
    notices = house.app.get(PrivacyNoticeService);
  });
  afterAll(() => house.close());

  const version = CURRENT_NOTICE.version;
  const recorded = (accountId: string) => truthOf(house.database, `select version, how, language, text_sha256 as seal, accepted_at as at from notice_acceptance where account_id = $1 order by version`, [accountId]);
  const standing = async ({ actor }: GivenPerson) => (await house.app.get(AccountsService).session(actor)).account?.notice;
  const whoAccepted = async (earlier: string | null, how = 'accepted') => {
    const person = await givenAPerson(house.database);
    if (earlier) await truthOf(house.database, `insert into notice_acceptance (account_id, version, how, accepted_at) values ($1, $2, $3, '2026-11-01')`, [person.accountId, earlier, how]);
    return person;
  };
  const seal = (language: 'es' | 'en') => noticeSeal(CURRENT_NOTICE, language, operatorOf(house.environment));

  it.each([['none yet', null, 'to-be-asked'], ['the one before, since when a purpose changed', '2026-11-27', 'to-be-asked'], ['this one', version, 'known']])('of who accepted %s, the session says so', async (_, earlier, expected) => {
    expect(await standing(await whoAccepted(earlier))).toBe(expected);
  });

  it('keeps who accepted, when, which version, in which language, and a seal of the very words', async () => {
    const person = await whoAccepted('2026-11-27');
    house.clock.set('2026-11-28T16:00:00Z');
    expect(await notices.accept(person.actor, { version, language: 'en' })).toEqual({ standing: 'known' });
    expect(await recorded(person.accountId)).toEqual([
      expect.objectContaining({ version: '2026-11-27', language: null, seal: null }),
      { version, how: 'accepted', language: 'en', seal: seal('en'), at: new Date('2026-11-28T16:00:00Z') },
    ]);
    expect(seal('en')).not.toBe(seal('es'));
    expect(await standing(person)).toBe('known');
  });

  it('is written down once, however often and from however many places it is sent', async () => {
    const person = await whoAccepted(null);
    const answers = await Promise.all(Array.from({ length: 20 }, () => notices.accept(person.actor, { version, language: 'es' })));
    expect(answers.every((answer) => answer.standing === 'known')).toBe(true);
    expect(await recorded(person.accountId)).toHaveLength(1);
  });

  it('refuses a version that is no longer the one on the site, and changes nothing', async () => {
    const person = await whoAccepted(null);
    expect(() => notices.accept(person.actor, { version: '2026-11-27', language: 'es' })).toThrow('identity.notice-outdated');
    expect(await recorded(person.accountId)).toEqual([]);
  });

  it('keeps the same of who signs up', async () => {
    await house.app.get(SignUpService).signUp(system, aSignUp({ email: 'acepta@leon.example', language: 'en' }));
    const { accountId } = await house.app.get(AccountsService).find(system, 'acepta@leon.example');
    expect(await recorded(accountId)).toEqual([expect.objectContaining({ version, how: 'accepted', language: 'en', seal: seal('en') })]);
  });
});
