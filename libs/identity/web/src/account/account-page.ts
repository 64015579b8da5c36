import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AulaIcon, AulaSlot, ProblemNotice, Sending, SkeletonView } from '@aula/platform/web';
import { OwnWorkCard } from '../affiliation/own-work-card';
import { SessionStore } from '../session/session-store';
import { WayOut } from '../session/way-out';
import { ROLE_WORDS } from '../ui/role-words';
import { LanguageCard } from './language-card';
import { SessionsCard } from './sessions-card';

/** Who I am here, what I may change about it, and the way out. */
@Component({
  selector: 'aula-account-page',
  imports: [AulaIcon, AulaSlot, LanguageCard, OwnWorkCard, ProblemNotice, RouterLink, SessionsCard, SkeletonView],
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountPage {
  protected readonly session = inject(SessionStore);
  private readonly wayOut = inject(WayOut);

  protected readonly account = this.session.account;
  protected readonly sending = new Sending();
  /** The page where details are changed has just saved them. */
  protected readonly isSaved = signal(inject(Router).currentNavigation()?.extras.state?.['isSaved'] === true);
  protected readonly name = computed(() => {
    const account = this.account();
    return account ? [account.givenNames, account.firstSurname, account.secondSurname].filter((part) => part !== null && part !== '').join(' ') : '';
  });
  protected readonly roles = computed(() => [...new Set(this.account()?.roles.map(({ role }) => ROLE_WORDS[role]))].join(', '));

  protected async leave(): Promise<void> {
    await this.sending.send(() => this.wayOut.follow());
  }
}
