import type { Command } from 'commander';
import { answer, type AnswerOptions } from '../answer';
import { importPackage } from '../import-packages';
import { withHouse } from '../with-house';

export function catalogueCommands(program: Command): void {
  program
    .command('catalogue:import')
    .description('Importa un paquete de curso; si cambió, publica la versión siguiente.')
    .argument('<carpeta>', 'la carpeta del paquete, p. ej. content/ga-101')
    .option('--json', 'responde en JSON')
    .action(async (folder: string, options: AnswerOptions) => {
      const imported = await withHouse((house) => importPackage(house, folder));
      const { courseKey, number, isNew } = imported;
      answer(options, imported, [isNew ? `Publicada la versión ${number} de ${courseKey}.` : `${courseKey} no cambió: sigue la versión ${number}.`]);
    });
}
