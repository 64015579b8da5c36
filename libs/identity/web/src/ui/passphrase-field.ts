import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM } from '@aula/identity/contract';
import { AulaIcon } from '@aula/platform/web';
import { faultOf, fieldId, FieldNotes, type FieldWords } from '@aula/platform/web/forms';
import { startWith, switchMap } from 'rxjs';

export const NEW_PASSPHRASE_WORDS: FieldWords = {
  required: $localize`:@@identity.write-a-password-of-minimum-characters:Escribe una contraseña de ${PASSPHRASE_MINIMUM}:minimum: caracteres o más.`,
  unfit: $localize`:@@identity.the-password-needs-at-least-minimum:La contraseña necesita al menos ${PASSPHRASE_MINIMUM}:minimum: caracteres: prueba con cuatro o cinco palabras.`,
};

/** A passphrase that can be looked at while it is typed. A new one is counted aloud up to the minimum. */
@Component({
  selector: 'aula-passphrase-field',
  imports: [AulaIcon, FieldNotes, ReactiveFormsModule],
  template: `
    <label [for]="id">{{ label() }}</label>
    <div class="with-button">
      <input
        required [id]="id" [formControl]="control()" [type]="isShown() ? 'text' : 'password'" [maxlength]="maximum"
        [attr.autocomplete]="isNew() ? 'new-password' : 'current-password'" autocapitalize="none" spellcheck="false"
        [attr.aria-invalid]="fault() !== ''" [attr.aria-describedby]="id + '-notas'"
      />
      <button type="button" class="show" [attr.aria-pressed]="isShown()" (click)="isShown.set(!isShown())">
        <aula-icon [name]="isShown() ? 'visibility_off' : 'visibility'" />
        @if (isShown()) {
          <span class="word" aria-hidden="true" i18n="@@identity.hide">Ocultar</span><span class="visually-hidden" i18n="@@identity.hide-passphrase">Ocultar contraseña</span>
        } @else {
          <span class="word" aria-hidden="true" i18n="@@identity.show">Mostrar</span><span class="visually-hidden" i18n="@@identity.show-passphrase">Mostrar contraseña</span>
        }
      </button>
    </div>
    <aula-field-notes [id]="id + '-notas'" [hint]="isNew() ? counted() : ''" [fault]="fault()" />
  `,
  styles: `
    .show { display: inline-flex; align-items: center; gap: .35rem; min-block-size: 44px; padding: 0 .9rem; border: 0; background: none; color: var(--aula-primary); font: inherit; font-size: .9rem; font-weight: 600; cursor: pointer; }
    @media (max-width: 22rem) { .word { display: none; } }
  `,
  host: { class: 'field' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PassphraseField {
  readonly control = input.required<FormControl<string>>();
  readonly words = input.required<FieldWords>();
  readonly isNew = input(false);
  readonly label = input($localize`:@@identity.password:Contraseña`);

  protected readonly id = fieldId();
  protected readonly isShown = signal(false);
  protected readonly maximum = PASSPHRASE_MAXIMUM;
  private readonly typed = toSignal(toObservable(this.control).pipe(switchMap((control) => control.valueChanges.pipe(startWith(control.value)))), { initialValue: '' });
  private readonly isTooShort = computed(() => this.typed().length < PASSPHRASE_MINIMUM);
  private readonly problem = faultOf(this.control, this.words);

  protected readonly fault = computed(() => {
    const words = this.problem();
    return this.isNew() && words !== '' && this.typed() !== '' && this.isTooShort()
      ? [words, $localize`:@@identity.passphrase-so-far:Llevas ${this.typed().length}:length: de ${PASSPHRASE_MINIMUM}:minimum:.`].join(' ')
      : words;
  });

  protected readonly counted = computed(() => {
    const { length } = this.typed();
    return this.isTooShort()
      ? $localize`:@@identity.length-of-at-least-minimum-characters:${length}:length: de ${PASSPHRASE_MINIMUM}:minimum: caracteres como mínimo`
      : $localize`:@@identity.length-characters-that-is-enough:${length}:length: caracteres: es suficiente`;
  });
}
