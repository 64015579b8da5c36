// Runs what docs/operations.md shows, in its order, on a demo house made for it; and one empty house to restore into.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { AULA, environmentOf, prepareDatabase, startProcess, WORKER } from '../stack.mjs';
import { prepareRoles } from '../start/roles.mjs';
import { root } from '../steps.mjs';
import { hasShape } from './read-commands.mjs';

/** Three jobs that gave up. */
const SOME_STOPPED = `
  with asked as (insert into outbox (name, data, made_at, relayed_at) values ('quizzes.tell-decision', jsonb_build_object('requestId', gen_random_uuid()), now(), now()) returning id)
  insert into delivery (outbox_id, job, attempts, tries, due_at, last_error) select id, 'quizzes.tell-decision', 8, 8, now(), 'Error: 421 too busy' from asked;
  with asked as (insert into outbox (name, data, made_at, relayed_at) select 'platform.send-mail', jsonb_build_object('mailId', gen_random_uuid()), now(), now() from generate_series(1, 2) returning id)
  insert into delivery (outbox_id, job, attempts, tries, due_at, last_error) select id, 'platform.send-mail', 250, 250, now(), 'Error: 421 too busy' from asked`;
const LEFT_TO_DO = `
  select 1 from outbox where relayed_at is null union all select 1 from delivery where closed_at is null union all select 1 from schedule where due_at <= now()`;

/** @typedef {import('./read-commands.mjs').Shown} Shown @typedef {{ superuserUrl: string, folder: string }} Place */

/** @param {Place} place */
export async function openHouses({ superuserUrl, folder }) {
  const made = await prepareDatabase({ superuserUrl, folder: join(folder, 'demo'), database: 'aula' });
  const passwords = { owner: decodeURIComponent(new URL(made.ownerUrl).password), app: decodeURIComponent(new URL(made.appUrl).password) };
  const empty = await prepareRoles({ superuserUrl, passwords, database: 'aula_nueva' });
  mkdirSync(join(folder, 'respaldos'));
  writeFileSync(join(folder, 'contraseña.txt'), 'siete faroles junto al rio Conchos\n');
  writeFileSync(join(folder, 'personas.csv'), 'Correo;Nombre;Municipio\nana.saucedo@demo.example;Ana;León\neva.saucedo@demo.example;Eva;Selaya\n');
  const environment = (/** @type {{ appUrl: string, ownerUrl: string }} */ urls, /** @type {string} */ files) =>
    ({ ...environmentOf({ appUrl: urls.appUrl, url: 'http://localhost', folder: join(folder, files) }), DATABASE_OWNER_URL: urls.ownerUrl });
  const demo = environment(made, 'demo');
  await workOff(demo, Object.assign(new URL(superuserUrl), { pathname: '/aula' }).href);
  return { demo, empty: environment(empty, 'nueva'), folder, known: new Map([['/root/contraseña.txt', join(folder, 'contraseña.txt')], ['/root/personas.csv', join(folder, 'personas.csv')]]) };
}

/** A worker does what the demo has brought about. Then three jobs have stopped. @param {NodeJS.ProcessEnv} env @param {string} url */
async function workOff(env, url) {
  const worker = await startProcess(WORKER, env);
  const gone = once(worker, 'exit');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  while ((await client.query(LEFT_TO_DO)).rows.length > 0) await pause(50);
  worker.kill('SIGTERM');
  await gone;
  await client.query(SOME_STOPPED);
  await client.end();
}

/** What is other than shown, or nothing. @param {Awaited<ReturnType<typeof openHouses>>} houses @param {Shown} shown */
export async function faultOf(houses, { line, command, answer, isInEmptyHouse, exitCode }) {
  const words = withKnown(command, houses);
  if (!words.startsWith('npm run aula -- ')) return `line ${line}: nobody knows how to run ${command}`;
  const program = spawn('sh', ['-c', words.replace('npm run aula --', '"$NODE" "$AULA"')], { cwd: root, env: { ...(isInEmptyHouse ? houses.empty : houses.demo), NODE: process.execPath, AULA }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, remarked, [code]] = await Promise.all([text(program.stdout), text(program.stderr), once(program, 'exit')]);
  const found = withoutPlaces(said, houses);
  const [id] = /\d+:platform\.send-mail/.exec(said) ?? [];
  if (id && !houses.known.has('4207:platform.send-mail')) houses.known.set('4207:platform.send-mail', id);
  if (code !== exitCode) return `line ${line}: ${command} ended with ${code}\n${said}${remarked}`;
  // A person sees remarks and answer together; the answer comes last.
  const given = [...remarked.split('\n'), ...found.split('\n')].filter((one) => one !== '');
  return hasShape(answer, given) ? undefined : `line ${line}: ${command} answers otherwise:\n${given.join('\n')}`;
}

/** @param {string} command @param {Awaited<ReturnType<typeof openHouses>>} houses */
function withKnown(command, { known, folder }) {
  const backups = join(folder, 'respaldos');
  const newest = readdirSync(backups).sort().at(-1) ?? 'none';
  const places = [...known, ['aula-2026-11-27T091810Z', newest], ['/respaldos', backups]];
  return places.reduce((text, [shown, real]) => text.replaceAll(shown ?? '', real ?? ''), command);
}

/** @param {string} said @param {Awaited<ReturnType<typeof openHouses>>} houses */
function withoutPlaces(said, { folder }) {
  return said.replaceAll(join(folder, 'respaldos'), '/respaldos');
}
