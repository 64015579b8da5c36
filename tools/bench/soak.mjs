// Everything at an even pace for a long time: what is kept by mistake shows as memory that grows.
import { setTimeout as pause } from 'node:timers/promises';
import { casesOf } from './cases.mjs';
import { issueCertificates } from './certificates.mjs';
import { Line } from './line.mjs';
import { memoryMiB } from './usage.mjs';

/** How often each case begins in a second. All of it is about half of what two processors can do. */
const PER_SECOND = { course: 15, lesson: 10, progress: 15, roster: 1, csv: 0.05, coverage: 0.5, people: 0.5, quiz: 1, 'sign-in': 1 };
const CERTIFICATES_PER_SECOND = 0.7;
/** Looks at memory in a whole soak. */
const LOOKS = 60;
/** What compilers and caches take first is not growth: the first tenth only warms up, the next tenth is what the last one is compared with. */
const PART = 1 / 10;

/** @typedef {{ minute: number, api: number, worker: number }} Look memory in MiB (PSS) */
/** @typedef {{ minutes: number, tasks: number, errors: number, firstError?: string, memory: Look[], growth: { api: number, worker: number } }} Soaked `growth`: a tenth is 0.1 */

/** @param {{ house: import('./standard-house.mjs').StandardHouse, minutes: number, say: (line: string) => void }} given @returns {Promise<Soaked>} */
export async function soak({ house, minutes, say }) {
  const started = performance.now();
  const minute = () => (performance.now() - started) / 60_000;
  const went = { tasks: 0, errors: /** @type {unknown[]} */ ([]) };
  /** @param {number} perSecond @param {() => Promise<unknown>} task */
  const again = async (perSecond, task) => {
    for (let turn = 0; minute() < minutes; turn += 1) {
      await pause(Math.max(0, started + (turn * 1_000) / perSecond - performance.now()));
      await task().then(() => (went.tasks += 1), (error) => void went.errors.push(error));
    }
  };
  const waiting = house.set.learners.filter(({ stage }) => stage === 'finished').map(({ enrolmentId }) => enrolmentId).values();
  /** @type {Look[]} */
  const memory = [];
  await Promise.all([
    ...casesOf(house.set).map(({ name, task }) => again(PER_SECOND[/** @type {keyof typeof PER_SECOND} */ (name)], () => onALineOfItsOwn(house.stack.url, task))),
    again(CERTIFICATES_PER_SECOND, async () => {
      const { value } = waiting.next();
      if (value) await issueCertificates(house.truth, [value]);
    }),
    again(LOOKS / (minutes * 60), () => {
      const look = { minute: minute(), api: memoryMiB(house.pids.api), worker: memoryMiB(house.pids.worker) };
      memory.push(look);
      say(`minute ${look.minute.toFixed(1)}: api ${look.api.toFixed(0)} MiB, worker ${look.worker.toFixed(0)} MiB; ${went.tasks} tasks, ${went.errors.length} errors`);
      return Promise.resolve();
    }),
  ]);
  return { minutes, tasks: went.tasks, errors: went.errors.length, ...(went.errors.length > 0 && { firstError: String(went.errors[0]) }), memory, growth: growthOf(memory) };
}

/** A kept line would be closed by the api between two files. @param {string} url @param {(line: Line) => Promise<void>} task */
async function onALineOfItsOwn(url, task) {
  const line = await Line.to(url);
  try {
    await task(line);
  } finally {
    line.close();
  }
}

/** The last tenth beside the second. @param {readonly Look[]} memory */
export function growthOf(memory) {
  const part = Math.max(1, Math.floor(memory.length * PART));
  const [before, after] = [memory.slice(part, 2 * part), memory.slice(-part)];
  const grown = (/** @type {'api' | 'worker'} */ name) => medianOf(after.map((look) => look[name])) / medianOf(before.map((look) => look[name])) - 1;
  return { api: grown('api'), worker: grown('worker') };
}

/** @param {number[]} sizes */
function medianOf(sizes) {
  return sizes.sort((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? NaN;
}

/** @param {Soaked} figures */
export function soaked({ minutes, tasks, errors, firstError, memory, growth }) {
  const shown = memory.filter((_, index) => index % Math.ceil(memory.length / 12) === 0 || index === memory.length - 1);
  const rows = shown.map((look) => `| ${look.minute.toFixed(1)} | ${look.api.toFixed(0)} | ${look.worker.toFixed(0)} |`);
  const percent = (/** @type {number} */ share) => `${share >= 0 ? '+' : '−'}${Math.abs(share * 100).toFixed(1)} %`;
  return [
    `${tasks} tasks in ${minutes} minutes, ${errors} errors${firstError ? `, the first: ${firstError}` : ''}`, '',
    '| minute | api, MiB | worker, MiB |', '|---:|---:|---:|', ...rows, '',
    `The last tenth beside the second: api ${percent(growth.api)}, worker ${percent(growth.worker)}`,
  ].join('\n');
}
