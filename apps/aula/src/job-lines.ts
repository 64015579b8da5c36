import type { FailedJob, FailedJobs, JobsOverview } from '@aula/platform/contract/jobs';
import type { UnrelayedEvents } from '@aula/platform/server';
import { age } from './age';
import { tableLines } from './table-lines';

/** What fits beside the margin in eighty columns. */
const REASON = /.{1,76}/gu;

/** How the work stands, for a person: a table of kinds, and what to do where something has stopped. */
export function overviewLines({ at, kinds, outbox }: JobsOverview): string[] {
  const now = new Date(at);
  const rows = kinds.map((kind) => [kind.job, ...[kind.waiting, kind.due, kind.inHand, kind.failed, kind.doneLately].map(String), kind.oldestAt ? age(new Date(kind.oldestAt), now) : '']);
  const table = kinds.length === 0 ? ['No hay trabajos abiertos, ni se hizo ninguno en 24 horas.'] : tableLines([['trabajo', 'espera', 'vencido', 'mano', 'parado', '24 h', 'edad'], ...rows], [0]);
  const unrelayed = outbox.waiting === 0 ? [] : [`Eventos sin repartir: ${outbox.waiting}. Detalle: npm run aula -- outbox:list`];
  const stopped = kinds.reduce((sum, { failed }) => sum + failed, 0);
  return [...table, ...unrelayed, ...(stopped === 0 ? [] : [`Parados, sin intentos: ${stopped}. Por qué: npm run aula -- jobs:failed`])];
}

export function failedLines({ total, items }: FailedJobs, now: Date): string[] {
  if (total === 0) return ['Ningún trabajo está parado.'];
  const more = total > items.length ? [`… y ${total - items.length} más`] : [];
  return [...items.flatMap((item) => failedLinesOfOne(item, now)), ...more, `Parados: ${total}. Cuando la causa ya no esté: npm run aula -- jobs:retry --all`];
}

function failedLinesOfOne({ id, since, tries, lastError }: FailedJob, now: Date): string[] {
  return [`${id}  pedido hace ${age(new Date(since), now)}, ${tries} intentos`, ...((lastError ?? 'No se sabe por qué.').match(REASON) ?? []).map((part) => `    ${part}`)];
}

export function outboxLines(events: readonly UnrelayedEvents[], now: Date): string[] {
  if (events.length === 0) return ['Todo está repartido.'];
  return tableLines([['evento', 'sin repartir', 'edad'], ...events.map(({ name, waiting, oldestAt }) => [name, String(waiting), age(oldestAt, now)])], [0]);
}
