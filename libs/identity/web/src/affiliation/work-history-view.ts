import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { WorkPlace } from '@aula/identity/contract/staff';
import { formatDay, StatusChip } from '@aula/platform/web';
import { STANDING_WORDS } from '../people/people-sentences';
import { LEVEL_WORDS } from '../ui/level-words';

/** Where somebody works and worked, newest first, and whether it is confirmed. */
@Component({
  selector: 'aula-work-history',
  imports: [StatusChip],
  template: `
    <ul class="plain-list">
      @for (place of shown(); track place.id) {
        <li>
          <div class="head"><strong lang="es-MX">{{ place.job }}</strong><aula-status-chip [kind]="place.words.kind" [word]="place.words.word" [icon]="place.words.icon" /></div>
          @if (place.where) { <span lang="es-MX">{{ place.where }}</span> }
          <span class="meta">{{ place.days }}@if (place.level) { · {{ place.level }} }</span>
          @if (place.declinedWords; as words) { <p class="words" i18n="@@identity.work.asked-to-correct">Por corregir: <span lang="es-MX">{{ words }}</span></p> }
        </li>
      }
    </ul>
  `,
  styles: `
    li { display: grid; gap: .15rem; overflow-wrap: anywhere; }
    .head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .3rem 1rem; }
    .words { margin: .3rem 0 0; padding-inline-start: .8rem; border-inline-start: 3px solid var(--aula-tertiary); white-space: pre-line; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkHistoryView {
  readonly places = input.required<readonly WorkPlace[]>();
  protected readonly shown = computed(() => this.places().map((place) => ({
    ...place, words: STANDING_WORDS[place.standing], level: place.level && LEVEL_WORDS[place.level],
    job: [place.position, place.unit, place.agency].filter((word) => word !== '').join(' · '),
    where: place.municipality ? `${place.municipality.name}, ${place.municipality.stateName}` : '',
    days: daysOf(place),
  })));
}

/** `Desde el 5 de enero de 2026, en la administración 2024-2027` */
function daysOf({ startsOn, endsOn, administration }: WorkPlace): string {
  const from = formatDay(startsOn);
  if (endsOn !== null) return $localize`:@@identity.work.from-until:Del ${from}:from: al ${formatDay(endsOn)}:until:`;
  return administration === null
    ? $localize`:@@identity.work.since:Desde el ${from}:from:`
    : $localize`:@@identity.work.since-in-term:Desde el ${from}:from:, en la administración ${administration}:term:`;
}
