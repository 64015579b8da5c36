import type { PrivacyNotice } from '@aula/identity/contract';
import { type Actor, type Environment, ENVIRONMENT } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { CURRENT_NOTICE } from './current-notice';

/** The notice in force, in the name of whoever operates this installation. */
@Injectable()
export class PrivacyNoticeService {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  read(_actor: Actor): PrivacyNotice {
    const { OPERATOR_NAME: name, MAIL_FROM } = this.environment;
    const contact = /<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
    const { version, title, paragraphs } = CURRENT_NOTICE;
    return { version, title, paragraphs: paragraphs({ name, contact }) };
  }
}
