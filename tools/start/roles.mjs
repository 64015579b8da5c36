/**
 * The two roles of the database: the owner migrates; the application is bound by row-level security and owns nothing.
 */
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { newPassword } from './config.mjs';
import { Sentence, sentences } from './sentences.mjs';

/** @typedef {{ ownerUrl: string | undefined, appUrl: string }} Urls */

const OWNER = 'aula_owner';
const APP = 'aula_app';
const MAY_NOT_ENTER = '42501';
const BOUND = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';

/**
 * On a server of our own: both roles and the database, as often as it is called.
 * @param {{ superuserUrl: string, passwords: { owner: string, app: string }, database?: string, where?: string }} given
 * @returns {Promise<{ ownerUrl: string, appUrl: string }>}
 */
export async function prepareRoles({ superuserUrl, passwords, database = 'aula', where = '.data/postgres' }) {
  const { host } = new URL(superuserUrl);
  const urls = {
    ownerUrl: `postgres://${OWNER}:${encodeURIComponent(passwords.owner)}@${host}/${database}`,
    appUrl: `postgres://${APP}:${encodeURIComponent(passwords.app)}@${host}/${database}`,
  };
  try {
    await connected(superuserUrl, async (sql) => {
      await ensureRole(sql, OWNER, passwords.owner);
      await ensureRole(sql, APP, passwords.app);
      if (!(await exists(sql, 'pg_database where datname = $1', database))) await sql(`create database ${name(database)} owner ${OWNER}`);
      await sql('revoke connect, temporary on database postgres, template1 from public');
    });
    await connected(sameServer(superuserUrl, database), (sql) => bindDatabase(sql, database, APP));
  } catch (error) {
    throw ownServersTrouble(/** @type {any} */ (error), where);
  }
  return urls;
}

/**
 * On a server somebody else runs, given in the environment.
 * @param {{ databaseUrl: string, databaseOwnerUrl?: string, kept: Record<string, string>, keep: () => void }} given
 *   `kept` holds the passwords of the roles made so far; `keep` saves it after a change
 * @returns {Promise<Urls>}
 */
export async function rolesFromEnvironment({ databaseUrl, databaseOwnerUrl, kept, keep }) {
  for (const [variable, url] of Object.entries({ DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseOwnerUrl })) if (url) ensureWellFormed(variable, url);
  if (databaseOwnerUrl) {
    await ensureApart(databaseUrl, databaseOwnerUrl);
    return { ownerUrl: databaseOwnerUrl, appUrl: databaseUrl };
  }
  try {
    return await connected(databaseUrl, async (sql) => {
      const [me] = await sql(`select rolsuper, rolbypassrls, rolcreaterole, current_database() as database,
        exists (select from pg_database where datname = current_database() and pg_has_role(datdba, 'member')) as owns
        from pg_roles where rolname = current_user`);
      const free = me.rolsuper || me.rolbypassrls || me.rolcreaterole || me.owns;
      if (!free) return { ownerUrl: undefined, appUrl: databaseUrl };
      if (!me.rolsuper && !me.rolcreaterole) throw new Sentence(
        'El rol de DATABASE_URL es dueño de la base pero no puede crear el rol limitado con el que corre la aplicación. Da el dueño en DATABASE_OWNER_URL y un rol sin privilegios en DATABASE_URL.');
      const role = `${APP}_${me.database}`;
      const key = `${role}@${new URL(databaseUrl).host}`;
      const appUrl = () => withUser(databaseUrl, role, kept[key]);
      if (!(kept[key] && (await opens(appUrl())))) {
        kept[key] ??= newPassword();
        keep();
        await ensureRole(sql, role, kept[key]);
      }
      await bindDatabase(sql, me.database, role);
      return { ownerUrl: databaseUrl, appUrl: appUrl() };
    });
  } catch (error) {
    throw othersServersTrouble(/** @type {any} */ (error), 'DATABASE_URL', databaseUrl);
  }
}

/**
 * Both open, and the role of the application is not one that row-level security lets through. One that may not enter yet is let
 * pass: migrating grants it that.
 * @param {string} databaseUrl @param {string} databaseOwnerUrl
 */
