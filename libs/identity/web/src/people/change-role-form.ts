import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { type HeldRole, type Person, staffApi, type SubstituteToBe } from '@aula/identity/contract/staff';
import { ApiClient, formatDay, ProblemNotice } from '@aula/platform/web';
import { fieldId } from '@aula/platform/web/forms';
import { RoleEndField } from './role-end-field';

/** Changes a role that stands: its last day, and who stands in. Each is saved by itself; what was filled in stays until it was. */
@Component({
  selector: 'aula-change-role',
  imports: [ProblemNotice, RoleEndField],
  templateUrl: './change-role-form.html',
  styleUrl: './change-role-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeRoleForm {
  readonly role = input.required<HeldRole>();
  readonly term = input.required<Person['administration']>();
  /** What has been done, in a sentence. */
  readonly done = output<string>();
  readonly closed = output();

  private readonly api = inject(ApiClient);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly ending = viewChild.required(RoleEndField);
  protected readonly id = fieldId();
  protected readonly isBusy = signal(false);
  /** Which half it belongs to, so that it stands where one looks. */
  protected readonly problem = signal<{ readonly of: 'end' | 'substitute'; readonly error: unknown } | undefined>(undefined);

  constructor() {
    afterNextRender(() => { this.heading().nativeElement.focus(); });
  }

  protected move(event: Event): Promise<void> {
    event.preventDefault();
    const until = this.ending().until();
    return this.send('end', () => this.api.call(staffApi.moveRoleEnd, { params: { roleId: this.role().id }, body: { until } }), ({ until: last }) => (last === null
      ? $localize`:@@identity.role.end-taken-away:El papel ya no tiene fecha de fin. Le avisamos por correo.`
      : $localize`:@@identity.role.was-moved:El papel termina ahora el ${formatDay(last)}:day:. Le avisamos por correo.`));
  }

  protected lend(event: Event, person: string, from: string, until: string): Promise<void> {
    event.preventDefault();
    return this.name({ person: person.trim(), ...(from !== '' && { from }), ...(until !== '' && { until }) });
  }

  protected takeBack(): Promise<void> {
    return this.name(null);
  }

  private name(substitute: SubstituteToBe | null): Promise<void> {
    return this.send('substitute', () => this.api.call(staffApi.nameSubstitute, { params: { roleId: this.role().id }, body: { substitute } }), ({ substitute: now }) => (now === null
      ? $localize`:@@identity.role.substitute-gone:El papel ya no tiene suplente.`
      : $localize`:@@identity.role.substitute-named:${now.name}:name: es suplente. Le avisamos por correo.`));
  }

  private async send(half: 'end' | 'substitute', call: () => Promise<HeldRole>, told: (role: HeldRole) => string): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      this.done.emit(told(await call()));
    } catch (error) {
      this.problem.set({ of: half, error });
    } finally {
      this.isBusy.set(false);
    }
  }
}
