import type { Standing } from '@aula/enrolment/contract';
import type { IconName, StatusKind } from '@aula/platform/web';

export interface StandingWords {
  /** Of one person. */
  readonly word: string;
  /** Of many: the choice of the filter. */
  readonly many: string;
  readonly kind: StatusKind;
  readonly icon: IconName;
}

/** Colour, icon and word, so that none of them speaks alone. Who needs somebody comes first. */
export const STANDING_WORDS: Readonly<Record<Standing, StandingWords>> = {
  behind: { word: $localize`:@@enrolment.standing.behind:Se quedó atrás`, many: $localize`:@@enrolment.standings.behind:Se quedaron atrás`, kind: 'warm', icon: 'warning' },
  'not-started': { word: $localize`:@@enrolment.standing.not-started:Sin empezar`, many: $localize`:@@enrolment.standings.not-started:Sin empezar`, kind: 'info', icon: 'radio_button_unchecked' },
  'under-way': { word: $localize`:@@enrolment.standing.under-way:En curso`, many: $localize`:@@enrolment.standings.under-way:En curso`, kind: 'info', icon: 'play_circle' },
  completed: { word: $localize`:@@enrolment.standing.completed:Acreditó`, many: $localize`:@@enrolment.standings.completed:Acreditaron`, kind: 'ok', icon: 'check_circle' },
};

export const SHOWN_STANDINGS: readonly Standing[] = ['behind', 'not-started', 'under-way', 'completed'];
