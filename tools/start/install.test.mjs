/** `tools/ready.mjs` before there are packages: npm is played by a script, so that no test needs the network or a minute. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { makeCheckout, nothingLeft, until } from './testing/checkout.mjs';

const NPM = {
  works: `require('fs').appendFileSync('installs', process.argv.slice(2).join(' ') + '\\n'); console.log('npm talks on standard output')`,
  isSlow: `require('fs').writeFileSync('installing', ''); require('child_process').spawn('sleep', ['600'], { stdio: 'inherit' }); setInterval(() => {}, 1000)`,
  findsNoRoom: `console.error('npm error code ENOSPC\\nnpm error nospc ENOSPC: no space left on device'); process.exit(228)`,
  findsNoNetwork: `console.error('npm error code ENOTFOUND\\nnpm error network request to https://registry failed'); process.exit(1)`,
};

/** @param {keyof typeof NPM} npm */
function freshCheckout(npm) {
  const checkout = makeCheckout();
  for (const file of ['.installed', '.package-lock.json']) rmSync(join(checkout.root, 'node_modules', file), { force: true });
  writeFileSync(join(checkout.root, 'npm.cjs'), NPM[npm]);
  writeFileSync(join(checkout.root, 'hello.mjs'), `console.log('hola', process.argv[2])`);
  const ready = () => {
    const run = spawn('node', ['tools/ready.mjs', 'hello.mjs', 'tú'], {
      cwd: checkout.root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, npm_execpath: join(checkout.root, 'npm.cjs') },
    });
    let out = '';
    let err = '';
    run.stdout.on('data', (text) => (out += text));
    run.stderr.on('data', (text) => (err += text));
    return { pid: /** @type {number} */ (run.pid), ended: new Promise((resolve) => run.once('close', (code, signal) => resolve(code ?? signal))), out: () => out, err: () => err };
  };
  return { ...checkout, ready, installs: () => readFileSync(join(checkout.root, 'installs'), 'utf8').trim().split('\n') };
}

describe('ready', { concurrency: 3 }, () => {
  test('installs once, again when the lock changes, and keeps standard output clean', async (t) => {
    const checkout = freshCheckout('works');
    t.after(checkout.remove);
    for (const time of ['first', 'second']) {
      const run = checkout.ready();
      assert.equal(await run.ended, 0, run.err());
      assert.equal(run.out(), 'hola tú\n', time);
      assert.equal(/Se instalan los paquetes/.test(run.err()), time === 'first');
    }
    assert.deepEqual(checkout.installs(), ['ci --no-audit --no-fund --loglevel=error --include=dev --include=optional']);
    writeFileSync(join(checkout.root, 'package-lock.json'), '{}');
    assert.equal(await checkout.ready().ended, 0);
    assert.equal(checkout.installs().length, 2);
  });

  test('two at once install once', async (t) => {
    const checkout = freshCheckout('works');
    t.after(checkout.remove);
    assert.deepEqual(await Promise.all([checkout.ready().ended, checkout.ready().ended]), [0, 0]);
    assert.equal(checkout.installs().length, 1);
  });

  test('what npm installed by hand is not installed again', async (t) => {
    const checkout = makeCheckout();
    t.after(checkout.remove);
    rmSync(join(checkout.root, 'node_modules/.installed'));
    const lock = JSON.parse(readFileSync(join(checkout.root, 'package-lock.json'), 'utf8'));
    const here = Object.entries(lock.packages).filter(([path]) => path !== '' && existsSync(join(checkout.root, path)));
    writeHiddenLock(checkout.root, Object.fromEntries(here));
    const run = checkout.npm('aula', ['--help'], { npm_execpath: '/does/not/exist' });
    assert.equal(await run.ended, 0, run.err());
    assert.doesNotMatch(run.err(), /instala/);
  });

  for (const [npm, code, sentence] of /** @type {const} */ ([['findsNoRoom', 228, /No queda espacio/], ['findsNoNetwork', 1, /registro de paquetes/]])) {
    test(`npm ${npm}: a sentence and npm's own exit code`, async (t) => {
      const checkout = freshCheckout(npm);
      t.after(checkout.remove);
      const run = checkout.ready();
      assert.equal(await run.ended, code);
      assert.match(run.err(), sentence);
      assert.ok(!existsSync(join(checkout.root, 'node_modules/.installed')));
    });
  }

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGKILL'])) {
    test(`${signal} while installing leaves no npm behind`, async (t) => {
      const checkout = freshCheckout('isSlow');
      t.after(checkout.remove);
      const run = checkout.ready();
      await until(() => existsSync(join(checkout.root, 'installing')), 'npm');
      process.kill(signal === 'SIGTERM' ? run.pid : -run.pid, signal);
      await run.ended;
      await nothingLeft(checkout);
      assert.ok(!existsSync(join(checkout.root, 'node_modules/.installed')));
    });
  }
});

/** @param {string} root @param {object} packages */
function writeHiddenLock(root, packages) {
  const file = join(root, 'node_modules/.package-lock.json');
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ packages }));
}
