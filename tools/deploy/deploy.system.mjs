// docker-compose.yml, tried by hand: what the images would hold, its commands, its secrets, its proxy (Debian: caddy) with TLS, and people in front of it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { truthAt } from '../faults/cluster.mjs';
import { until } from '../faults/looking.mjs';
import { bringToTheLastStep, completeAll, confirmNames, enrolAll, givenPeople, signInAll } from '../faults/people.mjs';
import { openPostbox } from '../faults/postbox.mjs';
import { startGuard } from '../start/guard.mjs';
import { root } from '../steps.mjs';
import { byHand } from './by-hand.mjs';
import { layOut } from './image-tree.mjs';
import { visitorOf } from './over-tls.mjs';
import { readCompose } from './read-compose.mjs';
import { readDockerfile } from './read-dockerfile.mjs';

const NAME = 'localhost';
const WITH_CERTIFICATE = 'tls /certificates/site.pem /certificates/site-key.pem';
const PASSPHRASE = 'cuatro palabras sin ninguna relación';
const CAME_TOGETHER = 6;

const stages = readDockerfile(readFileSync(join(root, 'deploy/Dockerfile'), 'utf8'));
const compose = readCompose(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), {
  DOMAIN: NAME, TLS_DIRECTIVE: WITH_CERTIFICATE, AULA_VERSION: '9.9.9', OPERATOR_NAME: 'Prueba', MAIL_FROM: 'Aula <aula@demo.example>',
});
const folder = mkdtempSync(join(tmpdir(), 'aula-deploy-'));
const secrets = join(folder, 'secrets');
const guard = startGuard();

/** @type {ReturnType<typeof byHand>} */
let house;
/** @type {ReturnType<typeof visitorOf>} */
let visitor;
/** @type {import('../faults/cluster.mjs').Truth} */
let truth;
/** @type {import('../faults/postbox.mjs').Postbox} */
let postbox;

before(async () => {
  chmodSync(folder, 0o755);
  postbox = await openPostbox();
  execFileSync(process.execPath, [join(root, 'deploy/make-secrets.mjs'), secrets], { stdio: 'ignore' });
  writeFileSync(join(secrets, 'smtp-url'), `${postbox.url}\n`);
  const tree = join(folder, 'root');
  for (const target of ['house', 'proxy']) await layOut(stages, target, tree);
  const certificates = join(tree, 'certificates');
  mkdirSync(certificates);
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`,
    '-keyout', join(certificates, 'site-key.pem'), '-out', join(certificates, 'site.pem')], { stdio: 'ignore' });
  chmodSync(join(certificates, 'site-key.pem'), 0o644);

  house = byHand({ compose, stages, folder, tree, secrets, guard });
  const postgres = await house.prepare();
  truth = truthAt(Object.assign(new URL(postgres.superuserUrl), { pathname: '/aula' }).href);
  await house.once('roles');
  await house.once('migrate');
  await Promise.all(['api-1', 'api-2', 'worker-1', 'worker-2'].map(house.start));
  await house.start('proxy');
  visitor = visitorOf({ port: house.port('proxy:8443') ?? 0, name: NAME, certificate: readFileSync(join(certificates, 'site.pem')) });
}, { timeout: 240_000 });

after(async () => {
  visitor?.leave();
  await truth?.end();
  await guard.endAll();
  await postbox.close();
  rmSync(folder, { recursive: true, force: true });
}, { timeout: 60_000 });

test('roles and tables may be made again', async () => {
  assert.match(await house.once('roles'), /están listos/);
  assert.match(await house.once('migrate'), /La base de datos está lista/);
});

test('a page, with its headers once, and nothing that says what serves it', async () => {
  const { status, headers, body } = await visitor.ask('/');
  assert.equal(status, 200);
  assert.match(body, /<aula-root|<html lang="es-MX"/);
  for (const header of ['strict-transport-security', 'content-security-policy', 'x-frame-options', 'referrer-policy', 'x-correlation-id']) assert.equal(headers[header]?.length, 1, header);
  assert.match(headers['strict-transport-security'][0], /max-age=31536000/);
  for (const header of ['server', 'via', 'x-powered-by']) assert.equal(headers[header], undefined, header);
  assert.equal((await visitor.ask('/api/courses/ga-101')).status, 200);
  assert.equal((await visitor.ask('/health/ready')).status, 200);
});

test('who comes without TLS is sent to it', async () => {
  const { status, headers } = await fetch(`http://127.0.0.1:${house.port('proxy:8080')}/cursos?a=b`, { headers: { host: NAME }, redirect: 'manual' });
  assert.equal(status, 308);
  assert.match(headers.get('location') ?? '', /^https:\/\/[^/]+\/cursos\?a=b$/);
});

