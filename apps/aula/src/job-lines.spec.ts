import type { FailedJob, JobKind } from '@aula/platform/contract/jobs';
import { failedLines, outboxLines, overviewLines } from './job-lines';

const now = new Date('2026-11-23T15:00:00Z');
const kind = (changes: Partial<JobKind>): JobKind => ({ job: 'platform.send-mail', waiting: 0, due: 0, inHand: 0, failed: 0, doneLately: 0, oldestAt: null, ...changes });
const failed = (lastError: string | null): FailedJob => ({ id: '4207:platform.send-mail', job: 'platform.send-mail', since: '2026-11-23T12:00:00Z', tries: 8, lastError });

test('the longest name with large figures stays within eighty columns', () => {
  const kinds = [kind({ job: 'certificates.issue-on-completion', waiting: 99_999, due: 99_999, inHand: 12, failed: 9_999, doneLately: 99_999, oldestAt: '2026-11-01T15:00:00Z' }), kind({ doneLately: 3 })];
  const lines = overviewLines({ at: now.toISOString(), kinds, outbox: { waiting: 2, oldestAt: now.toISOString() } });
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines).toEqual([
    'trabajo                           espera  vencido  mano  parado   24 h  edad',
    'certificates.issue-on-completion   99999    99999    12    9999  99999  22 d',
    'platform.send-mail                     0        0     0       0      3',
    'Eventos sin repartir: 2. Detalle: npm run aula -- outbox:list',
    'Parados, sin intentos: 9999. Por qué: npm run aula -- jobs:failed',
  ]);
});

test('nothing to tell is told', () => {
  expect(overviewLines({ at: now.toISOString(), kinds: [], outbox: { waiting: 0, oldestAt: null } })).toEqual(['No hay trabajos abiertos, ni se hizo ninguno en 24 horas.']);
  expect(failedLines({ total: 0, items: [] }, now)).toEqual(['Ningún trabajo está parado.']);
  expect(outboxLines([], now)).toEqual(['Todo está repartido.']);
});

test('a long reason is broken, an unknown one is said to be, and what is not shown is counted', () => {
  const lines = failedLines({ total: 5, items: [failed('x'.repeat(100)), failed(null)] }, now);
  expect(lines).toEqual([
    '4207:platform.send-mail  pedido hace 3 h, 8 intentos', `    ${'x'.repeat(76)}`, `    ${'x'.repeat(24)}`,
    '4207:platform.send-mail  pedido hace 3 h, 8 intentos', '    No se sabe por qué.',
    '… y 3 más', 'Parados: 5. Cuando la causa ya no esté: npm run aula -- jobs:retry --all',
  ]);
});

test('events that wait stand by their names', () => {
  expect(outboxLines([{ name: 'enrolment.course-completed', waiting: 12, oldestAt: new Date('2026-11-23T14:50:00Z') }], now)).toEqual([
    'evento                      sin repartir    edad', 'enrolment.course-completed            12  10 min',
  ]);
});
