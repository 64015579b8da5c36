/** Of whoever works in no municipality. */
export const USUAL_ZONE = 'America/Mexico_City';

/** Making one takes forty times as long as using it, and an export asks for thousands of days. Swedes write days as ISO 8601 does. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (`2026-11-23`) on which an instant falls in an IANA zone. */
export function dayIn(timeZone: string, instant: Date): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format.format(instant);
}
