import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, AulaIcon, formatDay, language, ProblemNotice, read, Sending, SkeletonView } from '@aula/platform/web';
import { SessionStore } from '../session/session-store';
import { whereTo } from '../ways-in/way-on';
import { NoticeTextView } from './notice-text-view';
import { RefusedNoticeView } from './refused-notice-view';

/** Before anything else: what data are now used for that was not accepted before. Yes goes on to where the person was going; no says what that means. */
@Component({
  selector: 'aula-changed-notice-page',
  imports: [AulaIcon, NoticeTextView, ProblemNotice, RefusedNoticeView, RouterLink, SkeletonView],
  template: `
    <div class="page">
      <h1 i18n="@@identity.notice-first">Antes de seguir, el aviso de privacidad</h1>
      @if (notice.value(); as text) {
        <section aria-labelledby="cambios">
          <h2 id="cambios" i18n="@@identity.notice-what-changed">Qué cambió el {{ day() }}</h2>
          @for (change of changes(); track change) { <p class="lead">{{ change }}</p> }
        </section>
        <details class="card">
          <summary i18n="@@identity.notice-read-in-full">Lee el aviso completo</summary>
          <aula-notice-text [notice]="text" />
        </details>
        <p class="meta" i18n="@@identity.notice-nothing-lost">Lo que escribiste y aún no guardas sigue en este dispositivo, y lo ya guardado no cambia.</p>
        <aula-problem-notice [error]="sending.problem()" [hasRetry]="false" />
        @if (isRefused()) {
          <aula-refused-notice [contact]="text.contact" (reconsidered)="isRefused.set(false)" />
        } @else {
          <p class="actions">
            <button type="button" class="button" [attr.aria-disabled]="sending.isBusy()" (click)="accept(text.version)">
              @if (sending.isBusy()) { <ng-container i18n="@@identity.notice-sending">Guardando…</ng-container> } @else { <ng-container i18n="@@identity.notice-accept">Acepto y sigo</ng-container> }
            </button>
            <button type="button" class="button line" (click)="isRefused.set(true)" i18n="@@identity.notice-refuse">No acepto</button>
          </p>
        }
        <p><a routerLink="/aviso-de-privacidad" i18n="@@identity.notice-all-versions"><aula-icon name="article" />Ver todas las versiones</a></p>
      } @else if (notice.error(); as error) {
        <aula-problem-notice [error]="error" (retry)="notice.reload()" />
      } @else {
        <aula-skeleton [count]="5" />
      }
    </div>
  `,
  styles: `
    details:not([open]) { padding-block: .4rem; }
    summary { min-block-size: 44px; display: list-item; align-content: center; font-weight: 650; cursor: pointer; }
    details { margin-block-end: .8rem; }
    h2 { font-size: 1.1rem; }
    a { display: inline-flex; align-items: center; gap: .4rem; min-block-size: 44px; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangedNoticePage {
  /** Where the person was going, from the address. */
  readonly volver = input<string>();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly notice = read(identityApi.readPrivacyNotice, () => ({ query: { language } }));
  protected readonly sending = new Sending();
  protected readonly isRefused = signal(false);
  protected readonly day = computed(() => formatDay(this.notice.value()?.version ?? ''));
  /** The newest change stands alone: whoever missed several reads the others among the versions. */
  protected readonly changes = computed(() => this.notice.value()?.versions.slice(0, 1).map(({ changes }) => changes) ?? []);

  protected async accept(version: string): Promise<void> {
    await this.sending.send(async () => {
      const { standing } = await this.api.call(identityApi.acceptPrivacyNotice, { body: { version, language: this.notice.value()?.language ?? language } });
      this.session.changed({ notice: standing });
      await this.router.navigateByUrl(whereTo(this.volver()));
    }, (error) => {
      this.sending.problem.set(error);
      if (error instanceof ProblemError && error.problem.code === 'identity.notice-outdated') this.notice.reload();
    });
  }
}
