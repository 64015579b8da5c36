import type { DueReminder } from '@aula/enrolment/server';
import { tableLines } from './table-lines';

export interface CountedReminders {
  readonly courseKey: string;
  readonly municipalityKey: string | null;
  readonly people: number;
}

/** By course and municipality, in the order of their keys; whoever has no municipality comes first. */
export function countedReminders(due: readonly DueReminder[]): CountedReminders[] {
  const groups = Map.groupBy(due, ({ courseKey, municipalityKey }) => `${courseKey} ${municipalityKey ?? ''}`);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, [first, ...rest]]) => (first ? [{ courseKey: first.courseKey, municipalityKey: first.municipalityKey, people: rest.length + 1 }] : []));
}

export function reminderLines(due: readonly DueReminder[]): string[] {
  if (due.length === 0) return ['Nadie está por verse.'];
  const rows = countedReminders(due).map(({ courseKey, municipalityKey, people }) => [courseKey, municipalityKey ?? 'ninguno', String(people)]);
  return [...tableLines([['curso', 'municipio', 'inscripciones'], ...rows], [0, 1]), `En total: ${due.length}.`];
}
