import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import type { FieldWords } from './field-problem';
import { fieldId } from './field-id';
import { FieldNotes } from './field-notes';
import { faultOf } from './field-state';

/** One line to fill in: its label above, and below it a hint, or what is wrong as a sentence. */
@Component({
  selector: 'aula-text-field',
  imports: [FieldNotes, ReactiveFormsModule],
  template: `
    <label [for]="id">{{ label() }}</label>
    <input
      [id]="id" [formControl]="control()" [type]="type()" [required]="!isOptional()" [attr.autocomplete]="autocomplete()"
      [attr.autocapitalize]="type() === 'email' ? 'none' : null" [attr.spellcheck]="type() === 'email' ? 'false' : null"
      [attr.aria-invalid]="fault() !== ''" [attr.aria-describedby]="id + '-notas'"
    />
    <aula-field-notes [id]="id + '-notas'" [hint]="hint()" [fault]="fault()" />
  `,
  host: { class: 'field' },
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

  protected readonly id = fieldId();
  protected readonly fault = faultOf(this.control, this.words);
}
