import { notificationsApi } from '@aula/notifications/contract';
import { type AccountRecord, AccountsService } from '@aula/identity/server';
import { addressOf } from '@aula/platform/contract';
import { type Actor, Clock, Database, Mailer } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { MailPreferencesService } from '../preferences/mail-preferences.service';
import { UnsubscribeTokens } from '../unsubscribe/unsubscribe-tokens';
import { asMail } from './as-mail';
import type { MessageType, Words } from './message-type';

export interface Notification<Data extends object> {
  readonly accountId: string;
  readonly message: MessageType<Data>;
  /** What it is about, once for each person: the id of a certificate. */
  readonly key: string;
  readonly data: Data;
}

/** What became of it: not new where the person had been told before, and then no second mail goes out either. */
export interface Told {
  readonly isNew: boolean;
  readonly isMailed: boolean;
}

/** $1 account, $2 key, $3 language, $4 subject, $5 text, $6 path, $7 now */
const TELL = `
  insert into notice (account_id, key, language, subject, text, path, told_at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (account_id, key) do nothing returning id`;

/** The one way to tell people something: into their inbox, and by mail unless they said no to that kind. */
@Injectable()
export class NotificationsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(MailPreferencesService) private readonly preferences: MailPreferencesService,
    @Inject(UnsubscribeTokens) private readonly tokens: UnsubscribeTokens,
    @Inject(Mailer) private readonly mailer: Mailer,
  ) {}

  /** Joins the running transaction of the house: told together with what it tells of, or not at all. The same key again changes nothing. */
  notify<Data extends object>(actor: Actor, { accountId, message, key, data }: Notification<Data>): Promise<Told> {
    return this.db.as(actor, async () => {
      const account = await this.accounts.read(actor, accountId);
      const words = message.write(data, account.language);
      const [made] = await this.db.query<{ id: string }>(TELL, [
        accountId, `${message.name}:${key}`, account.language, words.subject, words.text, words.path, this.clock.now(),
      ]);
      if (!made) return { isNew: false, isMailed: false };
      if (account.email === null || !(await this.mayMail(actor, accountId, message.category))) return { isNew: true, isMailed: false };
      await this.mail(made.id, message.category, { ...account, email: account.email }, words);
      return { isNew: true, isMailed: true };
    });
  }

  /** Whether messages of this category go to the person by mail: what calls somebody back does not wait in an inbox that nobody opens. */
  async mayMail(actor: Actor, accountId: string, category: MessageType<never>['category']): Promise<boolean> {
    return category === 'essential' || (await this.preferences.read(actor, accountId))[category];
  }

  private mail(noticeId: string, category: MessageType<never>['category'], { id, email, language }: AccountRecord & { readonly email: string }, words: Words): Promise<void> {
    const unsubscribe = category === 'essential' ? {} : {
      unsubscribe: { category, path: addressOf(notificationsApi.unsubscribe, { params: { token: this.tokens.write(id, category) } }) },
    };
    // The notice is made once, and the mail hangs on it.
    return this.mailer.send({ key: `notice:${noticeId}`, recipient: email, ...asMail({ words, language, addressOf: (path) => this.mailer.addressOf(path), ...unsubscribe }) });
  }
}
