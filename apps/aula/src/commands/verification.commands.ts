import { verifyHouse } from '@aula/house/server';
import type { Command } from 'commander';
import { answer, type AnswerOptions } from '../answer';
import { linesOf } from '../verified-lines';
import { withHouse } from '../with-house';

export function verificationCommands(program: Command): void {
  program
    .command('verify')
    .description('Comprueba cada promesa de la plataforma contra lo que hay guardado. No cambia nada; termina con 1 si alguna está rota.')
    .option('--json', 'responde en JSON')
    .action(async (options: AnswerOptions) => {
      const verified = await withHouse(verifyHouse);
      answer(options, { isSound: verified.every(({ broken }) => broken.length === 0), promises: verified }, linesOf(verified));
      if (verified.some(({ broken }) => broken.length > 0)) process.exitCode = 1;
    });
}
