import { type identityErrors, roleWithScope } from '@aula/identity/contract';
import { AccountsService, HeldRoles, type ListedRole, RolesService } from '@aula/identity/server';
import { ROLES } from '@aula/platform/contract';
import { DomainError, system } from '@aula/platform/server';
import type { territoryErrors } from '@aula/territory/contract';
import { type Command, InvalidArgumentError } from 'commander';
import { answer, type AnswerOptions } from '../answer';
import { Refusal } from '../refusal';
import { tableLines } from '../table-lines';
import { withHouse } from '../with-house';

interface GrantOptions extends AnswerOptions {
  readonly email: string;
  readonly role: ListedRole['role'];
  readonly scope: ListedRole['scope'];
  readonly key: string;
  readonly from?: string;
  readonly until?: string;
  readonly substitute?: string;
}

const REFUSALS: Readonly<Partial<Record<string, string>>> = {
  'request.not-found': 'No hay ninguna cuenta con ese correo o nombre de usuario.',
  'request.not-allowed': 'Ese papel no se da con ese alcance: enlace, a un municipio (--scope municipality); administración, a todo (--scope all); participante, a lo propio (--scope own). La clave es de 5 dígitos para un municipio y de 2 para un estado.',
  'territory.no-such-municipality': 'No hay ningún estado ni municipio con esa clave del INEGI.',
  'identity.role-held-already': 'Esa persona ya tiene ese papel en algunos de esos días, con otro fin o con otra suplencia.',
  'identity.no-such-person': 'No hay ninguna otra cuenta con el correo de la suplencia.',
  'identity.days-do-not-fit': 'Esos días no se pueden: no se empieza antes de hoy ni se termina antes de empezar.',
} satisfies Partial<Record<keyof typeof identityErrors | keyof typeof territoryErrors | 'request.not-found' | 'request.not-allowed', string>>;

export function rolesCommands(program: Command): void {
  program
    .command('roles:grant')
    .description('Da un papel a una persona, en un territorio y de un día a otro; se le avisa por correo. Repetirla no cambia nada.')
    .requiredOption('--email <correo>', 'su correo, o su nombre de usuario')
    .requiredOption('--role <papel>', ROLES.join(', '), aRole)
    .requiredOption('--scope <alcance>', 'own, municipality, state o all', aScope)
    .option('--key <clave>', 'clave del INEGI del municipio o del estado', '')
    .option('--from <día>', 'primer día, p. ej. 2027-01-15; hoy si no se dice', aDay)
    .option('--until <día>', 'último día; sin fin si no se dice', aDay)
    .option('--substitute <correo>', 'quien lo suple desde el primer día, con el mismo fin')
    .option('--json', 'responde en JSON')
    .action(async ({ email, substitute, role, scope, key, from, until, ...options }: GrantOptions) => {
      const given = await withHouse(async (house) => {
        const accountId = await house.get(AccountsService).idOf(system, email);
        if (accountId === undefined) throw new Refusal(REFUSALS['request.not-found'] ?? '');
        return granted(house.get(RolesService), { accountId, role, scope, key, from, until, substitute: substitute === undefined ? undefined : { person: substitute, from } });
      });
      answer(options, given, [`${email}: ${given.role}${given.place === '' ? '' : ` en ${given.place}`}, desde ${given.from}${given.until === null ? '' : ` hasta ${given.until}`}.`]);
    });

  program
    .command('roles:list')
    .description('Quiénes tienen un papel ahora, o lo tendrán: por papel y por lugar.')
    .option('--role <papel>', 'solo ese papel', aRole)
    .option('--place <clave>', 'solo ese estado o municipio, con lo que hay en él')
    .option('--json', 'responde en JSON')
    .action(async ({ role, place, ...options }: AnswerOptions & { readonly role?: string; readonly place?: string }) => {
      const roles = await withHouse((house) => house.get(HeldRoles).list(system, { role, place }));
      answer(options, { roles }, roles.length === 0 ? ['Nadie tiene un papel así.'] : roleLines(roles));
    });
}

async function granted(roles: RolesService, given: Parameters<RolesService['grant']>[1]) {
  try {
    return await roles.grant(system, given);
  } catch (error) {
    const sentence = error instanceof DomainError ? REFUSALS[error.code] : undefined;
    throw sentence === undefined ? error : new Refusal(sentence);
  }
}

function roleLines(roles: readonly ListedRole[]): string[] {
  const rows = roles.map(({ role, place, sign, from, until, substitute }) => [role, place === '' ? '–' : place, sign, from, until ?? '–', substitute?.name ?? '–']);
  return tableLines([['papel', 'lugar', 'persona', 'desde', 'hasta', 'suplente'], ...rows], [0, 1, 2, 3, 4, 5]);
}

function aRole(text: string): string {
  if (!roleWithScope.shape.role.safeParse(text).success) throw new InvalidArgumentError(`hay ${ROLES.join(', ')}.`);
  return text;
}

function aScope(text: string): string {
  if (!roleWithScope.shape.scope.safeParse(text).success) throw new InvalidArgumentError('hay own, municipality, state y all.');
  return text;
}

function aDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('se escribe como 2027-01-15.');
  return text;
}
