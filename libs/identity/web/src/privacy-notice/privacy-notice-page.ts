import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { identityApi } from '@aula/identity/contract';
import { AulaIcon, formatDay, language, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { NoticeTextView } from './notice-text-view';

/** The notice in force, to be read and printed; in English with the way to the text that binds. */
@Component({
  selector: 'aula-privacy-notice-page',
  imports: [AulaIcon, NoticeTextView, ProblemNotice, SkeletonView],
  template: `
    <article class="page">
      @if (notice.value(); as text) {
        <h1>{{ text.title }}</h1>
        <p class="meta" i18n="@@identity.notice-in-force">En vigor desde el {{ since(text.version) }}</p>
        <p class="actions no-print">
          @if (text.language !== 'es') { <button type="button" class="link-button" (click)="isOriginalWanted.set(true)" i18n="@@identity.notice-in-spanish">Leer el texto en español</button> }
          <button type="button" class="link-button" (click)="print()" i18n="@@identity.print-or-save"><aula-icon name="print" />Imprimir o guardar en PDF</button>
        </p>
        <aula-notice-text [notice]="text" />
      } @else {
        <h1 i18n="@@identity.privacy-notice">Aviso de privacidad</h1>
        @if (notice.error(); as error) { <aula-problem-notice [error]="error" (retry)="notice.reload()" /> }
        @else { <aula-skeleton [count]="8" /> }
      }
    </article>
  `,
  styles: '.actions { margin-block: .2rem 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrivacyNoticePage {
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly isOriginalWanted = signal(false);
  protected readonly notice = read(identityApi.readPrivacyNotice, () => ({ query: { language: this.isOriginalWanted() ? 'es' : language } }));
  protected readonly since = (version: string): string => formatDay(version);

  protected print(): void {
    this.window?.print();
  }
}
