import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { optionalDetailsApi } from '@aula/identity/contract/optional-details';
import { AulaIcon, language, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { OptionalQuestionCard } from './optional-question-card';
import { OPTIONAL_QUESTIONS } from './optional-questions';

/** What a person may say about themselves, with what it is for before the first question. Nothing is asked for; whoever comes here came by themselves. */
@Component({
  selector: 'aula-optional-details-page',
  imports: [AulaIcon, OptionalQuestionCard, ProblemNotice, RouterLink, SkeletonView],
  template: `
    <div class="page">
      <a class="back" routerLink="/cuenta" i18n="@@identity.back-to-your-account"><aula-icon name="chevron_left" />Tu cuenta</a>
      <h1 i18n="@@identity.optional-details">Datos opcionales</h1>
      <p class="lead" i18n="@@identity.optional.nobody-has-to">Nadie tiene que responder. Puedes contestar una pregunta, varias o ninguna, y retirar cada respuesta cuando quieras.</p>
      @if (details.value(); as standing) {
        <section class="note" aria-labelledby="para-que">
          <h2 id="para-que" i18n="@@identity.optional.what-for">Para qué los usamos</h2>
          <p>{{ standing.purpose.text }}</p>
          <p><a routerLink="/aviso-de-privacidad" i18n="@@identity.optional.full-notice">Aviso de privacidad integral</a></p>
        </section>
        @for (question of questions(); track question.field) {
          <aula-optional-question [question]="question" [kept]="question.kept" [purpose]="standing.purpose.version" (changed)="details.set($event)" (outdated)="details.reload()" />
        }
      } @else if (details.error(); as error) {
        <aula-problem-notice [error]="error" (retry)="details.reload()" />
      } @else {
        <aula-skeleton shape="rows" [count]="6" />
      }
    </div>
  `,
  styles: `
    .note h2 { margin: 0 0 .3rem; font-size: 1.06rem; }
    .note a { color: inherit; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OptionalDetailsPage {
  protected readonly details = read(optionalDetailsApi.readOptionalDetails, () => ({ query: { language } }));
  protected readonly questions = computed(() => {
    const items = this.details.value()?.items ?? [];
    return OPTIONAL_QUESTIONS.map((question) => ({ ...question, kept: items.find(({ field }) => field === question.field) }));
  });
}
