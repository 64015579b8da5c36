import { addressIn, type Language } from '@aula/platform/contract';
import { Database, JobHandler, Mailer, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { tellOfLock } from '../identity.jobs';
import { lockMail } from './lock-mail';

interface Locked {
  readonly email: string;
  readonly givenNames: string;
  readonly language: Language;
  readonly triedAt: Date;
}

/** Nobody, where the name is nobody's or its owner has no e-mail. $1 guard */
const LOCKED = `
  select a.email, a.given_names as "givenNames", a.language, g.tried_at as "triedAt"
  from passphrase_guard g join account a on a.id = g.account_id where g.id = $1 and a.email is not null`;

/** Tells people that somebody has tried their passphrase too often. */
@Injectable()
export class LockMailJobs {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Mailer) private readonly mailer: Mailer) {}

  @JobHandler(tellOfLock)
  tell({ guardId }: { guardId: string }): Promise<void> {
    return this.db.as(system, async () => {
      const [locked] = await this.db.query<Locked>(LOCKED, [guardId]);
      if (!locked) return;
      const { email, givenNames, language, triedAt } = locked;
      const address = this.mailer.addressOf(addressIn(language, '/entrar'));
      await this.mailer.send({ key: `identity.locked:${guardId}:${triedAt.toISOString()}`, recipient: email, ...lockMail[language](givenNames, address) });
    });
  }
}
