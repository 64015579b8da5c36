import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { INDIGENOUS_LANGUAGES, OPTIONAL_CHOICES } from '@aula/identity/contract/optional-details';
import { fieldId } from '@aula/platform/web/forms';
import { languagesNamed } from './languages-named';

const MOST = OPTIONAL_CHOICES['indigenous-language'].atMost;

/** Up to five of the 68 languages, found by letters of any name they go by. What was chosen stays in sight, whatever is looked for. */
@Component({
  selector: 'aula-language-choice',
  template: `
    <div class="field">
      <label [for]="id" i18n="@@identity.optional.search-language">Busca tu lengua</label>
      <input #letters [id]="id" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" [attr.aria-describedby]="id + '-cuantas'" (input)="wanted.set(letters.value)" (keydown.enter)="$event.preventDefault()" />
      <p class="hint" [id]="id + '-cuantas'" role="status">{{ counted() }}</p>
    </div>
    <div class="list" role="group" [attr.aria-label]="groupName">
      @for (language of shown(); track language) {
        <label class="option"><input #box type="checkbox" [checked]="chosen().includes(language)" [disabled]="isFull() && !chosen().includes(language)" (change)="toggled.emit({ choice: language, isChosen: box.checked })"><span lang="es-MX">{{ names[language] }}</span></label>
      }
    </div>
  `,
  styles: `
    .field { margin-block-start: .6rem; }
    .list { max-block-size: 18rem; overflow-y: auto; border: 1px solid var(--aula-line); border-radius: 8px; margin-block-start: .6rem; padding-inline: .8rem; }
    .list:empty { display: none; }
    .option { display: flex; align-items: center; gap: .8rem; min-block-size: 44px; cursor: pointer; }
    .option input { flex: none; inline-size: 1.35rem; block-size: 1.35rem; margin: 0; accent-color: var(--aula-primary); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageChoiceField {
  readonly chosen = input.required<readonly string[]>();
  readonly toggled = output<{ choice: string; isChosen: boolean }>();

  protected readonly id = fieldId();
  protected readonly names = INDIGENOUS_LANGUAGES;
  protected readonly groupName = $localize`:@@identity.optional.languages:Lenguas indígenas`;
  protected readonly wanted = signal('');
  private readonly found = computed(() => languagesNamed(this.wanted()));
  protected readonly shown = computed(() => {
    const kept = languagesNamed('').filter((language) => this.chosen().includes(language) && !this.found().includes(language));
    return [...kept, ...this.found()];
  });
  protected readonly isFull = computed(() => this.chosen().length >= MOST);
  protected readonly counted = computed(() => {
    if (this.isFull()) return $localize`:@@identity.optional.languages-enough:Puedes elegir hasta ${MOST}:most:.`;
    const { length } = this.found();
    if (length === 0) return $localize`:@@identity.optional.languages-none:Ninguna se llama así. Elige «Otra, o no sé cómo se llama».`;
    return length === 1 ? $localize`:@@identity.optional.languages-one:1 lengua` : $localize`:@@identity.optional.languages-found:${length}:count: lenguas`;
  });
}
