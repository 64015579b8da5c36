import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { Person } from '@aula/identity/contract/staff';
import { formatDay } from '@aula/platform/web';
import { fieldId } from '@aula/platform/web/forms';

type End = 'administration' | 'never' | 'day';

/** Until when a role lasts: to the end of the term of office where one is known, without an end, or to a day. */
@Component({
  selector: 'aula-role-end-field',
  template: `
    <div class="field">
      <label [for]="id" i18n="@@identity.role.end-when">Termina</label>
      <select #ending [id]="id" (change)="choose(ending.value)">
        @if (term()) { <option value="administration" [selected]="end() === 'administration'" i18n="@@identity.role.with-the-term">Fin de la administración</option> }
        <option value="never" [selected]="end() === 'never'" i18n="@@identity.role.without-end">Sin fecha de fin</option>
        <option value="day" [selected]="end() === 'day'" i18n="@@identity.role.on-a-day">En otro día…</option>
      </select>
      @if (end() === 'administration') { <p class="hint">{{ sentence() }}</p> }
    </div>
    <div class="field" [hidden]="end() !== 'day'">
      <label [for]="id + '-dia'" i18n="@@identity.role.last-day">Último día</label>
      <input #last [id]="id + '-dia'" type="date" [value]="day()" [required]="end() === 'day'" (input)="day.set(last.value)">
    </div>
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
    .field[hidden] { display: none; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleEndField {
  readonly term = input.required<Person['administration']>();
  /** The last day that is offered first; null for no end. */
  readonly proposed = input.required<string | null>();

  protected readonly id = fieldId();
  protected readonly end = linkedSignal<End>(() => { const day = this.proposed(); return day === null ? 'never' : day === this.term()?.endsOn ? 'administration' : 'day'; });
  protected readonly day = linkedSignal(() => this.proposed() ?? '');
  protected readonly sentence = computed(() => {
    const term = this.term();
    return term && $localize`:@@identity.role.until-term:La ${term.label}:term: termina el ${formatDay(term.endsOn)}:day:.`;
  });

  /** What was chosen: the last day, or null for no end. */
  readonly until = computed(() => ({ administration: this.term()?.endsOn ?? null, never: null, day: this.day() === '' ? null : this.day() })[this.end()]);

  protected choose(wanted: string): void {
    this.end.set(wanted as End);
  }
}
