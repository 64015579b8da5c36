import { REMINDER_OUTCOMES, type ReminderOutcome, type TrainerReminder } from '@aula/enrolment/contract';
import { formatNumber } from '@aula/platform/web';

/** `3 personas elegidas` */
export function pickedSentence(count: number): string {
  return count === 1 ? $localize`:@@enrolment.remind.one-picked:1 persona elegida` : $localize`:@@enrolment.remind.picked:${formatNumber(count)}:count: personas elegidas`;
}

export function pagePick(count: number): string {
  return count === 1 ? $localize`:@@enrolment.remind.pick-one:Elegir a la persona de esta página` : $localize`:@@enrolment.remind.pick-page:Elegir a las ${formatNumber(count)}:count: de esta página`;
}

export function everybodyPick(count: number): string {
  return $localize`:@@enrolment.remind.pick-everybody:Elegir a las ${formatNumber(count)}:count: personas sin acreditar de esta vista`;
}

export function remindTitle(count: number): string {
  return count === 1 ? $localize`:@@enrolment.remind.title-one:Recordar a 1 persona` : $localize`:@@enrolment.remind.title:Recordar a ${formatNumber(count)}:count: personas`;
}

export function sendWord(count: number): string {
  return count === 1 ? $localize`:@@enrolment.remind.send-one:Enviar a 1 persona` : $localize`:@@enrolment.remind.send:Enviar a ${formatNumber(count)}:count: personas`;
}

/** How far the sending is, and at the end how many were reached out of how many. */
export function resultOf({ asked, counts, isDone }: TrainerReminder): string {
  const [all, reached] = [formatNumber(asked), formatNumber(counts.reached)];
  if (!isDone) return $localize`:@@enrolment.remind.sending:Enviando: ${formatNumber(decidedIn({ counts }))}:done: de ${all}:all:. Puedes seguir con otra cosa.`;
  if (asked === 1) return counts.reached === 1 ? $localize`:@@enrolment.remind.reached-the-one:Tu recordatorio llegó.` : $localize`:@@enrolment.remind.missed-the-one:Tu recordatorio no se envió.`;
  return $localize`:@@enrolment.remind.reached:Tu recordatorio llegó a ${reached}:reached: de ${all}:all: personas.`;
}

export function decidedIn({ counts }: Pick<TrainerReminder, 'counts'>): number {
  return REMINDER_OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
}

/** Why somebody was not reached. */
export const REASONS: Readonly<Record<Exclude<ReminderOutcome, 'reached'>, string>> = {
  completed: $localize`:@@enrolment.remind.completed:Ya acreditó`,
  'reminded-lately': $localize`:@@enrolment.remind.reminded-lately:Recibió un recordatorio de este curso en las últimas 24 horas`,
  unsubscribed: $localize`:@@enrolment.remind.unsubscribed:Pidió no recibir recordatorios`,
  'out-of-reach': $localize`:@@enrolment.remind.out-of-reach:Trabaja ahora fuera de tu territorio`,
};

export const MISSING_REASONS = Object.keys(REASONS) as (keyof typeof REASONS)[];
