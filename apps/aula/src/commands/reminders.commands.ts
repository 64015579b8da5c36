import { type DueReminder, RemindersDue } from '@aula/enrolment/server';
import { Clock, system } from '@aula/platform/server';
import { type Command, InvalidArgumentError } from 'commander';
import { answer, type AnswerOptions } from '../answer';
import { countedReminders, reminderLines } from '../reminder-lines';
import { withHouse } from '../with-house';

interface DueOptions extends AnswerOptions {
  readonly days: number;
  readonly list?: boolean;
}

const DAY_MS = 86_400_000;

export function remindersCommands(program: Command): void {
  program
    .command('reminders:due')
    .description('A quiénes se verá para recordarles su curso, por curso y municipio; con --list, una por una. No manda nada: cada caso se decide a su hora.')
    .option('--days <número>', 'hasta dentro de cuántos días', wholeDays, 0)
    .option('--list', 'cada inscripción, con su hora')
    .option('--json', 'responde en JSON')
    .action(async ({ days, list, ...options }: DueOptions) => {
      const due = await withHouse((house) => house.get(RemindersDue).until(system, new Date(house.get(Clock).now().getTime() + days * DAY_MS)));
      answer(options, { total: due.length, counts: countedReminders(due), ...(list && { reminders: due }) }, list ? due.map(lineOf) : reminderLines(due));
    });
}

function lineOf({ dueAt, enrolmentId, courseKey, municipalityKey }: DueReminder): string {
  return `${dueAt.toISOString()}  ${enrolmentId}  ${courseKey}  ${municipalityKey ?? '-'}`;
}

function wholeDays(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('debe ser un número entero entre 0 y 999.');
  return Number(text);
}
