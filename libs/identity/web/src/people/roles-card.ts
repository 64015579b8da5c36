import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { type HeldRole, type Person, staffApi } from '@aula/identity/contract/staff';
import { ApiClient, formatDay, ProblemNotice, Sending, StatusChip, type StatusKind } from '@aula/platform/web';
import { SessionStore } from '../session/session-store';
import { ROLE_WORDS } from '../ui/role-words';
import { ChangeRoleForm } from './change-role-form';
import { GiveRoleForm } from './give-role-form';

const STATES: Readonly<Record<HeldRole['state'], { readonly word: string; readonly kind: StatusKind }>> = {
  current: { word: $localize`:@@identity.role.current:Vigente`, kind: 'ok' },
  'to-come': { word: $localize`:@@identity.role.to-come:Por empezar`, kind: 'warm' },
  ended: { word: $localize`:@@identity.role.ended:Terminado`, kind: 'info' },
};

/** The roles of a person with their days; to change or end one, and to give another as far as one's own roles reach. */
@Component({
  selector: 'aula-roles-card',
  imports: [ChangeRoleForm, GiveRoleForm, ProblemNotice, StatusChip],
  templateUrl: './roles-card.html',
  styleUrl: './roles-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RolesCard {
  readonly person = input.required<Person>();
  /** What has been done, in a sentence. */
  readonly changed = output<string>();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  protected readonly mayGive = computed(() => this.session.may('identity.role.grant') && this.person().accountId !== this.session.account()?.id);
  protected readonly isGiving = signal(false);
  /** About to be ended. */
  protected readonly asked = signal<string | undefined>(undefined);
  protected readonly changing = signal<string | undefined>(undefined);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');
  protected readonly sending = new Sending();
  protected readonly roles = computed(() => this.person().heldRoles.map((role) => ({
    ...role, word: role.place === '' ? ROLE_WORDS[role.role] : `${ROLE_WORDS[role.role]} · ${role.place}`, days: daysOf(role), status: STATES[role.state], isOpen: role.isInHand && role.state !== 'ended',
    lent: role.substitute && (role.substitute.until === null
      ? $localize`:@@identity.role.substitute-since:Suplente: ${role.substitute.name}:name:, desde el ${formatDay(role.substitute.from)}:from:`
      : $localize`:@@identity.role.substitute-from-until:Suplente: ${role.substitute.name}:name:, del ${formatDay(role.substitute.from)}:from: al ${formatDay(role.substitute.until)}:until:`),
  })));

  protected ask(roleId: string): void {
    this.asked.set(roleId);
    afterNextRender(() => { this.question()?.nativeElement.focus(); }, { injector: this.injector });
  }

  protected change(roleId: string): void {
    this.asked.set(undefined);
    this.changing.set(roleId);
  }

  protected told(sentence: string): void {
    this.leave();
    this.changed.emit(sentence);
  }

  /** What is being filled in for another role stays. */
  protected leave(): void {
    this.asked.set(undefined);
    this.changing.set(undefined);
    this.sending.problem.set(undefined);
    this.heading().nativeElement.focus();
  }

  protected given(sentence: string): void {
    this.stopGiving();
    this.changed.emit(sentence);
  }

  protected stopGiving(): void {
    this.isGiving.set(false);
    this.heading().nativeElement.focus();
  }

  protected async end(roleId: string): Promise<void> {
    await this.sending.send(async () => {
      await this.api.call(staffApi.endRole, { params: { roleId } });
      this.told($localize`:@@identity.role.was-ended:Terminó el papel. Le avisamos por correo.`);
    });
  }
}

function daysOf({ from, until }: HeldRole): string {
  return until === null
    ? $localize`:@@identity.role.since:Desde el ${formatDay(from)}:from:, sin fecha de fin`
    : $localize`:@@identity.role.from-until:Del ${formatDay(from)}:from: al ${formatDay(until)}:until:`;
}
