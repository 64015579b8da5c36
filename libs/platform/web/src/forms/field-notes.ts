import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AulaIcon } from '../icon/aula-icon';

/** Below a field: what is wrong with it, or else a hint. The field names it with `aria-describedby`. */
@Component({
  selector: 'aula-field-notes',
  imports: [AulaIcon],
  template: `
    @if (fault(); as sentence) {
      <p class="fault"><aula-icon name="error" />{{ sentence }}</p>
    } @else if (hint()) {
      <p class="hint">{{ hint() }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FieldNotes {
  readonly hint = input('');
  readonly fault = input('');
}
