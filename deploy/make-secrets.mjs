// Makes the secrets of a server the first time: `node deploy/make-secrets.mjs`. What is there already stays as it is.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, 'secrets'));
const newSecret = () => randomBytes(32).toString('base64url');
const [owner, app, redis] = [newSecret(), newSecret(), newSecret()];

/** Two that say the same password are made together or not at all. @type {Record<string, string>[]} */
const groups = [
  { 'postgres-password': newSecret() },
  { 'database-owner-url': `postgres://aula_owner:${owner}@postgres:5432/aula` },
  { 'database-url': `postgres://aula_app:${app}@postgres:5432/aula` },
  { 'redis.conf': `requirepass ${redis}`, 'redis-url': `redis://:${redis}@redis:6379` },
  { 'secret-key': newSecret() },
];

// The folder is closed to everybody else on this machine; inside, each file must be readable to the account of its container.
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o700);
const pathOf = (/** @type {string} */ name) => join(folder, name);
for (const group of groups) {
  const names = Object.keys(group);
  const there = names.filter((name) => existsSync(pathOf(name)));
  if (there.length > 0 && there.length < names.length) {
    console.error(`${folder}: está ${there.join(', ')} y falta su pareja. Borra lo que queda para hacer los dos, o repón el que falta.`);
    process.exit(1);
  }
  for (const name of names) {
    if (there.length === 0) writeFileSync(pathOf(name), `${group[name]}\n`, { flag: 'wx', flush: true });
    chmodSync(pathOf(name), 0o444);
    console.log(`${there.length > 0 ? 'estaba' : 'hecho '} ${name}`);
  }
}
if (existsSync(pathOf('smtp-url'))) chmodSync(pathOf('smtp-url'), 0o444);
else console.log('falta  smtp-url: escribe en ese archivo la dirección de tu servidor de correo, por ejemplo smtps://usuario:contraseña@correo.ejemplo.mx');
