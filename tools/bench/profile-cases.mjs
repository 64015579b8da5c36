// A processor profile of each case, at an api of its own: what profiles is not in the one that was measured.
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measure } from './measure.mjs';

export const RECORDER = new URL('record-profile.mjs', import.meta.url).href;
/** Enough to keep the api busy all the time. */
const AT_ONCE = 8;

/** @param {Awaited<ReturnType<typeof import('../stack.mjs').openStack>>} stack @param {readonly import('./cases.mjs').Case[]} cases @param {{ folder: string, seconds: number }} how */
export async function profileAll(stack, cases, { folder, seconds }) {
  mkdirSync(folder, { recursive: true });
  const { child, url } = await stack.startApi({ words: ['--import', RECORDER] });
  for (const { name, task } of cases) {
    await measure({ url, task, concurrency: AT_ONCE, seconds }, (work) => profileOf(child, name, folder, work));
  }
}

/** Of a process that was started with `RECORDER`. @template Result @param {import('node:child_process').ChildProcess} child @param {string} name @param {string} folder @param {() => Promise<Result>} work */
export async function profileOf(child, name, folder, work) {
  mkdirSync(folder, { recursive: true });
  child.send('profile');
  await once(child, 'message');
  const result = await work();
  child.send({ writeProfile: resolve(join(folder, `${name}.cpuprofile`)) });
  await once(child, 'message');
  return result;
}
