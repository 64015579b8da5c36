import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Standing } from '@aula/enrolment/contract';
import { AulaIcon, formatNumber, type IconName } from '@aula/platform/web';
import { peopleIn } from './roster-sentences';
import { RosterStore } from './roster-store';
import { SHOWN_STANDINGS, STANDING_WORDS } from './standing';

interface Tab {
  readonly standing: Standing | undefined;
  readonly word: string;
  readonly icon: IconName | undefined;
  readonly count: string;
}

/** How many stand how; each is a link to those people. */
@Component({
  selector: 'aula-standing-tabs',
  imports: [AulaIcon, RouterLink],
  template: `
    <nav aria-label="Situación" i18n-aria-label="@@enrolment.roster.standing">
      @for (tab of tabs(); track tab.standing) {
        <a [routerLink]="[]" [queryParams]="store.queryFor({ standing: tab.standing })" [attr.aria-current]="tab.standing === store.view().standing ? 'true' : null">
          @if (tab.icon; as icon) { <aula-icon [name]="icon" /> }{{ tab.word }} <strong>{{ tab.count }}</strong>
        </a>
      }
    </nav>
  `,
  styles: `
    nav { display: flex; flex-wrap: wrap; gap: .5rem; margin-block: 1rem; }
    a { display: inline-flex; align-items: center; gap: .4rem; min-block-size: 44px; padding: .3rem .95rem; border: 1.5px solid var(--aula-line-strong); border-radius: 999px; color: var(--aula-ink); font-size: .94rem; text-decoration: none; }
    a:hover { background: var(--aula-sunken); }
    a:focus-visible { border-radius: 999px; }
    a[aria-current] { background: var(--aula-primary-soft); border-color: var(--aula-primary); color: var(--aula-on-primary-soft); font-weight: 650; }
    aula-icon { --aula-icon-size: 1.15em; }
    strong { font-variant-numeric: tabular-nums; }
    @media print { a { min-block-size: 0; border: 0; padding: 0 .8rem 0 0; background: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StandingTabsView {
  protected readonly store = inject(RosterStore);

  protected readonly tabs = computed((): Tab[] => {
    const counts = this.store.shown()?.counts;
    if (!counts) return [];
    return [
      { standing: undefined, word: $localize`:@@enrolment.roster.all:Todas`, icon: undefined, count: formatNumber(peopleIn(counts)) },
      ...SHOWN_STANDINGS.map((standing) => ({ standing, word: STANDING_WORDS[standing].many, icon: STANDING_WORDS[standing].icon, count: formatNumber(counts[standing]) })),
    ];
  });
}
