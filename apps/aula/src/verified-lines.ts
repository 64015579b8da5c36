import type { Verified } from '@aula/house/server';

/** More would push the next promise off the screen; `--json` has them all. */
const SHOWN = 20;

/** What was verified, for a person: a line for each promise, and below a broken one what breaks it. */
export function linesOf(verified: readonly Verified[]): string[] {
  const broken = verified.filter((one) => one.broken.length > 0).length;
  return [...verified.flatMap(linesOfOne), broken === 0 ? `Todo se cumple: ${verified.length} de ${verified.length} promesas.` : `Promesas rotas: ${broken} de ${verified.length}.`];
}

function linesOfOne({ promise, sentence, broken }: Verified): string[] {
  if (broken.length === 0) return [`✓ ${sentence}`];
  const more = broken.length > SHOWN ? [`    … y ${broken.length - SHOWN} más`] : [];
  return [`✗ ${sentence} (${promise})`, ...broken.slice(0, SHOWN).map((subject) => `    ${subject}`), ...more];
}
