/** The roles on a real server, as superuser, as an owner, and as somebody bound. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { ROOT, newPassword } from './config.mjs';
import { databaseAddresses } from './environment.mjs';
import { openPostgres } from './postgres.mjs';
import { prepareRoles, rolesFromEnvironment } from './roles.mjs';

const temporary = mkdtempSync('/tmp/aula-roles-');
/** @type {import('./postgres.mjs').Postgres} */
let server;
/** @type {string[]} */
const log = [];

before(async () => {
  server = await openPostgres({ root: ROOT, dataDir: join(temporary, 'data'), durable: false, log: (line) => log.push(line) });
});
after(async () => {
  await server.stop();
  rmSync(temporary, { recursive: true });
});

/** @param {string} url @param {string} text @returns {Promise<any[]>} */
async function ask(url, text) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const url = (/** @type {string} */ user, /** @type {string} */ password, /** @type {string} */ database) => `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`;
const bound = `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as free from pg_roles where rolname = current_user`;

/** @param {string} databaseUrl @param {Record<string, string>} [kept] @param {string} [databaseOwnerUrl] */
const fromEnvironment = (databaseUrl, kept = {}, databaseOwnerUrl = undefined) => rolesFromEnvironment({ databaseUrl, databaseOwnerUrl, kept, keep: () => {} });

describe('roles', () => {
  test('on our own server: two bound roles, the owner may install what the search needs, strangers stay out', async () => {
    const passwords = { owner: newPassword(), app: newPassword() };
    const first = await prepareRoles({ superuserUrl: server.superuserUrl, passwords });
    const { ownerUrl, appUrl } = await prepareRoles({ superuserUrl: server.superuserUrl, passwords });
    assert.deepEqual({ ownerUrl, appUrl }, first);
    for (const each of [ownerUrl, appUrl]) assert.deepEqual(await ask(each, bound), [{ free: false }]);
    await ask(ownerUrl, 'create extension unaccent; create extension pg_trgm; create schema bullmq');
    await assert.rejects(ask(appUrl, 'create table nope ()'), /permission denied/);
    const stranger = url('stranger', 's', 'aula');
    await ask(server.superuserUrl, `create role stranger login password 's'`);
    await assert.rejects(ask(stranger, 'select 1'), /permission denied for database/);
    const sorted = await ask(appUrl, `select string_agg(x, ' ' order by x) as names from unnest(array['ocampo','Ñoño','nube','alba','Álamos']) x`);
    assert.equal(sorted[0].names, 'Álamos alba nube Ñoño ocampo');
  });

  test('a superuser in DATABASE_URL is the owner; a bound role is made, found again, and mended when its password was lost', async () => {
    await ask(server.superuserUrl, 'create database "otra-base"');
    const superuser = server.superuserUrl.replace(/postgres$/, 'otra-base');
    /** @type {Record<string, string>} */
    const kept = {};
    const { ownerUrl, appUrl } = await fromEnvironment(superuser, kept);
    assert.equal(ownerUrl, superuser);
    assert.deepEqual(await ask(appUrl, 'select current_user as me'), [{ me: 'aula_app_otra-base' }]);
    assert.deepEqual(await ask(appUrl, bound), [{ free: false }]);
    assert.deepEqual(await fromEnvironment(superuser, kept), { ownerUrl, appUrl });
    const again = await fromEnvironment(superuser, {});
    assert.deepEqual(await ask(again.appUrl, 'select 1 as one'), [{ one: 1 }]);
  });

  test('an owner that may make roles does; one that may not is told what to give', async () => {
    await ask(server.superuserUrl, `create role maker login createrole password 'm'`);
    await ask(server.superuserUrl, 'create database made owner maker');
    const { appUrl } = await fromEnvironment(url('maker', 'm', 'made'));
    assert.deepEqual(await ask(appUrl, bound), [{ free: false }]);
    await ask(server.superuserUrl, `create role keeper login password 'k'`);
    await ask(server.superuserUrl, 'create database kept owner keeper');
    await assert.rejects(fromEnvironment(url('keeper', 'k', 'kept')), /DATABASE_OWNER_URL/);
  });

  test('two addresses are taken as they are when the first is bound, and the wrong one of them is named', async () => {
    await ask(server.superuserUrl, `create role lord login password 'o'`);
    await ask(server.superuserUrl, `create role vassal login password 'v'`);
    await ask(server.superuserUrl, 'create database land owner lord');
    await ask(server.superuserUrl, 'revoke connect on database land from public');
    const [lord, vassal] = [url('lord', 'o', 'land'), url('vassal', 'v', 'land')];
    assert.deepEqual(await fromEnvironment(vassal, {}, lord), { ownerUrl: lord, appUrl: vassal }, 'migrating will let it in');
    await ask(server.superuserUrl, 'grant connect on database land to vassal');
    assert.deepEqual(await fromEnvironment(vassal, {}, lord), { ownerUrl: lord, appUrl: vassal });
    for (const free of [lord, server.superuserUrl.replace(/postgres$/, 'land')]) await assert.rejects(fromEnvironment(free, {}, lord), /DATABASE_URL se salta/);
    await assert.rejects(fromEnvironment(url('vassal', 'x', 'land'), {}, lord), /base de datos de DATABASE_URL/);
    await assert.rejects(fromEnvironment(vassal, {}, url('lord', 'x', 'land')), /base de datos de DATABASE_OWNER_URL/);
  });

  test('an address that is none is answered with how to write one; the owner alone is refused', async () => {
    for (const wrong of ['aqui', 'mysql://a/b', 'postgres://rol:a#b@servidor/base', 'postgres:///aula?host=/run']) await assert.rejects(fromEnvironment(wrong), /DATABASE_URL no es una dirección/);
    assert.throws(() => databaseAddresses({ DATABASE_OWNER_URL: 'postgres://a/b' }), /va junto con DATABASE_URL/);
    assert.deepEqual(databaseAddresses({}), { databaseUrl: undefined, databaseOwnerUrl: undefined });
  });

  test('a bound one goes on alone; a wrong one is named without its password', async () => {
    await ask(server.superuserUrl, `create role guest login password 'g'`);
    const guest = url('guest', 'g', 'template1').replace('template1', 'made');
    await ask(server.superuserUrl, 'grant connect on database made to guest');
    assert.deepEqual(await fromEnvironment(guest), { ownerUrl: undefined, appUrl: guest });
    await assert.rejects(fromEnvironment(url('guest', 'secreta', 'made')), (/** @type {any} */ error) => /DATABASE_URL \(127/.test(error.message) && !`${error.message}${error.details}`.includes('secreta'));
  });
});
