const MONTHS = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];

/** Where a course was completed, as it is told: the municipality of the enrolment. */
export interface Place {
  readonly municipality: string;
  readonly state: string;
}

/** `1 hora`, `6 horas`, `1.5 horas`. */
export function hoursInWords(hours: number): string {
  return `${hours} ${hours === 1 ? 'hora' : 'horas'}`;
}

/** `23 de noviembre de 2026`, from a calendar day. */
export function dayInWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${date} de ${MONTHS[month - 1]} de ${year}`;
}

export function placeInWords({ municipality, state }: Place): string {
  return `${municipality}, ${state}`;
}
