/** What can be wrong with a machine or with what an earlier start left: each gets a sentence, and nothing is left running. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { systemHome } from './binaries.mjs';
import { foldersOf } from './config.mjs';
import { freePort, makeCheckout, nothingLeft, processOf, started, until } from './testing/checkout.mjs';

const root = process.getuid?.() === 0;
const asRoot = { skip: root ? false : 'only root can set this up' };
/** "daemon" on Debian and its relatives: PostgreSQL wants an account with a name. */
const PLAIN_USER = 1;
const INITDB = /native\/bin\/initdb/;

/** @param {import('./testing/checkout.mjs').Checkout} checkout @param {RegExp} sentence */
async function refuses(checkout, sentence) {
  const run = checkout.npm('start', [], { PORT: await freePort() });
  const opened = run.says('Para detenerla').then(() => 'it opened', () => run.ended);
  assert.equal(await Promise.race([run.ended, opened]), 1, run.out());
  assert.match(run.err(), sentence);
  assert.doesNotMatch(run.err(), /^\s+at /m);
  await nothingLeft(checkout);
}

/** A checkout that was open once. */
async function usedCheckout() {
  const checkout = makeCheckout();
  const run = await started(checkout);
  process.kill(-run.pid, 'SIGINT');
  await nothingLeft(checkout);
  return { ...checkout, ...foldersOf(checkout.root) };
}

/** @param {import('./testing/checkout.mjs').Checkout} checkout */
async function opensAndCloses(checkout) {
  const run = await started(checkout);
  process.kill(-run.pid, 'SIGINT');
  await nothingLeft(checkout);
  return run;
}

