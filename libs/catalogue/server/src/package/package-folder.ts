import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PackageFiles } from '@aula/platform/server';
import { PackageError, type PackageFault } from './package-error';

/** Every file of a course package, by path inside it. Hidden files are left out. Throws `PackageError` on what is not UTF-8. */
export async function readPackageFolder(folder: string): Promise<PackageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length));
  const visible = paths.map((path) => path.split(sep).join('/')).filter((path) => !path.split('/').some((name) => name.startsWith('.')));
  const faults: PackageFault[] = [];
  const files = new Map<string, string>();
  for (const path of visible.sort()) {
    const text = decode(await readFile(join(folder, path)));
    if (text === undefined) faults.push({ file: path, what: 'no está en UTF-8' });
    else files.set(path, text);
  }
  if (faults.length > 0) throw new PackageError(faults);
  return files;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same text on every machine: a checkout on Windows must not make a new version. */
export function withPlainLines(files: PackageFiles): PackageFiles {
  return new Map([...files].map(([path, text]) => [path, text.replace(/\r\n?/g, '\n')]));
}

/** SHA-256 over paths and texts. Lengths stand between, so that no two packages read alike. */
export function hashOf(files: PackageFiles): string {
  const hash = createHash('sha256');
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path.length} ${path} ${text.length} ${text}`);
  }
  return hash.digest('hex');
}