test('figures are told inside, and not to who comes from outside', async () => {
  assert.doesNotMatch((await visitor.ask('/metrics')).body, /aula_|nodejs_/);
  for (const name of ['api-1', 'api-2', 'worker-1', 'worker-2']) {
    const text = await (await fetch(`http://127.0.0.1:${house.port(`${name}:9464`)}/metrics`)).text();
    assert.match(text, /aula_build_info\{build="by-hand"/);
    assert.match(text, /aula_ledger_readable\{process="\w+"\} 1/);
  }
});

test('the first account is opened as the documents say, signs in, and is known again', async () => {
  const words = ['administrator:create', '--email', 'primera@demo.example', '--names', 'Primera', '--surname', 'Persona'];
  await house.once('migrate', words, `${PASSPHRASE}\n`);
  const { status, headers } = await visitor.send('/api/session', { email: 'primera@demo.example', passphrase: PASSPHRASE });
  assert.equal(status, 201);
  const [cookie] = headers['set-cookie'];
  assert.match(cookie, /^__Host-aula=[^;]+;.*Secure/);
  const session = JSON.parse((await visitor.ask('/api/session', { headers: { cookie: cookie.split(';')[0] } })).body);
  assert.equal(session.account.email, 'primera@demo.example');
});

test('what is too large is refused in our own words', async () => {
  const { status, headers, body } = await visitor.send('/api/session', { email: 'a@demo.example', passphrase: 'x'.repeat(300_000) });
  assert.equal(status, 413);
  assert.match(headers['content-type'][0], /application\/problem\+json/);
  assert.equal(JSON.parse(body).code, 'request.too-large');
});

test('a worker issues a certificate, which is mailed about and can be had from either api', async () => {
  const people = await givenPeople(truth, 'constancia', 1);
  await enrolAll(truth, people);
  await bringToTheLastStep(truth, people);
  await confirmNames(truth, people);
  await completeAll(truth, people);
  // In earnest nobody from the demo gets in.
  await truth('update account set is_demo = false where id = $1', [people[0].id]);
  const [{ cookie }] = await signInAll(truth, people);
  const own = async () => JSON.parse((await visitor.ask('/api/certificates', { headers: { cookie } })).body);
  const { items: [{ folio }] } = await until(own, ({ items }) => items?.length > 0, 30_000);
  for (const name of ['api-1', 'api-2']) {
    const paper = await fetch(`http://127.0.0.1:${house.port(`${name}:3000`)}/api/certificates/${folio}/pdf`, { headers: { cookie } });
    assert.deepEqual([paper.status, paper.headers.get('content-type')], [200, 'application/pdf']);
  }
  await until(() => postbox.received.find(({ to }) => to === people[0].email), Boolean, 30_000);
});

/**
 * People who go on reading and writing, each on their line, for as long as `meanwhile` takes.
 * @param {(count: () => number) => Promise<void>} meanwhile @returns {Promise<{ answered: number, failures: string[] }>}
 */
async function whilePeopleCome(meanwhile) {
  let isOver = false;
  let answered = 0;
  /** @type {string[]} */
  const failures = [];
  const walks = Array.from({ length: CAME_TOGETHER }, async (_, index) => {
    // A sign-in without an address is a write that costs nothing, and is refused as it should be.
    const [ask, wanted] = [[() => visitor.send('/api/session', {}), 400], [() => visitor.ask('/api/courses/ga-101'), 200], [() => visitor.ask('/'), 200]][index % 3];
    while (!isOver && failures.length < 100) {
      const status = await ask().then((answer) => answer.status, (error) => error.code);
      if (status !== wanted) failures.push(`${wanted}: ${status}`);
      answered += 1;
    }
  });
  await meanwhile(() => answered).finally(() => (isOver = true));
  await Promise.all(walks);
  return { answered, failures };
}

test('each api is replaced in turn while people go on: nobody notices', async (t) => {
  const { answered, failures } = await whilePeopleCome(async (count) => {
    for (const name of ['api-1', 'api-2']) {
      await house.stop(name);
      const atStop = count();
      await house.start(name);
      await until(count, (now) => now > atStop + 20, 30_000);
    }
  });
  t.diagnostic(`${answered} answers`);
  assert.deepEqual(failures, []);
});

/** Starts the worker's own program, which says what it has loaded once it is ready. */
const LOADED = `
  process.send = () => { console.log('loaded: ' + Object.keys(require.cache).filter((file) => /opentelemetry|prom-client/.test(file)).length); process.exit(0); };
  require('./dist/apps/worker/apps/worker/src/main.js');`;

test('who is asked for neither figures nor traces loads nothing for them', async () => {
  const loaded = (/** @type {string} */ before) => house.once('worker-1', ['node', '-e', `${before}; ${LOADED}`]);
  assert.match(await loaded('delete process.env.METRICS_PORT'), /loaded: 0\n/);
  assert.match(await loaded(`Object.assign(process.env, { METRICS_PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' })`), /loaded: [1-9]/);
});

test('without one api, and with one worker, the house goes on', async () => {
  await Promise.all([house.stop('api-2'), house.stop('worker-2')]);
  const answers = await Promise.all(Array.from({ length: 30 }, () => visitor.ask('/api/courses/ga-101')));
  assert.deepEqual(answers.map(({ status }) => status), Array(30).fill(200));
});
