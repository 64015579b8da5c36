import { MAIL_CATEGORIES, type MailCategory, type MailPreferences } from '@aula/notifications/contract';
import { type Actor, Clock, Database } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { MailPreference } from './mail-preference.entity';

/** $1 account, $2 categories, $3 whether each is wanted, $4 now. What is said again keeps the instant it was said first. */
const SAY = `
  insert into mail_preference (account_id, category, is_wanted, changed_at)
  select $1, category, is_wanted, $4 from unnest($2::text[], $3::boolean[]) as said (category, is_wanted)
  on conflict (account_id, category) do update set is_wanted = excluded.is_wanted, changed_at = excluded.changed_at
  where mail_preference.is_wanted <> excluded.is_wanted`;

/** Which mails a person wants. Everything that may be turned off is on until they say otherwise. */
@Injectable()
export class MailPreferencesService {
  constructor(
    @InjectRepository(MailPreference) private readonly preferences: Repository<MailPreference>,
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The actor's own, or anybody's for the house. */
  read(actor: Actor, accountId: string): Promise<MailPreferences> {
    return this.db.as(actor, async () => {
      const unwanted = (await this.preferences.findBy({ accountId, isWanted: false })).map(({ category }) => category);
      return { reminder: !unwanted.includes('reminder') };
    });
  }

  change(actor: Actor, accountId: string, wanted: MailPreferences): Promise<MailPreferences> {
    return this.db.as(actor, async () => {
      await this.db.query(SAY, [accountId, MAIL_CATEGORIES, MAIL_CATEGORIES.map((category) => wanted[category]), this.clock.now()]);
      return wanted;
    });
  }

  /** One category alone, from the link in a mail. */
  say(actor: Actor, accountId: string, category: MailCategory, isWanted: boolean): Promise<void> {
    return this.db.as(actor, async () => void (await this.db.query(SAY, [accountId, [category], [isWanted], this.clock.now()])));
  }
}
