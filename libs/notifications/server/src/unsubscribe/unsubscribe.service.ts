import { AccountsService } from '@aula/identity/server';
import { type Actor, Database, DomainError, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { MailPreferencesService } from '../preferences/mail-preferences.service';
import { type Standing, strangePage, unsubscribePage } from './unsubscribe-page';
import { type Unsubscription, UnsubscribeTokens } from './unsubscribe-tokens';

export interface PageAnswer {
  readonly status: 200 | 404;
  readonly page: string;
}

/** What a link in a mail may do, whoever follows it: the token was sealed for one person and one kind of mail, and says no more than that. */
@Injectable()
export class UnsubscribeService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(MailPreferencesService) private readonly preferences: MailPreferencesService,
    @Inject(UnsubscribeTokens) private readonly tokens: UnsubscribeTokens,
  ) {}

  look(_actor: Actor, token: string): Promise<PageAnswer> {
    return this.answer(token, async ({ accountId, category }) => ((await this.preferences.read(system, accountId))[category] ? 'asked' : 'off'));
  }

  /** Once or ten times, it is off. */
  unsubscribe(_actor: Actor, token: string): Promise<PageAnswer> {
    return this.answer(token, async ({ accountId, category }) => {
      await this.preferences.say(system, accountId, category, false);
      return 'off';
    });
  }

  subscribeAgain(_actor: Actor, token: string): Promise<PageAnswer> {
    return this.answer(token, async ({ accountId, category }) => {
      await this.preferences.say(system, accountId, category, true);
      return 'on again';
    });
  }

  /** As the house: nobody is signed in, and nothing about the person is shown but in which language they read. */
  private async answer(token: string, act: (about: Unsubscription) => Promise<Standing>): Promise<PageAnswer> {
    const about = this.tokens.read(token);
    if (!about) return STRANGE;
    try {
      return await this.db.as(system, async () => {
        const { language } = await this.accounts.read(system, about.accountId);
        return { status: 200, page: unsubscribePage({ category: about.category, language, standing: await act(about), token }) };
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'request.not-found') return STRANGE;
      throw error;
    }
  }
}

const STRANGE: PageAnswer = { status: 404, page: strangePage() };
