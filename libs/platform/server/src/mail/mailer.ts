import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { type Environment, ENVIRONMENT } from '../config/environment';
import { Database } from '../database/database';
import { Outbox } from '../jobs/outbox';
import { sendMail } from './mail.jobs';

export interface Message {
  /** What it is about, once. */
  readonly key: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** Beside the usual ones, by name: `List-Unsubscribe`. Written by the house, never by a person. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a mail with a code: not sent later than this, and kept no longer than until it is sent. */
  readonly goodUntil?: Date;
}

/** They go out as they are: a line break would make a header of its own. */
const PRINTABLE = /^[\x20-\x7e]+$/;

/** Writes messages in a job handler's transaction, as the house; another job sends them. */
@Injectable()
export class Mailer {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Only inside `db.as(system, …)`. A key that was used before changes nothing. */
  async send({ key, recipient, subject, text, headers = {}, goodUntil }: Message): Promise<void> {
    if (Object.entries(headers).flat().some((part) => !PRINTABLE.test(part))) throw new Error('a header is one line of ASCII');
    const [made] = await this.db.query<{ id: string }>(
      'insert into mail (key, recipient, subject, text, headers, queued_at, good_until) values ($1, $2, $3, $4, $5, $6, $7) on conflict (key) do nothing returning id',
      [key, recipient, subject, text, JSON.stringify(headers), this.clock.now(), goodUntil ?? null],
    );
    if (made) this.outbox.request(sendMail, { mailId: made.id });
  }

  /** Absolute address of a page of this site, for messages and print. */
  addressOf(path: string): string {
    return new URL(path, this.environment.PUBLIC_URL).href;
  }
}