describe('troubles', { concurrency: 3 }, () => {
  test('what a crash leaves is cleared; what is broken is named', async (t) => {
    const checkout = await usedCheckout();
    t.after(checkout.remove);
    const file = (/** @type {string} */ name) => join(checkout.database, name);

    const stranger = spawn('sleep', ['600']);
    t.after(() => stranger.kill());
    writeFileSync(file('postmaster.pid'), `${stranger.pid}\n${checkout.database}\n0\n5432\n`);
    await opensAndCloses(checkout);

    const secrets = readFileSync(checkout.secrets);
    rmSync(checkout.secrets);
    await refuses(checkout, /contraseñas.*demo:reset/);
    writeFileSync(checkout.secrets, '{ "superuser": ');
    await refuses(checkout, /secrets\.json no se puede leer.*demo:reset/);
    writeFileSync(checkout.secrets, secrets);

    writeFileSync(file('PG_VERSION'), '17\n');
    await refuses(checkout, /PostgreSQL 17.*PostgreSQL 18.*demo:reset/);
    writeFileSync(file('PG_VERSION'), '18\n');

    const ours = readdirSync(file('base'), { recursive: true }).map(String).find((name) => Number(name.split('/')[1]) >= 16_384);
    renameSync(file(`base/${ours}`), file('elsewhere'));
    await refuses(checkout, /dañada.*demo:reset/);
    renameSync(file('elsewhere'), file(`base/${ours}`));

    const base = readdirSync(file('base')).map(Number).sort((a, b) => b - a)[0];
    rmSync(file(`base/${base}`), { recursive: true });
    await refuses(checkout, /dañada.*demo:reset/);
    rmSync(file('global/pg_control'));
    await refuses(checkout, /dañada.*demo:reset/);
    rmSync(file('PG_VERSION'));
    await refuses(checkout, /dañada.*demo:reset/);

    const reset = checkout.npm('demo:reset');
    assert.equal(await reset.ended, 0, reset.err());
    await opensAndCloses(checkout);
  });

  test('an initdb killed half-way does not block the next start', async (t) => {
    const checkout = makeCheckout();
    t.after(checkout.remove);
    const run = checkout.npm('start', [], { PORT: await freePort() });
    await until(() => checkout.processes().length > 0 && isThere(() => processOf(checkout, INITDB)), 'initdb');
    process.kill(-run.pid, 'SIGKILL');
    await nothingLeft(checkout);
    const { database } = foldersOf(checkout.root);
    assert.ok(!existsSync(database) && existsSync(`${database}.new`), 'it was killed half-way');
    await opensAndCloses(checkout);
    assert.ok(!existsSync(`${database}.new`));
  });

  test('an initdb stopped with Ctrl-C leaves nothing', async (t) => {
    const checkout = makeCheckout();
    t.after(checkout.remove);
    const run = checkout.npm('start', [], { PORT: await freePort() });
    await until(() => isThere(() => processOf(checkout, INITDB)), 'initdb');
    process.kill(-run.pid, 'SIGINT');
    await nothingLeft(checkout);
    await opensAndCloses(checkout);
  });

  test('a full disk, before and after there is a database', asRoot, async (t) => {
    const disk = mkdtempSync('/tmp/aula-disk-');
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk], { stdio: 'pipe' });
    } catch (error) {
      rmSync(disk, { recursive: true });
      if (process.env.CI === 'true') throw new Error('this test needs to mount a tmpfs; run it in a privileged container', { cause: error });
      return t.skip('mounting is not allowed here');
    }
    t.after(() => {
      execFileSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true });
    });
    chmodSync(disk, 0o755);
    const checkout = makeCheckout({ parent: disk });
    t.after(checkout.remove);
    const filler = join(disk, 'filler');
    const fill = (/** @type {number} */ megabytes) => execFileSync('sh', ['-c', `head -c ${megabytes}M /dev/zero > ${filler} 2>/dev/null || true`], { stdio: 'ignore' });

    fill(100);
    await refuses(checkout, /No queda espacio/);
    rmSync(filler);
    await opensAndCloses(checkout);
    fill(200);
    await refuses(checkout, /No queda espacio/);
    const aula = checkout.npm('aula', ['count']);
    assert.equal(await aula.ended, 1);
    assert.match(aula.err(), /No queda espacio/);
    rmSync(filler);
    await opensAndCloses(checkout);
  });

  test('a folder only root may enter', asRoot, async (t) => {
    const checkout = makeCheckout({ mode: 0o700, ownBinaries: true });
    t.after(checkout.remove);
    const home = systemHome(checkout.root);
    const run = await opensAndCloses(checkout);
    assert.match(run.out(), new RegExp(`se guarda en ${home}/postgres`));
    assert.equal(statSync(join(home, 'postgres')).uid, 65_534);

    const [programs] = readdirSync(home).filter((name) => name.startsWith('programs-'));
    rmSync(join(home, programs, 'bin/postgres'));
    mkdirSync(join(home, 'programs-17.0.0'));
    const aula = checkout.npm('aula', ['count']);
    assert.equal(await aula.ended, 0, aula.err());
    assert.deepEqual(JSON.parse(aula.out()), { starts: 1, me: 'aula_app' });
    assert.deepEqual(readdirSync(home).sort(), ['postgres', programs].sort(), 'programs are copied anew and old ones removed');

    assert.equal(await checkout.npm('demo:reset').ended, 0);
    assert.ok(!existsSync(home));
    await nothingLeft(checkout);
  });

  test('a plain user', asRoot, async (t) => {
    const checkout = makeCheckout({ owner: PLAIN_USER });
    t.after(checkout.remove);
    const run = await started(checkout);
    assert.equal(statSync(`/proc/${processOf(checkout, /bin\/postgres -D/)}`).uid, PLAIN_USER);
    process.kill(-run.pid, 'SIGINT');
    await nothingLeft(checkout);

    const { data, database } = foldersOf(checkout.root);
    execFileSync('chown', ['-R', '0:0', data]);
    await refuses(checkout, /permiso de escribir.*demo:reset/);
    execFileSync('chown', [`${PLAIN_USER}`, data, ...readdirSync(data).map((name) => join(data, name))]);
    execFileSync('chown', ['0', database]);
    await refuses(checkout, /es de otra cuenta.*demo:reset/);
  });
});

/** @param {() => unknown} look */
function isThere(look) {
  try {
    look();
    return true;
  } catch {
    return false;
  }
}
