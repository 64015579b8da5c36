import { type TestDatabase, truthOf } from '@aula/platform/testing';

/** Code and link of the newest mail to somebody. */
export async function mailedTo(database: TestDatabase, email: string): Promise<{ code: string; link: string }> {
  const [mail] = await truthOf<{ subject: string; text: string }>(database, 'select subject, text from mail where recipient = $1 order by queued_at desc, key desc limit 1', [email]);
  return { code: mail?.subject.replace(/\D/g, '') ?? '', link: /#([\w-]{64})/.exec(mail?.text ?? '')?.[1] ?? '' };
}
