// Makes the rooms of a domain: `npm run new-domain -- forums contract server web`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FLOORS, ROOMS } from './floors.mjs';

const root = resolve(import.meta.dirname, '..');
const [domain, ...asked] = process.argv.slice(2);
const rooms = asked.length > 0 ? asked : ['contract', 'server', 'web'];

if (!domain || !FLOORS.flat().includes(domain)) fail(`name a domain that stands in tools/floors.mjs: ${FLOORS.flat().join(', ')}`);
for (const room of rooms) if (!(room in ROOMS)) fail(`no such room: ${room}; there are ${Object.keys(ROOMS).join(', ')}`);

for (const room of rooms) makeRoom(room);
addPaths();

function makeRoom(room) {
  const folder = join(root, 'libs', domain, room);
  if (existsSync(folder)) return console.log(`libs/${domain}/${room} stands already`);
  mkdirSync(join(folder, 'src'), { recursive: true });
  const project = {
    name: `${domain}-${room}`,
    projectType: 'library',
    sourceRoot: `libs/${domain}/${room}/src`,
    tags: [`domain:${domain}`, `layer:${room}`],
    targets: { lint: {}, test: {} },
  };
  writeFileSync(join(folder, 'project.json'), `${JSON.stringify(project, undefined, 2)}\n`);
  writeFileSync(join(folder, 'src/index.ts'), 'export {};\n');
  console.log(`made libs/${domain}/${room}`);
}

function addPaths() {
  const file = join(root, 'tsconfig.base.json');
  const config = JSON.parse(readFileSync(file, 'utf8'));
  const { paths } = config.compilerOptions;
  for (const room of rooms) paths[`@aula/${domain}/${room}`] = [`./libs/${domain}/${room}/src/index.ts`];
  config.compilerOptions.paths = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(file, `${JSON.stringify(config, undefined, 2)}\n`);
}

function fail(sentence) {
  console.error(`new-domain: ${sentence}`);
  process.exit(2);
}
