// Runs the steps of a check one after another or side by side, says how long each took, and keeps the output of what failed.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** @typedef {{ name: string, command: string[], env?: Record<string, string>, isShown?: boolean }} Step */

const results = [];
const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(signal));

/** Runs one step. Its output is shown while it runs (`isShown`) or only when it fails. */
export function run({ name, command, env = {}, isShown = false }) {
  const started = performance.now();
  const child = spawn(command[0], command.slice(1), { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'] });
  children.add(child);
  const said = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  child.stderr?.on('data', (chunk) => said.push(chunk));
  return new Promise((done) => {
    child.once('error', (error) => said.push(Buffer.from(String(error))));
    child.once('close', (code) => {
      children.delete(child);
      const isPassed = code === 0;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      results.push({ name, isPassed, seconds });
      if (!isPassed && !isShown) process.stdout.write(Buffer.concat(said));
      console.log(`${isPassed ? '✓' : '✗'} ${name} (${seconds} s)`);
      done(isPassed);
    });
  });
}

/** Lanes run side by side; a lane stops at its first failure. */
export async function lanes(...all) {
  const passed = await Promise.all(all.map(async (steps) => {
    for (const step of steps) if (!(await run(step))) return false;
    return true;
  }));
  return passed.every(Boolean);
}

/** Says how it went and gives the exit code. */
export function conclude() {
  const failed = results.filter((result) => !result.isPassed);
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
}

function stopAll(signal) {
  for (const child of children) child.kill(signal);
  process.exitCode = 130;
}
