import { platformApi } from '@aula/platform/contract';
import { givenAnApplication, problemOf } from '@aula/platform/testing';

test.each([
  ['the demo without a mail server shows its mailbox', { AULA_MODE: 'demo' }, true],
  ['the demo with a real mail server does not: those are real people', { AULA_MODE: 'demo', SMTP_URL: 'smtp://127.0.0.1:1' }, false],
  ['production does not', { AULA_MODE: 'production' }, false],
])('%s', async (_, variables, isShown) => {
  const given = await givenAnApplication({ imports: [], variables });
  try {
    expect((await given.call(undefined, platformApi.settings)).hasDemoMailbox).toBe(isShown);
    if (isShown) expect((await given.call(undefined, platformApi.demoMailbox)).mails).toEqual([]);
    else expect((await problemOf(given.call(undefined, platformApi.demoMailbox))).code).toBe('request.not-found');
  } finally {
    await given.close();
  }
});
