import type { PrivacyNotice } from '@aula/identity/contract';
import type { Language } from '@aula/platform/contract';
import { type Actor, type Environment, ENVIRONMENT } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { CURRENT_NOTICE } from './current-notice';

/** The notice in force, in the name of whoever operates this installation. */
@Injectable()
export class PrivacyNoticeService {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  read(_actor: Actor, language: Language): PrivacyNotice {
    const { OPERATOR_NAME: name, MAIL_FROM } = this.environment;
    const contact = /<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
    const { title, preface, sections } = CURRENT_NOTICE[language === 'en' ? 'inEnglish' : 'inSpanish']({ name, contact });
    return { version: CURRENT_NOTICE.version, language, title, preface, contact, sections: [...sections] };
  }
}
