import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { ApiClient, formatDay, language, ProblemNotice, read, Sending } from '@aula/platform/web';
import { SessionStore } from '../session/session-store';

/** A notice that changed without a new purpose is only announced: what changed, until the person says that they read it. Shows nothing while it loads. */
@Component({
  selector: 'aula-notice-news',
  imports: [ProblemNotice, RouterLink],
  template: `
    @if (notice.value(); as text) {
      <section class="note" aria-labelledby="novedad-del-aviso">
        <h2 id="novedad-del-aviso" i18n="@@identity.notice-news">El aviso de privacidad cambió el {{ day(text.version) }}</h2>
        <p>{{ text.versions[0]?.changes }}</p>
        <aula-problem-notice [error]="sending.problem()" [hasRetry]="false" />
        <p class="actions">
          <button type="button" class="button small" [attr.aria-disabled]="sending.isBusy()" (click)="know(text.version)" i18n="@@identity.notice-known">Ya lo leí</button>
          <a routerLink="/aviso-de-privacidad" i18n="@@identity.notice-read">Leer el aviso</a>
        </p>
      </section>
    }
  `,
  styles: `
    h2 { margin: 0 0 .3rem; font-size: 1.06rem; }
    a { color: inherit; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeNewsCard {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  protected readonly notice = read(identityApi.readPrivacyNotice, () => ({ query: { language } }));
  protected readonly sending = new Sending();
  protected readonly day = (version: string): string => formatDay(version);

  protected async know(version: string): Promise<void> {
    await this.sending.send(async () => {
      const { standing } = await this.api.call(identityApi.acceptPrivacyNotice, { body: { version, language: this.notice.value()?.language ?? language } });
      this.session.changed({ notice: standing });
    });
  }
}
