import type { PeopleFilter } from '@aula/identity/contract/staff';
import type { Actor } from '@aula/platform/server';
import type { Narrowing } from './people.queries';

/** A filter as the statements of `people.queries.ts` take it: which parts were asked for, and their first eight parameters. */
export function narrowed(reader: Actor, now: Date, { state, municipality, role, work, agency = '', q = '' }: PeopleFilter): { asked: Narrowing; parameters: unknown[] } {
  const words = q.split(/\s+/).filter((word) => word !== '');
  const asked = { state: state !== undefined, municipality: municipality !== undefined, role: role !== undefined, work: work !== undefined, agency: agency !== '', words: words.length > 0 };
  return { asked, parameters: [now, reader.territory, state ?? null, municipality ?? null, role ?? null, work ?? null, asked.agency ? agency : null, asked.words ? words : null] };
}
