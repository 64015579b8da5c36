import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { identityApi, type Profile } from '@aula/identity/contract';
import { AulaIcon, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { SessionStore } from '../session/session-store';
import { ProfileCard } from './profile-card';

/** Where a person changes what the account says about them. */
@Component({
  selector: 'aula-profile-page',
  imports: [AulaIcon, ProblemNotice, ProfileCard, RouterLink, SkeletonView],
  template: `
    <div class="page">
      <a class="back" routerLink="/cuenta" i18n="@@identity.back-to-your-account"><aula-icon name="chevron_left" />Tu cuenta</a>
      <h1 i18n="@@identity.your-details">Tus datos</h1>
      @if (profile.value(); as standing) { <aula-profile-card [profile]="standing" (saved)="leave($event)" /> }
      @else if (profile.error(); as error) { <aula-problem-notice [error]="error" (retry)="profile.reload()" /> }
      @else { <aula-skeleton shape="rows" [count]="6" /> }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProfilePage {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly profile = read(identityApi.readProfile);

  protected async leave({ revision: _revision, email: _email, ...changes }: Profile): Promise<void> {
    this.session.changed(changes);
    await this.router.navigateByUrl('/cuenta', { state: { isSaved: true } });
  }
}
