import { jobs } from '@aula/house/server';
import { deliveryId, type RetrySelection } from '@aula/platform/contract/jobs';
import { Clock, EVERYTHING, JobsInspection, system } from '@aula/platform/server';
import { type Command, InvalidArgumentError } from 'commander';
import * as z from 'zod/mini';
import { answer, type AnswerOptions } from '../answer';
import { failedLines, outboxLines, overviewLines } from '../job-lines';
import { Refusal } from '../refusal';
import { withHouse } from '../with-house';

interface RetryOptions extends AnswerOptions {
  readonly kind?: string;
  readonly all?: boolean;
}

export function jobsCommands(program: Command): void {
  program
    .command('jobs:list')
    .description('Cómo va el trabajo: por clase, cuántos esperan, cuántos vencieron sin que nadie los pida, cuántos están en mano, cuántos pararon y cuántos se hicieron en 24 horas.')
    .option('--json', 'responde en JSON')
    .action(async (options: AnswerOptions) => {
      const overview = await withHouse((house) => house.get(JobsInspection).overview(system));
      answer(options, overview, overviewLines(overview));
    });

  program
    .command('jobs:failed')
    .description('Los trabajos parados: agotaron sus intentos y esperan a que alguien quite la causa. Los más nuevos primero.')
    .option('--kind <clase>', 'solo los de una clase, p. ej. platform.send-mail', kindOfJob)
    .option('--json', 'responde en JSON')
    .action(async ({ kind, ...options }: AnswerOptions & { readonly kind?: string }) => {
      const { failed, now } = await withHouse(async (house) => ({ failed: await house.get(JobsInspection).failed(system, { job: kind ?? null }), now: house.get(Clock).now() }));
      answer(options, failed, failedLines(failed, now));
    });

  program
    .command('jobs:retry')
    .description('Intenta de nuevo trabajos parados. Repetirla no hace nada dos veces: lo que ya se pidió, está en mano o se hizo, se queda como está.')
    .argument('[id...]', 'los que se quieren, como los da jobs:failed', withDelivery)
    .option('--kind <clase>', 'todos los de una clase', kindOfJob)
    .option('--all', 'todos los parados')
    .option('--json', 'responde en JSON')
    .action(async (ids: string[] | undefined, options: RetryOptions, command: Command) => {
      const selection = selectionOf(ids ?? [], options);
      if (!selection) return command.error('Di cuáles de una sola manera: sus id, --kind o --all.', { exitCode: 2 });
      const { retried } = await withHouse((house) => house.get(JobsInspection).retry(system, selection));
      answer(options, { retried }, [retried === 0 ? 'Ninguno de ellos estaba parado.' : `Se intentan de nuevo: ${retried}.`]);
    });

  program
    .command('outbox:list')
    .description('Los eventos que ya se escribieron y nadie ha repartido. Con un worker encendido duran segundos.')
    .option('--json', 'responde en JSON')
    .action(async (options: AnswerOptions) => {
      const { events, now } = await withHouse(async (house) => ({ events: await house.get(JobsInspection).unrelayed(system), now: house.get(Clock).now() }));
      answer(options, { events }, outboxLines(events, now));
    });
}

function selectionOf(ids: string[], { kind, all }: RetryOptions): RetrySelection | typeof EVERYTHING | undefined {
  if ([ids.length > 0, kind !== undefined, all === true].filter(Boolean).length !== 1) return undefined;
  if (all) return EVERYTHING;
  return kind === undefined ? { ids } : { job: kind };
}

function withDelivery(text: string, before: string[] = []): string[] {
  if (!z.safeParse(deliveryId, text).success) throw new InvalidArgumentError('no es el id de un trabajo; se escriben como 4207:platform.send-mail.');
  return [...before, text];
}

function kindOfJob(text: string): string {
  if (!jobs.some(({ name }) => name === text)) throw new Refusal(`No hay trabajos de la clase ${text}. Hay: ${jobs.map(({ name }) => name).join(', ')}.`);
  return text;
}