async function ensureApart(databaseUrl, databaseOwnerUrl) {
  const owner = await connected(databaseOwnerUrl, async (sql) => (await sql('select current_user as me'))[0].me)
    .catch((error) => { throw othersServersTrouble(error, 'DATABASE_OWNER_URL', databaseOwnerUrl); });
  const [{ free }] = await connected(databaseUrl, (sql) =>
    sql(`select exists (select from pg_roles where (rolsuper or rolbypassrls or rolname = $1) and pg_has_role(current_user, oid, 'member')) as free`, [owner]))
    .catch((error) => {
      if (error.code === MAY_NOT_ENTER) return [{ free: false }];
      throw othersServersTrouble(error, 'DATABASE_URL', databaseUrl);
    });
  if (free) throw new Sentence(
    'El rol de DATABASE_URL se salta la seguridad por filas: es superusuario, tiene BYPASSRLS o es el dueño de DATABASE_OWNER_URL. Da en DATABASE_URL un rol sin privilegios.');
}

/** @param {string} variable @param {string} url */
function ensureWellFormed(variable, url) {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol) && new URL(url).hostname) return;
  throw new Sentence(
    `${variable} no es una dirección de PostgreSQL. Se escribe postgres://rol:contraseña@servidor:5432/base; los signos de la contraseña van codificados, por ejemplo %23 en lugar de #.`);
}

/** @typedef {(text: string, values?: unknown[]) => Promise<any[]>} Sql */

/** @template T @param {string} url @param {(sql: Sql) => Promise<T>} work @returns {Promise<T>} */
async function connected(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'aula start' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(async (text, values) => (await client.query(text, values)).rows);
  } finally {
    await client.end();
  }
}

/** @param {Sql} sql @param {string} role @param {string} password */
async function ensureRole(sql, role, password) {
  const verb = (await exists(sql, 'pg_roles where rolname = $1', role)) ? 'alter' : 'create';
  await sql(`${verb} role ${name(role)} ${await attributes(sql)} password ${pg.escapeLiteral(password)}`);
}

/** Only a superuser may even deny some attributes; others get the defaults, which are the same. @param {Sql} sql */
async function attributes(sql) {
  const [{ rolsuper }] = await sql('select rolsuper from pg_roles where rolname = current_user');
  return rolsuper ? BOUND : 'login';
}

/** Who may connect and what the application may see before any migration. @param {Sql} sql @param {string} database @param {string} app */
async function bindDatabase(sql, database, app) {
  await sql(`revoke all on database ${name(database)} from public`);
  await sql(`grant connect on database ${name(database)} to ${name(app)}`);
  await sql('revoke all on schema public from public');
  await sql(`grant usage on schema public to ${name(app)}`);
}

/** @param {Sql} sql @param {string} from @param {string} value */
const exists = async (sql, from, value) => isDeepStrictEqual(await sql(`select 1 as one from ${from}`, [value]), [{ one: 1 }]);

const name = pg.escapeIdentifier;

/** @param {string} url */
const opens = (url) => connected(url, async () => true).catch(() => false);

/** @param {string} url @param {string} database */
const sameServer = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

/** @param {string} url @param {string} username @param {string} password */
const withUser = (url, username, password) => Object.assign(new URL(url), { username, password }).href;

/** @param {any} error @param {string} where */
function ownServersTrouble(error, where) {
  if (error instanceof Sentence) return error;
  if (error.code === '28P01') return new Sentence(sentences.lostPasswords(where), { cause: error });
  const message = error.code === '53100' ? sentences.diskFull(where) : sentences.brokenDatabase(where);
  return new Sentence(message, { cause: error, details: [error.message] });
}

/** The address is named without its password. @param {any} error @param {string} variable @param {string} url */
function othersServersTrouble(error, variable, url) {
  if (error instanceof Sentence) return error;
  const { host, pathname } = new URL(url);
  return new Sentence(`No se pudo usar la base de datos de ${variable} (${host}${pathname}). Revisa que el servidor esté encendido, que la base exista y que la cuenta y la contraseña sean correctas.`, {
    cause: error, details: [error.message || error.code || String(error)],
  });
}
