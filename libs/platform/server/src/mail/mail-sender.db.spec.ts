import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { givenADatabase, givenAWorker, type GivenWorker, type TestDatabase, truthOf } from '@aula/platform/testing';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { system } from '../actor';
import { Database } from '../database/database';
import { Ledger } from '../jobs/ledger';
import { platformJobs } from './mail.jobs';
import { Mailer, type Message } from './mailer';

/** A real mail server that keeps what it is given, and refuses while `isRefusing`. */
class Postbox {
  readonly received: Email[] = [];
  readonly raw: string[] = [];
  isRefusing = false;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.isRefusing) return done(Object.assign(new Error('mailbox full'), { responseCode: 452 }));
        this.raw.push(Buffer.concat(chunks).toString());
        void PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          this.received.push(email);
          done();
        });
      });
    },
  });

  async open(): Promise<string> {
    const listening = this.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

describe('mail', () => {
  let database: TestDatabase;
  let postbox: Postbox;
  let worker: GivenWorker;
  const message = { key: 'certificates.issued:1', recipient: 'xochitl@demo.example', subject: 'Tu constancia está lista', text: 'Folio AA-7F3K-92QX\n' };
  const send = (words: Message = message) => worker.app.get(Database).as(system, () => worker.app.get(Mailer).send(words));
  const start = async (variables: Record<string, string>) => {
    worker = await givenAWorker({ database, jobs: platformJobs, imports: [], variables });
  };

  beforeEach(async () => {
    database = await givenADatabase();
    postbox = new Postbox();
    await start({ SMTP_URL: await postbox.open(), MAIL_FROM: 'Aula Abierta <aula@ndi.example>' });
  });
  afterEach(async () => {
    await worker.close();
    await postbox.close();
    await database.drop();
  });

  test('arrives as it was written, once, however often it was asked for', async () => {
    await send();
    await send();
    await worker.doJobs();
    await worker.doJobs();
    expect(postbox.received.map(({ from, to, subject, text }) => ({ from: from?.address, to: to?.map(({ address }) => address), subject, text }))).toEqual([
      { from: 'aula@ndi.example', to: ['xochitl@demo.example'], subject: 'Tu constancia está lista', text: 'Folio AA-7F3K-92QX\n' },
    ]);
    expect(await truthOf(database, 'select count(*)::int as sent from mail where sent_at is not null')).toEqual([{ sent: 1 }]);
  });

  test('a server that refuses is tried again, and the failure names nobody', async () => {
    postbox.isRefusing = true;
    await send();
    await expect(worker.doJobs()).rejects.toThrow();
    const [delivery] = await truthOf<{ tries: number; last_error: string }>(database, 'select tries, last_error from delivery');
    expect(delivery?.tries).toBe(1);
    expect(delivery?.last_error).not.toContain('xochitl');
    postbox.isRefusing = false;
    worker.clock.advance(5_000);
    const ledger = worker.app.get(Ledger);
    for (const due of await ledger.takeDue()) await ledger.deliver(due);
    expect(postbox.received).toHaveLength(1);
  });

  test('a server that is away for a weekend is tried until it is back', async () => {
    postbox.isRefusing = true;
    await send();
    await expect(worker.doJobs()).rejects.toThrow();
    const ledger = worker.app.get(Ledger);
    const tryWhatIsDue = async () => Promise.allSettled((await ledger.takeDue()).map((due) => ledger.deliver(due)));
    for (let hours = 0; hours < 60; hours += 0.5) {
      worker.clock.advance(30 * 60_000);
      await tryWhatIsDue();
    }
    postbox.isRefusing = false;
    worker.clock.advance(30 * 60_000);
    await tryWhatIsDue();
    expect(postbox.received).toHaveLength(1);
  });

  test('a mail with a code is emptied once it has gone, and never goes when its time is over', async () => {
    const goodUntil = new Date(worker.clock.now().getTime() + 15 * 60_000);
    await send({ ...message, goodUntil });
    await worker.doJobs();
    expect(postbox.received.map(({ text }) => text)).toEqual([message.text]);
    postbox.isRefusing = true;
    await send({ ...message, key: 'identity.code:2', goodUntil });
    await expect(worker.doJobs()).rejects.toThrow();
    worker.clock.advance(16 * 60_000);
    postbox.isRefusing = false;
    const ledger = worker.app.get(Ledger);
    for (const due of await ledger.takeDue()) await ledger.deliver(due);
    expect(postbox.received).toHaveLength(1);
    expect(await truthOf(database, 'select recipient, subject, text, sent_at is null as "isUnsent" from mail order by queued_at, key desc')).toEqual([
      { recipient: '', subject: '', text: '', isUnsent: true }, { recipient: '', subject: '', text: '', isUnsent: false },
    ]);
  });

  test('headers arrive whole, on one line, beside the usual ones', async () => {
    const address = `<https://aula.test/baja/${'x'.repeat(120)}>`;
    await send({ ...message, headers: { 'List-Unsubscribe': address, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } });
    await worker.doJobs();
    const lines = postbox.raw[0]?.split('\r\n') ?? [];
    expect(lines).toContain(`List-Unsubscribe: ${address}`);
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(postbox.received[0]?.subject).toBe(message.subject);
  });

  test.each(['one\r\nBcc: otra@demo.example', 'ñandú', ''])('a header that is not one line of ASCII is no header: %j', async (value) => {
    await expect(send({ ...message, headers: { 'X-Aula': value } })).rejects.toThrow('a header is one line of ASCII');
    await expect(send({ ...message, headers: { [value]: 'x' } })).rejects.toThrow('a header is one line of ASCII');
    expect(await truthOf(database, 'select 1 from mail')).toEqual([]);
  });

  test('a line break in a subject makes no header of its own', async () => {
    await send({ ...message, subject: 'Hola\r\nBcc: otra@demo.example' });
    await worker.doJobs();
    expect(postbox.received[0]?.bcc).toBeUndefined();
    expect(postbox.received[0]?.subject).toContain('Hola');
  });

  test('without a mail server it stays, for the demo mailbox to show', async () => {
    await worker.close();
    await start({});
    await send();
    await worker.doJobs();
    expect(postbox.received).toEqual([]);
    expect(await truthOf(database, 'select recipient, sent_at from mail')).toEqual([{ recipient: 'xochitl@demo.example', sent_at: null }]);
  });
});
