import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { type FieldWords, sentenceAt } from './field-problem';

/** One line to fill in: label, hint, and the error as a sentence below. Material's, so only for lazy pages. */
@Component({
  selector: 'aula-text-field',
  imports: [MatFormFieldModule, MatInputModule, ReactiveFormsModule],
  template: `
    <mat-form-field hideRequiredMarker appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput [formControl]="control()" [type]="type()" [required]="!isOptional()" [attr.autocomplete]="autocomplete()"
        [attr.autocapitalize]="type() === 'email' ? 'none' : null" [attr.spellcheck]="type() === 'email' ? 'false' : null"
      />
      @if (hint(); as text) { <mat-hint>{{ text }}</mat-hint> }
      <mat-error>{{ sentence() }}</mat-error>
    </mat-form-field>
  `,
  styles: 'mat-form-field { inline-size: 100%; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextField {
  readonly control = input.required<FormControl<string>>();
  readonly label = input.required<string>();
  readonly words = input.required<FieldWords>();
  readonly hint = input('');
  readonly type = input<'text' | 'email' | 'tel'>('text');
  readonly autocomplete = input('off');
  readonly isOptional = input(false);

  protected sentence(): string {
    return sentenceAt(this.control(), this.words());
  }
}
