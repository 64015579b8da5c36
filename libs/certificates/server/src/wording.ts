import type { Language } from '@aula/platform/contract';

const MONTHS = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
const IN_ENGLISH = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** Where a course was completed, as it is told: the municipality of the enrolment. */
export interface Place {
  readonly municipality: string;
  readonly state: string;
}

/** `1 hora`, `6 horas`, `1.5 horas`. */
export function hoursInWords(hours: number, language: Language = 'es'): string {
  const [one, many] = language === 'en' ? ['hour', 'hours'] : ['hora', 'horas'];
  return `${hours} ${hours === 1 ? one : many}`;
}

/** `23 de noviembre de 2026`, from a calendar day. */
export function dayInWords(day: string, language: Language = 'es'): string {
  if (language === 'en') return IN_ENGLISH.format(new Date(day));
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${date} de ${MONTHS[month - 1]} de ${year}`;
}

export function placeInWords({ municipality, state }: Place): string {
  return `${municipality}, ${state}`;
}
