import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { type HeldRole, type Person, staffApi, type SubstituteToBe } from '@aula/identity/contract/staff';
import { ApiClient, formatDay, ProblemNotice, Sending } from '@aula/platform/web';
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
  /** One for each half, so that what went wrong stands where one looks. */
  protected readonly moving = new Sending();
  protected readonly lending = new Sending();

  constructor() {
    afterNextRender(() => { this.heading().nativeElement.focus(); });
  }

  protected async move(event: Event): Promise<void> {
    event.preventDefault();
    const until = this.ending().until();
    await this.moving.send(async () => {
      const { until: last } = await this.api.call(staffApi.moveRoleEnd, { params: { roleId: this.role().id }, body: { until } });
      this.done.emit(last === null
        ? $localize`:@@identity.role.end-taken-away:El papel ya no tiene fecha de fin. Le avisamos por correo.`
        : $localize`:@@identity.role.was-moved:El papel termina ahora el ${formatDay(last)}:day:. Le avisamos por correo.`);
    });
  }

  protected lend(event: Event, person: string, from: string, until: string): Promise<void> {
    event.preventDefault();
    return this.name({ person: person.trim(), ...(from !== '' && { from }), ...(until !== '' && { until }) });
  }

  protected takeBack(): Promise<void> {
    return this.name(null);
  }

  private async name(substitute: SubstituteToBe | null): Promise<void> {
    await this.lending.send(async () => {
      const { substitute: now } = await this.api.call(staffApi.nameSubstitute, { params: { roleId: this.role().id }, body: { substitute } });
      this.done.emit(now === null
        ? $localize`:@@identity.role.substitute-gone:El papel ya no tiene suplente.`
        : $localize`:@@identity.role.substitute-named:${now.name}:name: es suplente. Le avisamos por correo.`);
    });
  }
}
