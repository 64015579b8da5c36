import type { AuditVerdict } from '@aula/identity/server';
import { auditLines } from './audit-lines';

const sound: AuditVerdict = { isSound: true, seals: 2, entries: 5, waiting: 0, lastSeal: { number: 2, sealedAt: '2026-11-27T09:18:10.000000Z' }, findings: [] };

test('a log that holds is told in one line, and what waits in another', () => {
  expect(auditLines(sound)).toEqual(['La bitácora está entera: registros sellados 5, sellos 2. El último sello es el 2, del 2026-11-27T09:18:10.000000Z.']);
  expect(auditLines({ ...sound, seals: 0, entries: 0, waiting: 3, lastSeal: null })).toEqual(['Esperan sello: 3. Con un worker encendido, segundos.', 'La bitácora está entera: registros sellados 0, sellos 0.']);
});

test.each([
  [{ what: 'entry-changed', seal: 2, entry: '3' }, 'El registro 3 cambió después de que lo cubrió el sello 2.'],
  [{ what: 'entries-missing', seal: 2, entries: ['4', '5'] }, 'Faltan registros que cubre el sello 2: 4, 5.'],
  [{ what: 'entries-missing', seal: null, entries: ['9'] }, 'Se quitaron registros que esperaban sello: 9.'],
  [{ what: 'entries-strayed', entries: ['98'] }, 'Hay registros que no entraron por la plataforma, o que dicen estar sellados sin estarlo: 98.'],
  [{ what: 'seal-changed', seal: 1 }, 'El sello 1 no es el que se hizo: cambió él, o lo que dice cubrir.'],
  [{ what: 'chain-broken', seal: 2 }, 'El sello 2 no sigue al que está antes.'],
  [{ what: 'seals-missing', from: 2, until: 3, entries: 5, isTail: true }, 'Falta el final: sellos 2 a 3, con registros: 5.'],
  [{ what: 'seals-missing', from: 2, until: 2, entries: null, isTail: false }, 'Falta un tramo: sello 2, no se sabe con cuántos registros.'],
  [{ what: 'heads-missing', from: 1, until: 2 }, 'Se perdieron afuera de la base cabezas que ya estaban escritas: sellos 1 a 2.'],
  [{ what: 'head-differs', seal: 1 }, 'El sello 1 no es el de su cabeza, guardada afuera de la base: desde ahí la cadena se hizo de nuevo.'],
  [{ what: 'head-not-ours', seal: 1 }, 'La cabeza del sello 1 no lleva la firma de esta plataforma.'],
] as const)('%j is told', (finding, sentence) => {
  expect(auditLines({ ...sound, isSound: false, findings: [finding] })).toEqual([`✗ ${sentence}`, expect.stringContaining('La bitácora no está entera. Hallazgos: 1.') as string]);
});

test('many are cut short, never their number', () => {
  const entries = Array.from({ length: 30 }, (_, n) => String(n));
  const findings = entries.map((entry) => ({ what: 'entry-changed', seal: 1, entry }) as const);
  const lines = auditLines({ ...sound, isSound: false, findings: [{ what: 'entries-missing', seal: 1, entries }, ...findings] });
  expect(lines[0]).toContain('18, 19 y 10 más.');
  expect(lines.slice(-2)).toEqual(['… y 11 hallazgos más', expect.stringContaining('Hallazgos: 31.') as string]);
});
