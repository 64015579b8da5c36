import type { RoleWithScope } from '@aula/identity/contract';
import type { Language } from '@aula/platform/contract';
import { Clock, Database, dayIn, type Environment, ENVIRONMENT, USUAL_ZONE } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { CURRENT_NOTICE } from '../privacy-notice/current-notice';
import { noticeSeal } from '../privacy-notice/notice-seal';
import { operatorOf } from '../privacy-notice/operator';
import { OPEN_ACCOUNT, OPEN_ACCOUNTS } from './account.queries';
import { normalEmail } from './normal-email';

export interface NewPerson {
  /** Null for whoever signs in by user name. */
  readonly email: string | null;
  readonly userName?: string | undefined;
  /** The person followed a link that was sent to their mailbox. */
  readonly isEmailVerified?: boolean;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname?: string | null | undefined;
  /** Null for whoever signs in by mailed codes until they set one. */
  readonly passphraseHash: string | null;
  readonly isDemo?: boolean;
  /** With its zone, which says what day the affiliation starts on. Null for staff of the operator. */
  readonly municipality: { readonly key: string; readonly timeZone: string } | null;
  readonly agency: string;
  readonly position: string;
  /** Who vouches for where the person works, null for the house itself; left out, the person declares it. */
  readonly confirmed?: { readonly by: string | null } | undefined;
  readonly roles: readonly RoleWithScope[];
  /** What the house writes to the person in; Spanish unless told. */
  readonly language?: Language;
  /** The notice in force, where the person has accepted it; who has not is asked at their first visit. */
  readonly acceptedNotice?: string;
}

/** A learner among many; all of them share a passphrase, and have accepted the same notice. */
export interface NewLearner extends Omit<NewPerson, 'passphraseHash' | 'isDemo' | 'roles' | 'language' | 'acceptedNotice' | 'municipality' | 'email' | 'userName' | 'isEmailVerified' | 'confirmed'> {
  readonly email: string;
  readonly municipality: { readonly key: string; readonly timeZone: string };
}

/** The only place where accounts are made. */
@Injectable()
export class AccountOpening {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock, @Inject(ENVIRONMENT) private readonly environment: Environment) {}

  /** Only inside `db.as(system, …)`. The new account's id, or undefined where the e-mail or the user name has one already: the constraint decides. */
  async open(person: NewPerson): Promise<string | undefined> {
    const now = this.clock.now();
    const [opened] = await this.db.query<{ id: string }>(OPEN_ACCOUNT, [
      person.email === null ? null : normalEmail(person.email), person.givenNames, person.firstSurname, person.secondSurname ?? null, person.passphraseHash, person.isDemo ?? false, now,
      person.municipality?.key ?? null, person.agency, person.position, dayIn(person.municipality?.timeZone ?? USUAL_ZONE, now),
      JSON.stringify(person.roles), person.acceptedNotice ?? null, person.language ?? 'es',
      this.sealOf(person.language ?? 'es'),
      person.userName ?? null, person.isEmailVerified ? now : null, person.confirmed !== undefined, person.confirmed?.by ?? null,
    ]);
    return opened?.id;
  }

  /** Only inside `db.as(system, …)`. Adds whoever is missing, and answers with how many that were. */
  async openAll(learners: readonly NewLearner[], common: { readonly passphraseHash: string; readonly isDemo: boolean; readonly acceptedNotice: string }): Promise<number> {
    const now = this.clock.now();
    const rows = learners.map(({ email, givenNames, firstSurname, secondSurname, municipality, agency, position }) => ({
      email: normalEmail(email), given_names: givenNames, first_surname: firstSurname, second_surname: secondSurname ?? null,
      municipality_key: municipality.key, agency, position, starts_on: dayIn(municipality.timeZone, now),
    }));
    return (await this.db.query(OPEN_ACCOUNTS, [JSON.stringify(rows), common.passphraseHash, common.isDemo, now, common.acceptedNotice, this.sealOf('es')])).length;
  }

  /** Only the notice in force can be accepted: `sign-up` refuses any other. */
  private sealOf(language: Language): string {
    return noticeSeal(CURRENT_NOTICE, language, operatorOf(this.environment));
  }
}
