// One TypeScript file to CommonJS: SWC, decorator metadata, path aliases.
import { transformFile } from '@swc/core';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { paths } = JSON.parse(await readFile(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;

/** @param {string} file @param {string} out the folder in which it gets the place it has in the checkout */
export async function compile(file, out) {
  const { code, map } = await transformFile(file, {
    swcrc: false, sourceMaps: true, sourceFileName: relative(root, file), cwd: root,
    jsc: {
      target: 'es2024', baseUrl: root, paths, keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'commonjs' },
  });
  const target = join(out, relative(root, file)).replace(/\.ts$/, '.js');
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  await writeFile(`${target}.map`, map);
}
