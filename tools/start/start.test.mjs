/** `npm start` with stand-in applications: it opens, it closes whatever hits it, and it leaves nothing running. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { foldersOf, isClosing } from './config.mjs';
import { signal } from './processes.mjs';
import { freePort, makeCheckout, nothingLeft, processOf, runOf, started, until } from './testing/checkout.mjs';

const NPM = /^npm /;
const SHELL = /^sh -c/;
const READY = /^node tools\/ready/;
const SUPERVISOR = /tools\/start\/start\.mjs $/;
const POSTGRES = /native\/bin\/postgres -D/;

const get = async (/** @type {string} */ port, path = '/') => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

describe('start', { concurrency: 3 }, () => {
  describe('stops', { concurrency: 1 }, () => {
    /** @type {import('./testing/checkout.mjs').Checkout} */
    let checkout;
    before(() => { checkout = makeCheckout(); });
    after(() => checkout.remove());
    const kill = (/** @type {RegExp} */ part, /** @type {NodeJS.Signals} */ signal) => process.kill(supervisorOrOther(part), signal);
    const supervisorOrOther = (/** @type {RegExp} */ part) => part === SUPERVISOR
      ? runOf(checkout).pid : processOf(checkout, part);

    /** @type {Record<string, (npm: number) => void>} */
    const ways = {
      'Ctrl-C in the terminal': (npm) => process.kill(-npm, 'SIGINT'),
      'TERM to npm': (npm) => process.kill(npm, 'SIGTERM'),
      'the terminal closes': (npm) => process.kill(-npm, 'SIGHUP'),
      'TERM to the supervisor': () => kill(SUPERVISOR, 'SIGTERM'),
      'kill -9 of npm': () => kill(NPM, 'SIGKILL'),
      'kill -9 of the shell': () => kill(SHELL, 'SIGKILL'),
      'kill -9 of ready': () => kill(READY, 'SIGKILL'),
      'kill -9 of the supervisor': () => kill(SUPERVISOR, 'SIGKILL'),
      'kill -9 of npm, shell, ready and supervisor at once': (npm) => process.kill(-npm, 'SIGKILL'),
    };
    let starts = 0;
    for (const [name, stop] of Object.entries(ways)) {
      test(name, async () => {
        const run = await started(checkout);
        assert.equal(await get(run.port), 'ok');
        assert.match(run.out(), /«cuatro palabras»:\n +ana@ejemplo\.mx +Ana, aprendiz/);
        assert.equal(statSync(join(checkout.root, '.data/run.json')).mode & 0o777, 0o600);
        stop(run.pid);
        const code = await run.ended;
        await nothingLeft(checkout);
        if (name === 'TERM to the supervisor') assert.equal(code, 0);
        if (!/kill -9 of .*supervisor/.test(name)) assert.ok(!existsSync(join(checkout.root, '.data/run.json')), 'run.json is removed');
        starts++;
      });
    }

    test('what was kept survived all of it, and a command finds it without a start', async () => {
      const aula = checkout.npm('aula', ['count']);
      assert.equal(await aula.ended, 0, aula.err());
      assert.deepEqual(JSON.parse(aula.out()), { starts, me: 'aula_app' });
      await nothingLeft(checkout);
    });
  });

  test('a second Ctrl-C does not wait for an application that hangs', async (t) => {
    const checkout = makeCheckout();
    t.after(checkout.remove);
    writeFileSync(join(checkout.root, 'api-hangs'), '');
    const run = await started(checkout);
    process.kill(-run.pid, 'SIGINT');
    await run.says('Cerrando');
    await until(() => isClosing(foldersOf(checkout.root)), 'the closing to be told');
    const began = Date.now();
    // One press may arrive several times; a second press comes from a hand.
    await until(() => { signal(run.pid, 'SIGINT', { group: true }); return checkout.processes().length === 0; }, 'every process to end');
    assert.ok(Date.now() - began < 5_000, 'sooner than the ten seconds an application may take');
  });

  test('a database that dies ends everything with a sentence', async (t) => {
    const checkout = makeCheckout();
    t.after(checkout.remove);
    const run = await started(checkout);
    process.kill(processOf(checkout, POSTGRES), 'SIGKILL');
    assert.equal(await run.ended, 1);
    assert.match(run.err(), /base de datos/);
    await nothingLeft(checkout);
  });

  test('only one at a time, and a reset waits for it to be closed', async (t) => {
    const checkout = makeCheckout();
    t.after(checkout.remove);
    const first = await started(checkout);
    const second = checkout.npm('start');
    assert.equal(await second.ended, 1);
    assert.match(second.err(), new RegExp(`ya está abierta en http://localhost:${first.port}`));
    const reset = checkout.npm('demo:reset');
    assert.equal(await reset.ended, 1);
    assert.match(reset.err(), /Deténla/);

    const aula = checkout.npm('aula', ['count']);
    assert.equal(await aula.ended, 0, aula.err());
    assert.deepEqual(JSON.parse(aula.out()), { starts: 1, me: 'aula_app' });

    process.kill(-first.pid, 'SIGINT');
    const next = checkout.npm('start', [], { PORT: await freePort() });
    await next.says('Para detenerla');
    process.kill(-next.pid, 'SIGINT');
    await nothingLeft(checkout);
    const last = checkout.npm('demo:reset');
    assert.equal(await last.ended, 0, last.err());
    assert.match(last.out(), /npm start/);
    assert.ok(!existsSync(join(checkout.root, '.data/postgres')));
  });

  test('a busy port is named', async (t) => {
    const checkout = makeCheckout();
    t.after(checkout.remove);
    const port = Number(await freePort());
    const other = createServer().listen(port, '127.0.0.1');
    t.after(() => other.close());
    const run = checkout.npm('start', [], { PORT: String(port) });
    assert.equal(await run.ended, 1);
    assert.match(run.err(), new RegExp(`puerto ${port} está ocupado.*PORT=${port + 1} npm start`));
    assert.ok(!existsSync(join(checkout.root, '.data/postgres')));
    await nothingLeft(checkout);
  });

  test('an application that does not open is quoted', async (t) => {
    const checkout = makeCheckout();
    t.after(checkout.remove);
    writeFileSync(join(checkout.root, 'api-fails'), '');
    const run = checkout.npm('start', [], { PORT: await freePort() });
    assert.equal(await run.ended, 1);
    assert.match(run.err(), /falta algo en la configuración[^]*api no arrancó \(código 3\)/);
    await nothingLeft(checkout);
  });

  test('a silent server is told; an application that dies is opened again, and the end of the other is not its', async (t) => {
    const checkout = makeCheckout();
    t.after(checkout.remove);
    const run = await started(checkout, { REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
    assert.match(run.out(), /REDIS_URL \(127\.0\.0\.1:\d+\) no responde/);
    const before = await get(run.port, '/pid');
    await get(run.port, '/die').catch(() => {});
    await until(async () => (await get(run.port, '/pid').catch(() => before)) !== before, 'another api');
    assert.match(run.out(), /api se cerró \(código 7\); se vuelve a abrir en 1 s/);
    process.kill(-run.pid, 'SIGINT');
    await nothingLeft(checkout);
    assert.doesNotMatch(readFileSync(join(checkout.root, '.data/logs/postgres.log'), 'utf8'), /PANIC|recovery/);
  });

  test('commands: help needs no database, the exit code and the output are the command\'s own', async (t) => {
    const checkout = makeCheckout();
    t.after(checkout.remove);
    const help = checkout.npm('aula', ['--help']);
    assert.equal(await help.ended, 0);
    assert.equal(help.out(), 'Uso: aula <orden>\n');
    assert.ok(!existsSync(join(checkout.root, '.data/postgres')));
    const [one, other] = [checkout.npm('aula', ['fail']), checkout.npm('aula', ['fail'])];
    assert.deepEqual([await one.ended, await other.ended], [2, 2], one.err() + other.err());
    assert.equal(one.out() + other.out(), '');
    await nothingLeft(checkout);
  });
});
