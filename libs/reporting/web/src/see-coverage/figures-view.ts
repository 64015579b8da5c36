import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatNumber } from '@aula/platform/web';
import type { CoveredSelection, Figure } from '@aula/reporting/contract';
import { accountWords, completedWords, confirmedWords, enrolledWords } from './coverage-sentences';
import { CoverageStore } from './coverage-store';
import { formatShare } from './ramp';

interface ShownFigure {
  readonly figure: Figure;
  readonly word: string;
  readonly number: string;
  readonly list: string;
  readonly of: string;
  /** Of the accounts: how many of them are confirmed. */
  readonly confirmed?: string;
}

/** Accounts, people enrolled and people completed, each with its denominator and the way to the people behind it. */
@Component({
  selector: 'aula-coverage-figures',
  imports: [RouterLink],
  template: `
    <dl>
      @for (one of figures(); track one.figure) {
        <div>
          <dt>{{ one.word }}</dt>
          <dd class="big"><a routerLink="/coordinar/personas" [queryParams]="store.peopleQueryFor(one.figure)" [attr.aria-label]="one.list">{{ one.number }}</a></dd>
          <dd class="of">{{ one.of }}@if (one.confirmed; as words) {<br><a class="confirmed" routerLink="/coordinar/personas" [queryParams]="store.peopleQueryFor('confirmed')">{{ words }}</a>}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); margin: 1.2rem 0 1.8rem; border: 1px solid var(--aula-line); border-radius: var(--aula-corner); background: var(--aula-surface); overflow: hidden; }
    div { padding: 1.1rem 1.3rem; box-shadow: -1px -1px 0 var(--aula-line); }
    dt, .of { font-size: .9rem; color: var(--aula-ink-2); }
    dd { margin: 0; }
    .of { margin-block-start: .2rem; }
    a { display: inline-block; min-block-size: 44px; color: var(--aula-ink); text-decoration-thickness: 2px; text-decoration-color: var(--aula-line-strong); text-underline-offset: .14em; }
    a.confirmed { display: inline-flex; align-items: center; min-block-size: 24px; text-decoration-thickness: 1px; }
    a:hover { color: var(--aula-primary); text-decoration-color: currentColor; }
    /* On a phone one figure a line: word and denominator on the left, the number on the right. */
    @media (max-width: 40rem) {
      dl { grid-template-columns: 1fr; margin-block: 1rem 1.6rem; }
      div { display: grid; grid-template-columns: 1fr auto; align-items: center; column-gap: 1rem; padding: .7rem 1rem; }
      dt { color: var(--aula-ink); font-size: 1rem; font-weight: 600; }
      .big { grid-area: 1 / 2 / span 2; font-size: 1.9rem; }
      .of { margin: 0; }
    }
    @media print { dl { margin-block: .6rem; break-inside: avoid; } div { padding-block: .5rem; } a { min-block-size: 0; text-decoration: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiguresView {
  protected readonly store = inject(CoverageStore);
  readonly covered = input.required<CoveredSelection>();

  protected readonly figures = computed((): ShownFigure[] => {
    const { accounts, confirmed, enrolled, completed, municipalities } = this.covered();
    const present = municipalities.filter((municipality) => municipality.accounts > 0).length;
    const ofAccounts = (count: number) => (accounts === 0 ? $localize`:@@reporting.no-accounts:sin cuentas` : $localize`:@@reporting.share-of-the-accounts:${formatShare(count / accounts)}:share: de las cuentas`);
    return [
      {
        figure: 'accounts', word: $localize`:@@reporting.accounts:Cuentas`, number: formatNumber(accounts), list: seeList(accountWords(accounts)),
        of: municipalities.length === 1 ? $localize`:@@reporting.working-there:de quienes trabajan ahí hoy` : $localize`:@@reporting.in-municipalities:en ${formatNumber(present)}:count: de ${formatNumber(municipalities.length)}:all: municipios`,
        confirmed: confirmedWords(confirmed),
      },
      { figure: 'enrolled', word: $localize`:@@reporting.enrolled:Inscritas`, number: formatNumber(enrolled), list: seeList(enrolledWords(enrolled)), of: ofAccounts(enrolled) },
      { figure: 'completed', word: $localize`:@@reporting.completed:Acreditadas`, number: formatNumber(completed), list: seeList(completedWords(completed)), of: ofAccounts(completed) },
    ];
  });
}

/** The words begin with the number that stands there. */
function seeList(people: string): string {
  return $localize`:@@reporting.see-list:${people}:people:, ver la lista`;
}
