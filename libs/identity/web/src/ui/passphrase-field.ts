import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM } from '@aula/identity/contract';
import { AulaIcon } from '@aula/platform/web';
import { type FieldWords, sentenceAt } from '@aula/platform/web/forms';

/** A passphrase that can be looked at while it is typed. A new one is counted aloud up to the minimum. */
@Component({
  selector: 'aula-passphrase-field',
  imports: [AulaIcon, MatFormFieldModule, MatInputModule, ReactiveFormsModule],
  template: `
    <mat-form-field hideRequiredMarker appearance="outline" subscriptSizing="dynamic">
      <mat-label i18n="@@identity.password">Contraseña</mat-label>
      <input
        matInput required [formControl]="control()" [type]="isShown() ? 'text' : 'password'" [maxlength]="maximum"
        [attr.autocomplete]="isNew() ? 'new-password' : 'current-password'" autocapitalize="none" spellcheck="false"
      />
      <button matSuffix type="button" class="show" [attr.aria-pressed]="isShown()" (click)="isShown.set(!isShown())">
        <aula-icon [name]="isShown() ? 'visibility_off' : 'visibility'" /><span class="word" aria-hidden="true">@if (isShown()) { <ng-container i18n="@@identity.hide">Ocultar</ng-container> } @else { <ng-container i18n="@@identity.show">Mostrar</ng-container> }</span><span class="visually-hidden">@if (isShown()) { <ng-container i18n="@@identity.hide-passphrase">Ocultar contraseña</ng-container> } @else { <ng-container i18n="@@identity.show-passphrase">Mostrar contraseña</ng-container> }</span>
      </button>
      @if (isNew()) { <mat-hint>{{ count() }}</mat-hint> }
      <mat-error>{{ sentence() }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    mat-form-field { inline-size: 100%; }
    .show { display: inline-flex; align-items: center; gap: .35rem; min-block-size: 44px; padding: 0 .9rem; border: 0; background: none; color: var(--aula-primary); font: inherit; font-size: .9rem; font-weight: 600; cursor: pointer; }
    @media (max-width: 22rem) { .word { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PassphraseField {
  readonly control = input.required<FormControl<string>>();
  readonly words = input.required<FieldWords>();
  readonly isNew = input(false);
  protected readonly isShown = signal(false);
  protected readonly maximum = PASSPHRASE_MAXIMUM;

  protected sentence(): string {
    const words = sentenceAt(this.control(), this.words());
    const length = this.control().value.length;
    return this.isNew() && this.control().hasError('unfit') && length < PASSPHRASE_MINIMUM ? [words, $localize`:@@identity.passphrase-so-far:Llevas ${length}:length: de ${PASSPHRASE_MINIMUM}:minimum:.`].join(' ') : words;
  }

  protected count(): string {
    const length = this.control().value.length;
    return length < PASSPHRASE_MINIMUM ? $localize`:@@identity.length-of-at-least-minimum-characters:${length}:length: de ${PASSPHRASE_MINIMUM}:minimum: caracteres como mínimo` : $localize`:@@identity.length-characters-that-is-enough:${length}:length: caracteres: es suficiente`;
  }
}
