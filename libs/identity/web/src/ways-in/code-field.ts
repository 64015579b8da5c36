import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { faultOf, fieldId, FieldNotes, type FieldWords } from '@aula/platform/web/forms';

/** Six digits in large print. Telephones offer the code from the mail, and whatever is pasted may have a gap in it. */
@Component({
  selector: 'aula-code-field',
  imports: [FieldNotes, ReactiveFormsModule],
  template: `
    <label [for]="id">{{ label() }}</label>
    <input
      required [id]="id" [formControl]="control()" type="text" [attr.inputmode]="isLong() ? 'text' : 'numeric'" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" [maxlength]="isLong() ? 40 : 12"
      [attr.aria-invalid]="fault() !== ''" [attr.aria-describedby]="id + '-notas'"
    />
    <aula-field-notes [id]="id + '-notas'" [hint]="hint()" [fault]="fault()" />
  `,
  styles: `
    input { max-inline-size: 17rem; font-size: 1.75rem; font-variant-numeric: tabular-nums; letter-spacing: .18em; }
  `,
  host: { class: 'field' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeField {
  readonly control = input.required<FormControl<string>>();
  readonly label = input.required<string>();
  readonly words = input.required<FieldWords>();
  readonly hint = input('');
  /** Where a code from paper is taken too: letters and digits. */
  readonly isLong = input(false);

  protected readonly id = fieldId();
  protected readonly fault = faultOf(this.control, this.words);
}
