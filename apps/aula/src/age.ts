const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in the largest unit of which there are at least two (or seconds): `45 s`, `3 min`, `26 h`, `5 d`. A clock that is ahead makes nothing younger than now. */
export function age(since: Date, now: Date): string {
  const past = Math.max(0, now.getTime() - since.getTime());
  if (past >= 2 * DAY) return `${Math.floor(past / DAY)} d`;
  if (past >= 2 * HOUR) return `${Math.floor(past / HOUR)} h`;
  if (past >= 2 * MINUTE) return `${Math.floor(past / MINUTE)} min`;
  return `${Math.floor(past / SECOND)} s`;
}
