import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type Language, LANGUAGE_NAMES } from '@aula/platform/contract';
import { language } from './language';
import { LanguageChoice } from './language-choice';

/** To this page in the other language. A link and no route: each language is a build of its own. */
@Component({
  selector: 'aula-language-link',
  template: `<a [href]="address()" [attr.hreflang]="other" [lang]="other" rel="nofollow">{{ name }}</a>`,
  styles: 'a { display: inline-flex; align-items: center; min-block-size: 44px; color: inherit; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageLink {
  private readonly choice = inject(LanguageChoice);
  protected readonly other: Language = language === 'es' ? 'en' : 'es';
  protected readonly name = LANGUAGE_NAMES[this.other];
  protected readonly address = computed(() => this.choice.addressIn(this.other));
}
