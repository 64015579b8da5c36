// What an image would hold, laid out in a folder: each COPY is copied, each RUN of npm is run, in the order of the Dockerfile. The build stage is the checkout
// itself, which has run the same command. What a RUN does to accounts and folders of a machine is left to whoever starts processes from the tree.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../steps.mjs';
import { standingOn } from './read-dockerfile.mjs';

/** What npm has fetched once has the checksum of the lock file: nobody need be asked for it again. */
const FROM_ITS_CACHE = { ...process.env, npm_config_prefer_offline: 'true' };
const BUILD = { name: 'build', workdir: '/build' };

/**
 * @param {import('./read-dockerfile.mjs').Stage[]} stages @param {string} target
 * @param {string} tree the folder that becomes the image's root; two images may share it
 */
export async function layOut(stages, target, tree) {
  let workdir = '/';
  mkdirSync(tree, { recursive: true });
  for (const { keyword, words, flags, text } of standingOn(stages, target).flatMap(({ instructions }) => instructions)) {
    const here = join(tree, workdir);
    if (keyword === 'WORKDIR') mkdirSync(join(tree, (workdir = words[0])), { recursive: true });
    if (keyword === 'RUN' && text.startsWith('npm ')) await promisify(execFile)('sh', ['-c', text], { cwd: here, env: FROM_ITS_CACHE });
    if (keyword === 'COPY') copy(words, await sourceOf(flags['from'], stages, tree), words.at(-1)?.startsWith('/') ? tree : here);
  }
}

/** Where paths of a COPY lead. @param {string | undefined} from @param {import('./read-dockerfile.mjs').Stage[]} stages @param {string} tree @returns {Promise<(path: string) => string>} */
async function sourceOf(from, stages, tree) {
  if (from === undefined) return (path) => join(root, path);
  if (from === BUILD.name) return (path) => join(root, path.slice(BUILD.workdir.length));
  if (!stages.some(({ name, instructions }) => name === from && instructions.length > 0)) return () => '';
  await layOut(stages, from, `${tree}-${from}`);
  return (path) => join(`${tree}-${from}`, path);
}

/** @param {string[]} words @param {(path: string) => string} sourceOfPath @param {string} here */
function copy(words, sourceOfPath, here) {
  const [target, ...paths] = [...words].reverse();
  for (const source of paths.map(sourceOfPath)) {
    // Out of an image that was only named there is nothing to take here: its program is the machine's own.
    if (source) put(source, target.endsWith('/') ? join(here, target, basename(source)) : resolve(here, `./${target}`));
  }
}

/** Nobody asks for a stage of ours twice: what was made there may move. @param {string} source @param {string} target */
function put(source, target) {
  if (source.startsWith(`${root}/`)) return cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  mkdirSync(dirname(target), { recursive: true });
  renameSync(source, target);
}
