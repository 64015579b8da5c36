import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { enrolmentApi, type Standing, type TaughtCourse } from '@aula/enrolment/contract';
import { SessionStore } from '@aula/identity/web';
import { AulaIcon, AulaSlot, EmptyState, formatHours, formatNumber, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { queryOf } from '../roster/roster-address';
import { enrolledIn, peopleIn } from '../roster/roster-sentences';
import { SHOWN_STANDINGS, STANDING_WORDS } from '../roster/standing';

/** `/impartir`: what waits for whoever teaches, and the courses with how their people stand. */
@Component({
  selector: 'aula-teach-page',
  imports: [AulaIcon, AulaSlot, EmptyState, ProblemNotice, RouterLink, SkeletonView],
  templateUrl: './teach-page.html',
  styleUrl: './teach-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TeachPage {
  private readonly session = inject(SessionStore);
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly taught = read(enrolmentApi.listTaught);
  protected readonly courses = computed(() => (this.taught.value()?.items ?? []).map((course) => ({ ...course, ...this.wordsOf(course) })));
  protected readonly hasTerritory = computed(() => this.session.account()?.roles.some(({ scope }) => scope !== 'own') ?? true);

  private wordsOf({ courseKey, code, hours, counts }: TaughtCourse) {
    return {
      facts: `${code} · ${formatHours(hours)}`,
      enrolled: peopleIn(counts) === 0 ? '' : enrolledIn(counts),
      invitation: $localize`:@@enrolment.roster.share:Comparte este enlace con tus municipios: ${`${this.origin}/cursos/${courseKey}`}:link:`,
      standings: SHOWN_STANDINGS.map((standing) => ({ ...STANDING_WORDS[standing], standing, count: formatNumber(counts[standing]), query: queryWith(standing) })),
    };
  }
}

function queryWith(standing: Standing) {
  return queryOf({ standing, sort: 'name', direction: 'ascending', page: 1 });
}
