import type { identityErrors } from '@aula/identity/contract';
import { AdministratorsService, TwoStepReset } from '@aula/identity/server';
import { dayIn, DomainError, system, USUAL_ZONE } from '@aula/platform/server';
import type { Command } from 'commander';
import { answer, type AnswerOptions } from '../answer';
import { mailAddress } from '../mail-address';
import { Refusal } from '../refusal';
import { withHouse } from '../with-house';

interface CreateOptions extends AnswerOptions {
  readonly email: string;
  readonly names: string;
  readonly surname: string;
}

const REFUSALS: Readonly<Partial<Record<string, string>>> = {
  'identity.passphrase-too-common': 'La contraseña es corta o fácil de adivinar: usa al menos 15 caracteres, por ejemplo cuatro o cinco palabras sin relación. Va en la entrada estándar.',
  'identity.email-taken': 'Ya hay una cuenta con ese correo y su contraseña es otra. Para que nadie reciba la administración por haber usado antes ese correo, escribe la contraseña de esa cuenta.',
} satisfies Partial<Record<keyof typeof identityErrors, string>>;

export function identityCommands(program: Command): void {
  program
    .command('administrator:create')
    .description('Abre la primera cuenta de administración. La contraseña se lee de la entrada estándar, para que no quede en el historial.')
    .requiredOption('--email <correo>', 'su correo', mailAddress)
    .requiredOption('--names <nombres>', 'su nombre o nombres')
    .requiredOption('--surname <apellido>', 'su primer apellido')
    .option('--json', 'responde en JSON')
    .action(async (options: CreateOptions) => {
      const passphrase = await readLine();
      const made = await withHouse((house) => create(house.get(AdministratorsService), options, passphrase));
      answer(options, made, [made.isNew ? `Cuenta abierta: ${options.email} administra la plataforma.` : `${options.email} ya tenía cuenta: ahora administra la plataforma, con la contraseña que ya tenía.`]);
    });

  program
    .command('administrator:list')
    .description('Quiénes administran la plataforma y desde cuándo.')
    .option('--json', 'responde en JSON')
    .action(async (options: AnswerOptions) => {
      const administrators = await withHouse((house) => house.get(AdministratorsService).list(system));
      const lines = administrators.map(({ email, since }) => `${email}  desde ${dayIn(USUAL_ZONE, since)}`);
      answer(options, { administrators }, administrators.length === 0 ? ['Nadie administra la plataforma todavía: npm run aula -- administrator:create'] : lines);
    });

  program
    .command('administrator:remove')
    .description('Quita a alguien la administración; su cuenta y sus demás papeles se quedan. A la última persona no se le quita.')
    .requiredOption('--email <correo>', 'su correo', mailAddress)
    .option('--json', 'responde en JSON')
    .action(async ({ email, ...options }: AnswerOptions & { readonly email: string }) => {
      const outcome = await withHouse((house) => house.get(AdministratorsService).removeAdministrator(system, email));
      if (outcome === 'is-last') throw new Refusal(`${email} es la última cuenta que administra. Abre antes otra: npm run aula -- administrator:create`);
      answer(options, { isRemoved: outcome === 'removed' }, [outcome === 'removed' ? `${email} ya no administra la plataforma.` : `${email} no administra la plataforma: no cambió nada.`]);
    });

  program
    .command('two-step:reset')
    .description('Quita el segundo paso a quien perdió teléfono y códigos, cierra sus sesiones y le avisa por correo. Antes comprueba quién lo pide.')
    .requiredOption('--email <correo>', 'su correo, o su nombre de usuario')
    .option('--json', 'responde en JSON')
    .action(async ({ email, ...options }: AnswerOptions & { readonly email: string }) => {
      const isReset = await withHouse((house) => house.get(TwoStepReset).resetByEmail(system, email));
      answer(options, { isReset }, [isReset ? `${email} ya no tiene segundo paso: lo configura otra vez al entrar.` : `${email} no tenía segundo paso: no cambió nada.`]);
    });
}

async function create(administrators: AdministratorsService, { email, names, surname }: CreateOptions, passphrase: string) {
  try {
    return await administrators.createAdministrator(system, { email, givenNames: names, firstSurname: surname, passphrase });
  } catch (error) {
    const sentence = error instanceof DomainError ? REFUSALS[error.code] : undefined;
    throw sentence ? new Refusal(sentence) : error;
  }
}

async function readLine(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Contraseña (se verá al escribirla): ');
  let text = '';
  for await (const chunk of process.stdin) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0]?.trimEnd() ?? '';
}
