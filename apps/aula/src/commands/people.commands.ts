import { readFile } from 'node:fs/promises';
import type { identityErrors } from '@aula/identity/contract';
import { type ImportCheck, INVITED_ROLES, type InvitedRole } from '@aula/identity/contract/inviting';
import { PeopleImport, SentInvitationsService } from '@aula/identity/server';
import { DomainError, system } from '@aula/platform/server';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { answer, type AnswerOptions } from '../answer';
import { mailAddress } from '../mail-address';
import { Refusal } from '../refusal';
import { withHouse } from '../with-house';

interface ImportOptions extends AnswerOptions {
  readonly dryRun?: boolean;
}

interface InviteOptions extends AnswerOptions {
  readonly email: string;
  readonly place: string;
  readonly role: InvitedRole;
  readonly course?: string;
}

const REFUSALS: Readonly<Partial<Record<string, string>>> = {
  'identity.has-account-already': 'Ya hay una cuenta con ese correo: no necesita invitación.',
  'identity.no-such-course': 'No hay un curso con esa clave.',
  'territory.no-such-municipality': 'Ningún municipio tiene esa clave.',
} satisfies Partial<Record<keyof typeof identityErrors | 'territory.no-such-municipality', string>>;

export function peopleCommands(program: Command): void {
  program
    .command('people:import')
    .argument('<archivo>', 'un CSV con las columnas Correo y Municipio, y las que se sepan')
    .description('Invita por correo a las personas de un archivo: a todas o, si un renglón tiene un error, a ninguna. El mismo archivo otra vez no cambia nada.')
    .option('--dry-run', 'sólo revisa el archivo; no invita a nadie. Con algún error termina con código 1')
    .option('--json', 'responde en JSON')
    .action(async (path: string, { dryRun = false, ...options }: ImportOptions) => {
      const bytes = await readFile(path).catch(() => { throw new Refusal(`No se puede leer ${path}.`); });
      const { checked, done } = await withHouse(async (house) => {
        const imports = house.get(PeopleImport);
        const found = await imports.check(system, bytes, 'es');
        return { checked: found, done: dryRun || found.faultCount > 0 ? undefined : await imports.run(system, bytes, 'es') };
      });
      const { report: _report, ...counts } = checked;
      const lines = [countsOf(done ?? checked), ...checked.faults.map(({ line, column, sentence }) => `renglón ${line}${column ? `, ${column}` : ''}: ${sentence}`)];
      if (checked.faultCount > 0 && !dryRun) throw new Refusal([...lines.slice(1), 'No se invitó a nadie. Corrige el archivo y vuelve a intentarlo.'].join('\n'));
      answer(options, { ...counts, isDone: done !== undefined, isSound: checked.faultCount === 0, ...done }, lines);
      if (checked.faultCount > 0) process.exitCode = 1;
    });

  program
    .command('people:invite')
    .description('Invita por correo a una persona. Si ya tiene una invitación abierta, se queda con ella.')
    .requiredOption('--email <correo>', 'su correo', mailAddress)
    .requiredOption('--place <clave>', 'clave INEGI del municipio donde trabaja, con sus ceros: 08037', municipalityKey)
    .addOption(new Option('--role <papel>', 'cómo participará').choices([...INVITED_ROLES]).default('learner'))
    .option('--course <clave>', 'el curso en el que quedará al abrir su cuenta')
    .option('--json', 'responde en JSON')
    .action(async ({ email, place, role, course, ...options }: InviteOptions) => {
      const sent = await withHouse((house) =>
        house.get(SentInvitationsService).send(system, { email, municipalityKey: place, role, ...(course !== undefined && { courseKey: course }), language: 'es' }).catch(refuse));
      answer(options, sent, [`Invitación para ${sent.email}, ${sent.municipality.name}: vale hasta el ${sent.endsAt.slice(0, 10)}.`]);
    });
}

function countsOf({ rows, invited, known, members }: Pick<ImportCheck, 'rows' | 'invited' | 'known' | 'members'>): string {
  return `Renglones: ${rows}. Por invitar o invitadas: ${invited}. Ya con invitación: ${known}. Ya con cuenta: ${members}.`;
}

function refuse(error: unknown): never {
  const sentence = error instanceof DomainError ? REFUSALS[error.code] : undefined;
  throw sentence === undefined ? error : new Refusal(sentence);
}

function municipalityKey(text: string): string {
  if (!/^\d{5}$/.test(text)) throw new InvalidArgumentError('no es una clave de municipio.');
  return text;
}
