/** Of whoever works in no municipality. */
export const USUAL_ZONE = 'America/Mexico_City';

/** The calendar day (`2026-11-23`) on which an instant falls in an IANA zone. */
export function dayIn(timeZone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(instant);
  return (['year', 'month', 'day'] as const).map((wanted) => parts.find(({ type }) => type === wanted)?.value ?? '').join('-');
}
