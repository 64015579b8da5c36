import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { StateCoverage } from '@aula/reporting/contract';
import { formatCount, formatShare } from './coverage-sentences';

/** Accounts, people enrolled and people completed, each with its denominator. */
@Component({
  selector: 'aula-coverage-figures',
  template: `
    <dl>
      @for (figure of figures(); track figure.word) {
        <div><dt>{{ figure.word }}</dt><dd class="big">{{ figure.number }}</dd><dd class="of">{{ figure.of }}</dd></div>
      }
    </dl>
  `,
  styles: `
    dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); margin: 1.2rem 0 1.8rem; border: 1px solid var(--aula-line); border-radius: var(--aula-corner); background: var(--aula-surface); overflow: hidden; }
    div { padding: 1.1rem 1.3rem; box-shadow: -1px -1px 0 var(--aula-line); }
    dt, .of { font-size: .9rem; color: var(--aula-ink-2); }
    dd { margin: 0; }
    .of { margin-block-start: .2rem; }
    /* On a phone one figure a line: word and denominator on the left, the number on the right. */
    @media (max-width: 40rem) {
      dl { grid-template-columns: 1fr; margin-block: 1rem 1.6rem; }
      div { display: grid; grid-template-columns: 1fr auto; align-items: center; column-gap: 1rem; padding: .7rem 1rem; }
      dt { color: var(--aula-ink); font-size: 1rem; font-weight: 600; }
      .big { grid-area: 1 / 2 / span 2; font-size: 1.9rem; }
      .of { margin: 0; }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiguresView {
  readonly state = input.required<StateCoverage>();

  protected readonly figures = computed(() => {
    const { accounts, enrolled, completed, municipalities, municipalitiesInScope } = this.state();
    const present = municipalities.filter((municipality) => municipality.accounts > 0).length;
    const ofAccounts = (count: number) => (accounts === 0 ? $localize`:@@reporting.no-accounts:sin cuentas` : $localize`:@@reporting.share-of-the-accounts:${formatShare(count / accounts)}:share: de las cuentas`);
    return [
      { word: $localize`:@@reporting.accounts:Cuentas`, number: formatCount(accounts), of: $localize`:@@reporting.in-municipalities:en ${formatCount(present)}:count: de ${formatCount(municipalitiesInScope)}:all: municipios` },
      { word: $localize`:@@reporting.enrolled:Inscritas`, number: formatCount(enrolled), of: ofAccounts(enrolled) },
      { word: $localize`:@@reporting.completed:Acreditadas`, number: formatCount(completed), of: ofAccounts(completed) },
    ];
  });
}
