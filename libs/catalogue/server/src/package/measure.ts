import { gzipSync } from 'node:zlib';

/** Words an adult reads in a minute, with time to think (`content/README.md`). */
const WORDS_A_MINUTE = 180;
const HALF_HOUR = 30;

/** Runs of non-space with at least one letter or digit: a dash between spaces is no word. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** Reading and activity together, rounded up to the whole minute. */
export function minutesOf(words: number, activityMinutes: number): number {
  return Math.ceil(words / WORDS_A_MINUTE + activityMinutes);
}

/** Sum of the lessons' minutes, rounded down to the half hour: 95 are 1.5. */
export function hoursOf(minutes: readonly number[]): number {
  const sum = minutes.reduce((total, some) => total + some, 0);
  return Math.floor(sum / HALF_HOUR) / 2;
}

/** Weight on the wire: after gzip, which every browser takes. */
export function compressedBytesOf(html: string): number {
  return gzipSync(html).length;
}
