import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type DemoAccount, identityApi } from '@aula/identity/contract';
import type { Role } from '@aula/platform/contract';
import { AulaIcon, ProblemNotice, read, SkeletonView } from '@aula/platform/web';

const GROUPS: readonly { role: Role; title: string; sees: string }[] = [
  { role: 'learner', title: $localize`:@@identity.participants:Participantes`, sees: $localize`:@@identity.they-take-a-course-and-receive:Para estudiar un curso y recibir su constancia.` },
  { role: 'trainer', title: $localize`:@@identity.trainers:Personas facilitadoras`, sees: $localize`:@@identity.they-accompany-the-courses:Para acompañar los cursos: ver quién se quedó atrás, recordarle y decidir sobre otro intento.` },
  { role: 'liaison', title: $localize`:@@identity.liaisons:Enlaces`, sees: $localize`:@@identity.they-confirm-who-works:Para confirmar quién trabaja en su municipio y seguir su avance.` },
  { role: 'coordinator', title: $localize`:@@identity.coordination:Coordinación`, sees: $localize`:@@identity.they-see-how-many-people-enrol:Para ver cuántas personas se inscriben y acreditan en su territorio.` },
  { role: 'auditor', title: $localize`:@@identity.auditor:Auditoría`, sees: $localize`:@@identity.they-read-and-change-nothing:Para leer lo mismo que la administración, sin cambiar nada.` },
  { role: 'administrator', title: $localize`:@@identity.administration:Administración`, sees: $localize`:@@identity.they-see-the-coverage-of-all:Para dar papeles, leer la bitácora y ver todos los territorios.` },
];

/** The invented people of the demo, by what they may see; choose a group, then a person: one tap enters as them. */
@Component({
  selector: 'aula-demo-accounts',
  imports: [AulaIcon, ProblemNotice, SkeletonView],
  template: `
    <section aria-labelledby="demo-accounts">
      <h2 i18n="@@identity.try-the-demo" id="demo-accounts">Prueba la demostración</h2>
      <p i18n="@@identity.choose-a-group-and-enter-as" class="meta">Elige un grupo y entra como una de sus personas ficticias, sin contraseña. Lo que hagas se borra cuando la demostración se reinicia.</p>
      @for (group of groups(); track group.role) {
        <details>
          <summary>
            <span><h3 [id]="'demo-' + group.role">{{ group.title }}</h3><span class="meta">@if (group.people.length === 1) { <ng-container i18n="@@identity.1-person">1 persona.</ng-container> } @else { <ng-container i18n="@@identity.people">{{ group.people.length }} personas.</ng-container> } {{ group.sees }}</span></span>
            <aula-icon name="keyboard_arrow_down" />
          </summary>
          <ul class="plain-list" [attr.aria-labelledby]="'demo-' + group.role">
            @for (person of group.people; track person.email) {
              <li><button type="button" [attr.aria-disabled]="isBusy()" (click)="chosen.emit(person)"><strong>{{ person.name }}</strong><span class="meta">{{ person.place }}</span></button></li>
            }
          </ul>
        </details>
      }
      @if (accounts.error(); as error) {
        <aula-problem-notice [error]="error" (retry)="accounts.reload()" />
      } @else if (accounts.value() === undefined) {
        <aula-skeleton shape="rows" [count]="4" />
      }
    </section>
  `,
  styles: `
    section { margin-block-start: 2.4rem; padding-block-start: .4rem; border-block-start: 1px solid var(--aula-line); }
    details { border-block-end: 1px solid var(--aula-line); }
    summary { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding-block: .8rem; cursor: pointer; list-style: none; }
    summary > span { min-inline-size: 0; overflow-wrap: anywhere; }
    summary aula-icon { flex: none; }
    summary::-webkit-details-marker { display: none; }
    summary:hover h3 { text-decoration: underline; text-underline-offset: 3px; }
    summary .meta { display: block; }
    summary aula-icon { color: var(--aula-primary); transition: rotate .15s; }
    details[open] summary aula-icon { rotate: 180deg; }
    h3 { margin: 0; }
    details ul { margin-block-end: 1.2rem; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .6rem; }
    .plain-list > li { padding: 0; border: 0; }
    button { display: grid; gap: .1rem; inline-size: 100%; min-block-size: 60px; padding: .6rem 1rem; border: 1px solid var(--aula-line-strong); border-radius: var(--aula-corner); background: var(--aula-surface); color: var(--aula-ink); font: inherit; text-align: start; cursor: pointer; }
    button:hover { border-color: var(--aula-primary); background: var(--aula-primary-soft); color: var(--aula-on-primary-soft); }
    button:hover .meta { color: inherit; }
    button:focus-visible { border-radius: var(--aula-corner); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoAccountsView {
  readonly isBusy = input(false);
  readonly chosen = output<DemoAccount>();

  protected readonly accounts = read(identityApi.listDemoAccounts);
  protected readonly groups = computed(() => {
    const people = this.accounts.value()?.items ?? [];
    return GROUPS.map((group) => ({ ...group, people: people.filter(({ role }) => role === group.role) })).filter(({ people: some }) => some.length > 0);
  });
}
