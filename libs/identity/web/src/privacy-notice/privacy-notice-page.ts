import { ChangeDetectionStrategy, Component } from '@angular/core';
import { identityApi } from '@aula/identity/contract';
import { ProblemNotice, read, SkeletonView } from '@aula/platform/web';

@Component({
  selector: 'aula-privacy-notice-page',
  imports: [ProblemNotice, SkeletonView],
  template: `
    <article class="page">
      @if (notice.value(); as text) {
        <h1 lang="es-MX">{{ text.title }}</h1>
        @for (paragraph of text.paragraphs; track $index) { <p lang="es-MX">{{ paragraph }}</p> }
        <p i18n="@@identity.version" class="meta">Versión {{ text.version }}</p>
      } @else {
        <h1 i18n="@@identity.privacy-notice">Aviso de privacidad</h1>
        @if (notice.error(); as error) { <aula-problem-notice [error]="error" (retry)="notice.reload()" /> }
        @else { <aula-skeleton [count]="8" /> }
      }
    </article>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrivacyNoticePage {
  protected readonly notice = read(identityApi.readPrivacyNotice);
}
