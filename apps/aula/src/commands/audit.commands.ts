import { AuditVerification } from '@aula/identity/server';
import { system } from '@aula/platform/server';
import type { Command } from 'commander';
import { answer, type AnswerOptions } from '../answer';
import { auditLines } from '../audit-lines';
import { withHouse } from '../with-house';

export function auditCommands(program: Command): void {
  program
    .command('audit:verify')
    .description('Comprueba que nadie cambió ni quitó registros de la bitácora: registros, sellos y cabezas de afuera. No cambia nada; termina con 1 si algo no cuadra.')
    .option('--heads <archivo...>', 'compara con estas copias de las cabezas, p. ej. las que llegaron por correo, en vez de la carpeta AUDIT_HEADS')
    .option('--json', 'responde en JSON')
    .action(async ({ heads, ...options }: AnswerOptions & { readonly heads?: string[] }) => {
      const verdict = await withHouse((house) => house.get(AuditVerification).verify(system, heads));
      answer(options, verdict, auditLines(verdict));
      if (!verdict.isSound) process.exitCode = 1;
    });
}
