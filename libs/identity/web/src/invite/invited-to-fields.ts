import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import type { InvitationChoices, InvitedRole } from '@aula/identity/contract/inviting';
import { fieldId } from '@aula/platform/web/forms';
import { ROLE_WORDS } from '../ui/role-words';

/** What somebody is invited to: a course, and to take part in a role. Asked only where there is a choice. */
@Component({
  selector: 'aula-invited-to',
  imports: [ReactiveFormsModule],
  template: `
    @if (choices().courses.length > 0) {
      <div class="field">
        <label [for]="id + '-curso'" i18n="@@identity.codes.course">Curso al que se inscriben</label>
        <select [id]="id + '-curso'" [formControl]="course()">
          <option value="" i18n="@@identity.codes.no-course">Ninguno por ahora</option>
          @for (one of choices().courses; track one.key) { <option lang="es-MX" [value]="one.key">{{ one.title }}</option> }
        </select>
      </div>
    }
    @if (choices().roles.length > 1) {
      <div class="field">
        <label [for]="id + '-papel'" i18n="@@identity.codes.role">Participarán como</label>
        <select [id]="id + '-papel'" [formControl]="role()">
          @for (one of choices().roles; track one) { <option [value]="one">{{ words[one] }}</option> }
        </select>
      </div>
    }
  `,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitedToFields {
  readonly choices = input.required<InvitationChoices>();
  readonly course = input.required<FormControl<string>>();
  readonly role = input.required<FormControl<InvitedRole>>();
  protected readonly id = fieldId();
  protected readonly words = ROLE_WORDS;
}
