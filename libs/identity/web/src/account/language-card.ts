import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { identityApi } from '@aula/identity/contract';
import { type Language, LANGUAGE_NAMES, languages } from '@aula/platform/contract';
import { ApiClient, AulaIcon, language, LanguageChoice, ProblemNotice, Sending } from '@aula/platform/web';
import { SessionStore } from '../session/session-store';

/** The language of the interface and of messages. Kept in the account first; then the page opens anew in it. */
@Component({
  selector: 'aula-language-card',
  imports: [AulaIcon, ProblemNotice],
  template: `
    <section aria-labelledby="idioma">
      <h2 id="idioma" i18n="@@identity.language">Idioma</h2>
      <div class="choices" role="group" aria-labelledby="idioma">
        @for (one of all; track one) {
          <button type="button" class="button line small" [lang]="one" [attr.aria-pressed]="one === current" [attr.aria-disabled]="sending.isBusy()" (click)="choose(one)">
            @if (one === current) { <aula-icon name="check" /> }{{ names[one] }}
          </button>
        }
      </div>
      <p class="meta">{{ messages() }}</p>
      @if (sending.problem(); as error) { <aula-problem-notice [error]="error" [hasRetry]="false" /> }
    </section>
  `,
  styles: `
    .choices { display: flex; flex-wrap: wrap; gap: .7rem; }
    button[aria-pressed='true'] { background: var(--aula-primary-soft); color: var(--aula-on-primary-soft); border-color: currentColor; }
    .meta { margin: .6rem 0 0; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageCard {
  private readonly api = inject(ApiClient);
  private readonly choice = inject(LanguageChoice);
  private readonly session = inject(SessionStore);

  protected readonly all = languages.options;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly current = language;
  protected readonly sending = new Sending();
  protected readonly messages = computed(() => (this.session.account()?.language === 'en'
    ? $localize`:@@identity.messages-in-english:También te escribimos en inglés. El contenido de los cursos está en español.`
    : $localize`:@@identity.messages-in-spanish:También te escribimos en español.`));

  protected async choose(wanted: Language): Promise<void> {
    await this.sending.send(async () => {
      await this.api.call(identityApi.chooseLanguage, { body: { language: wanted } });
      this.session.changed({ language: wanted });
      if (wanted === this.current) this.choice.make(wanted);
      else this.choice.open(wanted);
    });
  }
}
