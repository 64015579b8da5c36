import { type AcceptNotice, identityErrors, type NoticeStanding, type PrivacyNotice, type SimplifiedNotice } from '@aula/identity/contract';
import type { Language } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { CURRENT_NOTICE, NOTICES } from './current-notice';
import type { NoticeText, Operator, PastNotice } from './notice';
import { noticeSeal } from './notice-seal';
import { type KnownNotices, noticeStanding } from './notice-standing';
import { operatorOf } from './operator';
import { ACCEPT_NOTICE, KNOWN_NOTICES } from './privacy-notice.queries';

/** The notices, in the name of whoever operates this installation, and what a person said to them. */
@Injectable()
export class PrivacyNoticeService {
  private readonly operator: Operator;

  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock, @Inject(ENVIRONMENT) environment: Environment) {
    this.operator = operatorOf(environment);
  }

  /** An earlier version comes in the languages it was written in. */
  read(_actor: Actor, language: Language, version = CURRENT_NOTICE.version): PrivacyNotice {
    const notice = NOTICES.find((one) => one.version === version);
    if (!notice) throw new DomainError(identityErrors, 'identity.no-such-notice');
    return {
      ...this.answer(notice, language),
      versions: NOTICES.map(({ version: day, changes }) => ({
        version: day, isPurposeChanged: changes.isPurposeChanged, changes: language === 'en' ? changes.inEnglish : changes.inSpanish,
      })),
    };
  }

  readSimplified(_actor: Actor, language: Language): SimplifiedNotice {
    return this.answer({ version: CURRENT_NOTICE.version, ...CURRENT_NOTICE.simplified }, language);
  }

  /** As the house, which alone writes acceptances. Where no purpose changed the person was told, not asked, and it is written down so. */
  accept(actor: Actor, { version, language }: AcceptNotice): Promise<{ standing: NoticeStanding }> {
    if (version !== CURRENT_NOTICE.version) throw new DomainError(identityErrors, 'identity.notice-outdated');
    return this.db.as(system, async () => {
      const standing = await this.standingOf(actor.id);
      if (standing !== 'known') {
        const how = standing === 'to-be-asked' ? 'accepted' : 'told';
        await this.db.query(ACCEPT_NOTICE, [actor.id, version, how, this.clock.now(), language, noticeSeal(CURRENT_NOTICE, language, this.operator)]);
      }
      return { standing: await this.standingOf(actor.id) };
    });
  }

  private async standingOf(accountId: string): Promise<NoticeStanding> {
    const [known] = await this.db.query<KnownNotices>(KNOWN_NOTICES, [accountId]);
    return noticeStanding(known ?? { accepted: null, known: null }, NOTICES);
  }

  private answer(notice: Pick<PastNotice, 'version' | 'inSpanish' | 'inEnglish'>, wanted: Language): SimplifiedNotice {
    const isTranslated = wanted === 'en' && notice.inEnglish !== undefined;
    const { title, preface, sections }: NoticeText = (isTranslated && notice.inEnglish?.(this.operator)) || notice.inSpanish(this.operator);
    return { version: notice.version, language: isTranslated ? 'en' : 'es', title, preface, contact: this.operator.contact, sections: [...sections] };
  }
}
