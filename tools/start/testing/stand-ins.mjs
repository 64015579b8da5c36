/** Small applications that keep the promises of the real ones, to try the start tools on. They are written into a checkout's dist. */

/** How the stand-ins misbehave is told by files in the checkout, so that a test can change its mind while they run. */
const server = `
const { createServer } = require('node:http');
const { existsSync } = require('node:fs');
if (process.env.DATABASE_OWNER_URL) throw new Error('an application must not know the owner');
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
`;

const api = `${server}
if (existsSync('api-hangs')) { process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => {}); }
if (existsSync('api-fails')) { console.log(JSON.stringify({ level: 60, msg: 'falta algo en la configuración' })); process.exit(3); }
createServer((request, response) => {
  if (request.url === '/die') process.exit(7);
  response.end(request.url === '/pid' ? String(process.pid) : 'ok');
}).listen(Number(process.env.PORT), process.env.HOST);
`;

const worker = `${server}
setInterval(() => {}, 1000);
`;

const aula = `
const { Client } = require('pg');
const [command, ...args] = process.argv.slice(2);
async function connected(url, work) {
  const client = new Client(url);
  await client.connect();
  try { return await work(client); } finally { await client.end(); }
}
const commands = {
  'db:prepare': async () => {
    console.error('Datos de prueba.');
    await connected(process.env.DATABASE_OWNER_URL, async (db) => {
      await db.query('create table if not exists started (at timestamptz default now())');
      await db.query('insert into started default values');
      await db.query('grant select on started to aula_app');
    });
    console.log(JSON.stringify({ demoAccounts: [{ email: 'ana@ejemplo.mx', passphrase: 'cuatro palabras', who: 'Ana, aprendiz' }] }));
  },
  count: () => connected(process.env.DATABASE_URL, async (db) => {
    const { rows: [row] } = await db.query('select count(*)::int as starts, current_user as me from started');
    console.log(JSON.stringify(row));
  }),
  fail: async () => { process.exitCode = 2; },
};
(commands[command] ?? (async () => console.log('Uso: aula <orden>')))(...args).catch((error) => { console.error(error.message); process.exitCode = 1; });
`;

export const STAND_INS = {
  'apps/api/apps/api/src/main.js': api,
  'apps/worker/apps/worker/src/main.js': worker,
  'apps/aula/apps/aula/src/main.js': aula,
  'apps/web/browser/index.html': '<!doctype html><title>Aula</title>',
};
