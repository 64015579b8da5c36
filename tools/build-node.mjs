// Compiles one Node application and the rooms it may open into dist/<app>: SWC, decorator metadata, path aliases.
import { cp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { compile } from './compile.mjs';

const root = resolve(import.meta.dirname, '..');
const app = process.argv[2];
const out = join(root, 'dist', app);
const fresh = `${out}.new-${process.pid}`;
const { paths } = JSON.parse(await readFile(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;

const rooms = Object.values(paths).map(([door]) => dirname(resolve(root, door))).filter((folder) => !/\/(web|testing)\/src$/.test(folder));
const files = (await Promise.all([join(root, app, 'src'), ...rooms].map(sourcesIn))).flat();
await Promise.all(files.map((file) => compile(file, fresh)));
// Files that a room reads at run time keep their place beside its code.
const data = rooms.map((room) => join(dirname(room), 'data')).filter((folder) => existsSync(folder));
await Promise.all(data.map((folder) => cp(folder, join(fresh, relative(root, folder)), { recursive: true })));
// What the house promises is looked for at the same place from its source and from its build.
await cp(join(root, 'tools/invariants.sql'), join(fresh, 'tools/invariants.sql'));
await rm(out, { recursive: true, force: true });
await rename(fresh, out);
console.log(`${files.length} files -> dist/${app}`);

async function sourcesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/testing/'));
}
