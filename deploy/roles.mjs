// The database and its two roles, with the passwords that their secrets say: before each migration, so that a changed secret is all it takes
// to change a password. The superuser's is known here and nowhere else.
import { readFileSync } from 'node:fs';
import { prepareRoles } from '../tools/start/roles.mjs';
import { Sentence } from '../tools/start/sentences.mjs';

try {
  const [owner, app] = ['DATABASE_OWNER_URL', 'DATABASE_URL'].map((name) => new URL(secretOf(name)));
  const superuser = new URL(owner);
  Object.assign(superuser, { username: 'postgres', password: encodeURIComponent(secretOf('POSTGRES_PASSWORD')), pathname: '/postgres' });
  const passwords = { owner: decodeURIComponent(owner.password), app: decodeURIComponent(app.password) };
  const made = await prepareRoles({ superuserUrl: superuser.href, passwords, database: owner.pathname.slice(1), where: 'postgres' });
  // Roles have fixed names. A secret that says another one would only fail later, and less clearly.
  if (made.ownerUrl !== owner.href || made.appUrl !== app.href) throw new Sentence('DATABASE_OWNER_URL y DATABASE_URL llevan los roles aula_owner y aula_app en una misma base: hazlos con deploy/make-secrets.mjs.');
  console.log('Los dos roles y su base están listos.');
} catch (error) {
  console.error(error instanceof Sentence ? [error.message, ...(error.details ?? [])].join('\n') : error);
  process.exitCode = 1;
}

/** @param {string} name */
function secretOf(name) {
  const file = process.env[`${name}_FILE`];
  if (!file) throw new Sentence(`Falta ${name}_FILE.`);
  return readFileSync(file, 'utf8').trim();
}
