import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { AulaIcon, formatDay, language, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { NoticeTextView } from './notice-text-view';
import { NoticeVersionsView } from './notice-versions-view';

/** The full notice, to be read and printed: the one in force, or an earlier one from the address; in English with the way to the text that binds. */
@Component({
  selector: 'aula-privacy-notice-page',
  imports: [AulaIcon, NoticeTextView, NoticeVersionsView, ProblemNotice, RouterLink, SkeletonView],
  template: `
    <article class="page">
      @if (notice.value(); as text) {
        <h1 [lang]="text.language === 'es' ? 'es-MX' : text.language">{{ text.title }}</h1>
        @if (isPast()) {
          <p class="note" i18n="@@identity.notice-past">Esta es una versión anterior, del {{ since(text.version) }}. <a routerLink="/aviso-de-privacidad">Lee la que está en vigor</a>.</p>
        } @else {
          <p class="meta" i18n="@@identity.notice-in-force">En vigor desde el {{ since(text.version) }}</p>
        }
        <p class="actions no-print">
          @if (text.language !== 'es') { <button type="button" class="link-button" (click)="isOriginalWanted.set(true)" i18n="@@identity.notice-in-spanish">Leer el texto en español</button> }
          <button type="button" class="link-button" (click)="print()" i18n="@@identity.print-or-save"><aula-icon name="print" />Imprimir o guardar en PDF</button>
        </p>
        <aula-notice-text [notice]="text" />
        <aula-notice-versions class="no-print" [of]="text.versions" [shown]="text.version" />
      } @else {
        <h1 i18n="@@identity.privacy-notice">Aviso de privacidad</h1>
        @if (notice.error(); as error) {
          <aula-problem-notice [error]="error" (retry)="notice.reload()" />
          @if (version()) { <p><a routerLink="/aviso-de-privacidad" i18n="@@identity.notice-read-current">Leer el aviso en vigor</a></p> }
        }
        @else { <aula-skeleton [count]="8" /> }
      }
    </article>
  `,
  styles: '.actions { margin-block: .2rem 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrivacyNoticePage {
  /** An earlier one, by its day, from the address. */
  readonly version = input<string>();

  private readonly window = inject(DOCUMENT).defaultView;
  /** Of this version; the next one is offered in the language of the interface again. */
  protected readonly isOriginalWanted = linkedSignal({ source: this.version, computation: () => false });
  protected readonly notice = read(identityApi.readPrivacyNotice, () => {
    const version = this.version();
    return { query: { language: this.isOriginalWanted() ? 'es' : language, ...(version && { version }) } };
  });
  protected readonly isPast = computed(() => this.notice.value()?.version !== this.notice.value()?.versions[0]?.version);
  protected readonly since = (version: string): string => formatDay(version);

  protected print(): void {
    this.window?.print();
  }
}
