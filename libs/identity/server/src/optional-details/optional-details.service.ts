import { identityErrors } from '@aula/identity/contract';
import { isOffered, type OptionalDetails, type OptionalField, type SaveOptionalDetail } from '@aula/identity/contract/optional-details';
import type { Language } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { OptionalDetailRow } from './optional-detail.entity';
import { OWN_DETAILS, SAVE_DETAIL, WITHDRAW_DETAIL } from './optional-details.queries';
import { CURRENT_PURPOSE } from './purpose';

type Row = Pick<OptionalDetailRow, 'field' | 'value' | 'consentedAt'>;

/** What people say about themselves only if they want to. Everything here is done as the person: nobody else's transaction reaches these rows. */
@Injectable()
export class OptionalDetailsService {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  read(actor: Actor, language: Language): Promise<OptionalDetails> {
    return this.db.as(actor, () => this.own(actor, language));
  }

  /** Consent is to the purpose that was on the screen: `identity.purpose-outdated` where that is no longer the one. */
  save(actor: Actor, { field, choices, words, purpose }: SaveOptionalDetail, language: Language): Promise<OptionalDetails> {
    if (!isOffered({ field, choices, words })) throw new DomainError(identityErrors, 'identity.answer-not-offered');
    if (purpose !== CURRENT_PURPOSE.version) throw new DomainError(identityErrors, 'identity.purpose-outdated');
    return this.db.as(actor, async () => {
      await this.db.query(SAVE_DETAIL, [actor.id, field, JSON.stringify({ choices, words }), purpose, this.clock.now()]);
      return this.own(actor, language);
    });
  }

  withdraw(actor: Actor, field: OptionalField, language: Language): Promise<OptionalDetails> {
    return this.db.as(actor, async () => {
      await this.db.query(WITHDRAW_DETAIL, [actor.id, field, this.clock.now()]);
      return this.own(actor, language);
    });
  }

  private async own(actor: Actor, language: Language): Promise<OptionalDetails> {
    const rows = await this.db.query<Row>(OWN_DETAILS, [actor.id]);
    return {
      purpose: { version: CURRENT_PURPOSE.version, language, text: CURRENT_PURPOSE.texts[language] },
      items: rows.map(({ field, value, consentedAt }) => ({ field, choices: [...(value?.choices ?? [])], words: value?.words ?? '', consentedAt: consentedAt.toISOString() })),
    };
  }
}
