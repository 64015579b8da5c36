import type { Command } from 'commander';
import { answer, type AnswerOptions } from '../answer';
import { importPackage, measurePackage } from '../import-packages';
import { lessonTable } from '../lesson-table';
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

  program
    .command('catalogue:measure')
    .description('Lee un paquete sin publicarlo: palabras y minutos de cada lección, y las horas que imprime la constancia.')
    .argument('<carpeta>', 'la carpeta del paquete, p. ej. content/ga-101')
    .option('--json', 'responde en JSON')
    .action(async (folder: string, options: AnswerOptions) => {
      const { course, modules, minutes, hours } = await withHouse((house) => measurePackage(house, folder));
      const lessons = modules.flatMap((module) => module.lessons.map(({ code, title, words, activityMinutes, minutes: own, bytes }) => ({ code, title, words, activityMinutes, minutes: own, bytes })));
      answer(options, { key: course.key, lessons, minutes, hours }, lessonTable(lessons, { minutes, hours }));
    });
}
