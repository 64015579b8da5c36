import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DemoAccount, identityApi } from '@aula/identity/contract';
import type { Role } from '@aula/platform/contract';
import { ProblemNotice, read, SkeletonView } from '@aula/platform/web';

const GROUPS: readonly { role: Role; title: string }[] = [
  { role: 'learner', title: 'Participantes' },
  { role: 'trainer', title: 'Personas facilitadoras' },
  { role: 'coordinator', title: 'Coordinación' },
  { role: 'administrator', title: 'Administración' },
];

/** The invented people of the demo, by role; one tap enters as one of them. */
@Component({
  selector: 'aula-demo-accounts',
  imports: [ProblemNotice, RouterLink, SkeletonView],
  template: `
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">Prueba la demostración</h2>
      <p class="meta">Entra como una de estas personas ficticias. Lo que hagas se borra cuando la demostración se reinicia.</p>
      @if (groups().length > 1) {
        <p class="jumps">
          @for (group of groups(); track group.role) { <a [routerLink]="[]" [fragment]="'demo-' + group.role" queryParamsHandling="preserve">{{ group.title }}</a> }
        </p>
      }
      @for (group of groups(); track group.role) {
        <h3 [id]="'demo-' + group.role">{{ group.title }}</h3>
        <ul class="plain-list" [attr.aria-labelledby]="'demo-' + group.role">
          @for (person of group.people; track person.email) {
            <li><button type="button" [attr.aria-disabled]="isBusy()" (click)="chosen.emit(person)"><strong>{{ person.name }}</strong><span class="meta">{{ person.place }}</span></button></li>
          }
        </ul>
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
    .jumps { display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: 0; }
    .jumps a { display: inline-flex; align-items: center; min-block-size: 44px; }
    h3 { margin-block: 1.2rem .4rem; scroll-margin-block-start: 1rem; }
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
