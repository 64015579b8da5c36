import type { AuditFinding, AuditVerdict } from '@aula/identity/server';

/** More would push the verdict off the screen; `--json` has them all. */
const SHOWN = 20;

/** What `audit:verify` found, a sentence each, and the verdict below. */
export function auditLines({ findings, entries, seals, waiting, lastSeal, isSound }: AuditVerdict): string[] {
  const more = findings.length > SHOWN ? [`… y ${findings.length - SHOWN} hallazgos más`] : [];
  const where = lastSeal ? ` El último sello es el ${lastSeal.number}, del ${lastSeal.sealedAt}.` : '';
  const open = waiting > 0 ? [`Esperan sello: ${waiting}. Con un worker encendido, segundos.`] : [];
  const verdict = isSound ? `La bitácora está entera: registros sellados ${entries}, sellos ${seals}.${where}` : `La bitácora no está entera. Hallazgos: ${findings.length}.${where}`;
  return [...findings.slice(0, SHOWN).map((finding) => `✗ ${sentenceOf(finding)}`), ...more, ...open, verdict];
}

function sentenceOf(finding: AuditFinding): string {
  switch (finding.what) {
    case 'entry-changed': return `El registro ${finding.entry} cambió después de que lo cubrió el sello ${finding.seal}.`;
    case 'entries-missing': return finding.seal === null ? `Se quitaron registros que esperaban sello: ${listOf(finding.entries)}.` : `Faltan registros que cubre el sello ${finding.seal}: ${listOf(finding.entries)}.`;
    case 'entries-strayed': return `Hay registros que no entraron por la plataforma, o que dicen estar sellados sin estarlo: ${listOf(finding.entries)}.`;
    case 'seal-changed': return `El sello ${finding.seal} no es el que se hizo: cambió él, o lo que dice cubrir.`;
    case 'chain-broken': return `El sello ${finding.seal} no sigue al que está antes.`;
    case 'seals-missing': return `${finding.isTail ? 'Falta el final' : 'Falta un tramo'}: ${rangeOf('sello', finding)}, ${finding.entries === null ? 'no se sabe con cuántos registros' : `con registros: ${finding.entries}`}.`;
    case 'heads-missing': return `Se perdieron afuera de la base cabezas que ya estaban escritas: ${rangeOf('sello', finding)}.`;
    case 'head-differs': return `El sello ${finding.seal} no es el de su cabeza, guardada afuera de la base: desde ahí la cadena se hizo de nuevo.`;
    case 'head-not-ours': return `La cabeza del sello ${finding.seal} no lleva la firma de esta plataforma.`;
  }
}

function rangeOf(word: string, { from, until }: { readonly from: number; readonly until: number }): string {
  return from === until ? `${word} ${from}` : `${word}s ${from} a ${until}`;
}

function listOf(ids: readonly string[]): string {
  return ids.length > SHOWN ? `${ids.slice(0, SHOWN).join(', ')} y ${ids.length - SHOWN} más` : ids.join(', ');
}
