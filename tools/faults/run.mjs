// `npm run faults`: the whole house, struck down again and again, and what it had promised.
//   -- --only quiz-answers,outbox   some of the scenarios      -- --seeds 20    that many runs of each
//   -- --seed 42                    the first seed             -- --queue redis where queues live; `both` for one after the other
//   -- --short                      little of everything       -- --json        results alone on standard output
// A run that breaks a promise prints its seed and keeps its folder; with the same seed it is done again.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFirst } from '../built.mjs';
import { mountDisk } from './disk.mjs';
import { openGround } from './ground.mjs';
import { runScenario } from './run-scenario.mjs';
import { scenarios } from './scenarios.mjs';

const { values: asked } = parseArgs({
  options: { only: { type: 'string' }, seeds: { type: 'string', default: '1' }, seed: { type: 'string' }, queue: { type: 'string', default: 'postgres' }, short: { type: 'boolean' }, json: { type: 'boolean' } },
});
const names = asked.only?.split(',') ?? scenarios.map(({ name }) => name);
const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
if (unknown.length > 0) fail(`No scenario ${unknown.join(', ')}. There are: ${scenarios.map(({ name }) => name).join(', ')}`);
const first = Number(asked.seed ?? Math.floor(Math.random() * 1_000_000));
const say = (line) => void (asked.json ? process.stderr : process.stdout).write(`${line}\n`);

await buildFirst();
const folder = mkdtempSync(join(tmpdir(), 'aula-faults-'));
chmodSync(folder, 0o755);
/** @type {import('./run-scenario.mjs').Result[]} */
const results = [];
const notRun = [];
for (const queue of asked.queue === 'both' ? ['postgres', 'redis'] : [asked.queue]) {
  const ground = await openGround({ folder: join(folder, queue), queue });
  try {
    for (const scenario of scenarios.filter(({ name }) => names.includes(name))) {
      const why = scenario.cannot?.({ queue });
      if (why) {
        notRun.push({ scenario: scenario.name, queue, why });
        say(`– ${scenario.name} (queue: ${queue}) was not run: ${why}`);
        continue;
      }
      for (let seed = first; seed < first + Number(asked.seeds); seed += 1) {
        const result = await (scenario.diskMegabytes ? onADiskOfItsOwn(scenario, queue, seed) : runScenario({ scenario, ground, queue, seed, isShort: asked.short ?? false, folder }));
        results.push(result);
        tell(result);
      }
    }
  } finally {
    await ground.close();
  }
}
const failed = results.filter(({ broken }) => broken.length > 0);
if (asked.json) process.stdout.write(`${JSON.stringify({ results, notRun }, undefined, 2)}\n`);
if (failed.length === 0) rmSync(folder, { recursive: true, force: true });
say(`${results.length - failed.length} of ${results.length} runs kept every promise${notRun.length > 0 ? `; ${notRun.length} not run` : ''}`);
process.exit(failed.length > 0 ? 1 : 0);

/** @param {import('./run-scenario.mjs').Scenario} scenario @param {'postgres' | 'redis'} queue @param {number} seed */
async function onADiskOfItsOwn(scenario, queue, seed) {
  const disk = mountDisk(join(folder, `disk-${queue}-${seed}`), scenario.diskMegabytes);
  const ground = await openGround({ folder: join(disk.folder, 'postgres'), queue });
  try {
    return await runScenario({ scenario, ground, queue, seed, isShort: asked.short ?? false, folder, disk });
  } finally {
    await ground.close();
    disk.unmount();
  }
}

/** @param {import('./run-scenario.mjs').Result} result */
function tell({ scenario, seed, queue, figures, broken, seconds }) {
  say(`${broken.length === 0 ? '✓' : '✗'} ${scenario} (seed ${seed}, queue: ${queue}, ${seconds.toFixed(1)} s) ${JSON.stringify(figures)}`);
  for (const line of broken.slice(0, 20)) say(`    ${line}`);
  if (broken.length > 20) say(`    … and ${broken.length - 20} more`);
  if (broken.length > 0) say(`    again: npm run faults -- --only ${scenario} --seed ${seed} --queue ${queue}${asked.short ? ' --short' : ''}; its logs: ${join(folder, `${scenario}-${queue}-${seed}`)}`);
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
