import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { type Person, staffApi } from '@aula/identity/contract/staff';
import type { Role } from '@aula/platform/contract';
import { ApiClient, ProblemNotice, read, Sending } from '@aula/platform/web';
import { putSentence } from '@aula/platform/web/forms';
import { type Municipality, territoryApi } from '@aula/territory/contract';
import { MunicipalityField } from '@aula/territory/web/forms';
import { SessionStore } from '../session/session-store';
import { ROLE_WORDS } from '../ui/role-words';
import { type GivenPlace, isWithin, onlyStateOf, placesFor, rolesToGive } from './given-places';
import { RoleEndField } from './role-end-field';

interface RoleChoice {
  readonly role: Role;
  readonly word: string;
}

/** Gives somebody a role: which, where, from when to when, and who stands in. What was filled in stays until it was given. */
@Component({
  selector: 'aula-give-role',
  imports: [MunicipalityField, ProblemNotice, ReactiveFormsModule, RoleEndField],
  templateUrl: './give-role-form.html',
  styleUrl: './give-role-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GiveRoleForm {
  readonly person = input.required<Person>();
  /** What has been done, in a sentence. */
  readonly given = output<string>();
  readonly closed = output();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly states = read(territoryApi.listStates);
  private readonly first = viewChild.required<ElementRef<HTMLElement>>('first');

  private readonly by = computed(() => this.session.account()?.roles ?? []);
  private readonly known = computed(() => ({ municipality: this.person().municipality, states: this.states.value()?.items ?? [], everything: $localize`:@@identity.role.everywhere:Todo el país`, elsewhere: $localize`:@@identity.role.elsewhere:Otro municipio…` }));
  protected readonly roles = computed((): RoleChoice[] => rolesToGive(this.by(), this.known()).map((role) => ({ role, word: ROLE_WORDS[role] })));
  /** What was chosen stays so while more choices come. */
  protected readonly role = linkedSignal<RoleChoice[], Role | undefined>({
    source: this.roles, computation: (roles, chosen) => (roles.find(({ role }) => role === chosen?.value) ?? roles[0])?.role,
  });
  protected readonly places = computed(() => { const role = this.role(); return role ? placesFor(role, this.by(), this.known()) : []; });
  protected readonly place = linkedSignal<GivenPlace[], GivenPlace | undefined>({
    source: this.places, computation: (places, chosen) => places.find(({ scope, key }) => scope === chosen?.value?.scope && key === chosen.value.key) ?? places[0],
  });
  protected readonly isElsewhere = computed(() => this.place()?.isElsewhere === true);
  protected readonly onlyState = computed(() => onlyStateOf(this.by()));
  protected readonly elsewhere = new FormControl('', { nonNullable: true, validators: [Validators.required] });
  protected readonly otherPlace = signal<Municipality | string>('');
  private readonly ending = viewChild.required(RoleEndField);
  protected readonly sending = new Sending();

  constructor() {
    afterNextRender(() => { this.first().nativeElement.focus(); });
  }

  protected chooseRole(wanted: string): void {
    this.role.set(this.roles().find(({ role }) => role === wanted)?.role);
  }

  protected choosePlace(index: number): void {
    this.place.set(this.places()[index]);
  }

  protected async give(event: Event, from: string, substitute: string): Promise<void> {
    event.preventDefault();
    const [role, place] = [this.role(), this.whereTo()];
    if (!role || !place) return;
    const until = this.ending().until() ?? undefined;
    const begins = from === '' ? {} : { from };
    await this.sending.send(async () => {
      await this.api.call(staffApi.grantRole, {
        body: {
          accountId: this.person().accountId, role, scope: place.scope, key: place.key, ...begins, ...(until !== undefined && { until }),
          ...(substitute.trim() !== '' && { substitute: { person: substitute.trim(), ...begins } }),
        },
      });
      this.given.emit($localize`:@@identity.role.was-given:Tiene el papel. Le avisamos por correo.`);
    });
  }

  /** Undefined while a municipality elsewhere is not chosen, or lies beyond one's own reach: the field says so. */
  private whereTo(): Pick<GivenPlace, 'scope' | 'key'> | undefined {
    if (!this.isElsewhere()) return this.place();
    const [role, key] = [this.role(), this.elsewhere.value];
    this.elsewhere.markAsTouched();
    if (this.elsewhere.invalid || !role) return undefined;
    if (isWithin(this.by(), role, key)) return { scope: 'municipality', key };
    putSentence(this.elsewhere, $localize`:@@identity.role.not-yours-to-give:Este papel no lo puedes dar en ese municipio. Elige uno de tu territorio.`);
    return undefined;
  }
}
