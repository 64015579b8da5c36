import { type ListedPerson, type People, WORK_STANDINGS, type WorkStanding } from '@aula/identity/contract/staff';
import { formatNumber, type IconName, inSeries, type StatusKind } from '@aula/platform/web';
import { ROLE_WORDS } from '../ui/role-words';

interface StandingWords {
  /** Of one person. */
  readonly word: string;
  /** Of many: the choice of the filter. */
  readonly many: string;
  readonly kind: StatusKind;
  readonly icon: IconName;
}

/** Colour, icon and word, so that none of them speaks alone. */
export const STANDING_WORDS: Readonly<Record<WorkStanding, StandingWords>> = {
  declared: { word: $localize`:@@identity.standing.declared:Declarada`, many: $localize`:@@identity.standings.declared:Por confirmar`, kind: 'warm', icon: 'schedule' },
  confirmed: { word: $localize`:@@identity.standing.confirmed:Confirmada`, many: $localize`:@@identity.standings.confirmed:Confirmadas`, kind: 'ok', icon: 'check_circle' },
  declined: { word: $localize`:@@identity.standing.declined:Por corregir`, many: $localize`:@@identity.standings.declined:Por corregir`, kind: 'info', icon: 'edit' },
};

export const SHOWN_STANDINGS: readonly WorkStanding[] = ['declared', 'declined', 'confirmed'];

export function peopleIn(counts: People['counts']): number {
  return WORK_STANDINGS.reduce((sum, one) => sum + counts[one], 0);
}

/** The one thing the page says: how many are confirmed, out of how many. */
export function headlineOf(counts: People['counts']): string {
  const all = peopleIn(counts);
  const [confirmed, people] = [formatNumber(counts.confirmed), formatNumber(all)];
  if (all === 1) {
    return counts.confirmed === 1
      ? $localize`:@@identity.people.the-one-confirmed:La única persona tiene confirmado dónde trabaja.`
      : $localize`:@@identity.people.the-one-not-confirmed:La única persona aún no tiene confirmado dónde trabaja.`;
  }
  return counts.confirmed === 1
    ? $localize`:@@identity.people.one-confirmed:1 de ${people}:people: personas tiene confirmado dónde trabaja.`
    : $localize`:@@identity.people.confirmed:${confirmed}:confirmed: de ${people}:people: personas tienen confirmado dónde trabajan.`;
}

/** Which of how many are in view: `26–50 de 70 personas`. */
export function rangeOf(first: number, last: number, total: number): string {
  return total === 1
    ? $localize`:@@identity.people.one-person:1 persona`
    : $localize`:@@identity.people.range:${formatNumber(first)}:first:–${formatNumber(last)}:last: de ${formatNumber(total)}:total: personas`;
}

/** As lists are kept: `Peñafiel Güereña, Xóchitl`. */
export function nameAsListed({ givenNames, firstSurname, secondSurname }: Pick<ListedPerson, 'givenNames' | 'firstSurname' | 'secondSurname'>): string {
  return `${[firstSurname, secondSurname].filter(Boolean).join(' ')}, ${givenNames}`;
}

/** `Enlace del municipio y coordinación`; whoever only takes part has no role worth a word. */
export function rolesOf({ roles }: ListedPerson): string {
  const words = [...new Set(roles.filter(({ role }) => role !== 'learner').map(({ role }) => ROLE_WORDS[role]))];
  return words.length === 0 ? '' : inSeries(words);
}

export function pickedSentence(count: number): string {
  return count === 1 ? $localize`:@@identity.people.one-picked:1 persona elegida` : $localize`:@@identity.people.picked:${formatNumber(count)}:count: personas elegidas`;
}

/** All whom the filter shows, not only those of the page. */
export function everybodyPick(count: number): string {
  return $localize`:@@identity.people.pick-everybody:Elegir a las ${formatNumber(count)}:count: de este filtro`;
}

/** What confirming has done: how many stand confirmed, and how many were left as they are. */
export function confirmedSentence(confirmed: number, left: number): string {
  const done = confirmed === 1
    ? $localize`:@@identity.people.one-was-confirmed:Confirmaste dónde trabaja 1 persona.`
    : $localize`:@@identity.people.were-confirmed:Confirmaste dónde trabajan ${formatNumber(confirmed)}:count: personas.`;
  if (left === 0) return done;
  const rest = left === 1
    ? $localize`:@@identity.people.one-was-left:1 quedó como estaba: la persona cambió sus datos mientras los veías, o eres tú.`
    : $localize`:@@identity.people.were-left:${formatNumber(left)}:count: quedaron como estaban: cambiaron sus datos mientras los veías.`;
  return confirmed === 0 ? rest : `${done} ${rest}`;
}
