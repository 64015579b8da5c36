// What `npm run bench` may be told.
import { parseArgs } from 'node:util';

/** @typedef {{ people: number, seconds: number, concurrencies: number[], only: string[], certificates: number, isJson: boolean, hasFloors: boolean, profile: string | undefined, beside: string | undefined, soak: number | undefined }} Options */

export const CASES = ['course', 'lesson', 'progress', 'roster', 'csv', 'coverage', 'people', 'quiz', 'sign-in', 'certificate', 'audit'];

export const HELP = `npm run bench -- [options]
  --people 5000        of the standard set: three of ten have finished, three are on their way, four have not begun
  --seconds 5          of each measurement, after a second to warm up
  --at-once 1,8,32     how many ask at the same time
  --only course,quiz   of ${CASES.join(', ')}
  --certificates 200   how many people wait for theirs
  --no-floors          without the bare server beside course, lesson, progress and roster
  --beside checkout    the same at the api of another checkout that is built, in turns with ours: before and after
  --profile folder     a processor profile of the api for each case, of the worker for certificate, to be read by tools/bench/profile.mjs or in Chromium
  --soak 30            instead of all that: so many minutes of everything at an even pace, and what the memory of api and worker does
  --json               everything that was measured, alone on standard output`;

/** @param {string[]} words @returns {Options} */
export function optionsFrom(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      people: { type: 'string', default: '5000' }, seconds: { type: 'string', default: '5' }, 'at-once': { type: 'string', default: '1,8,32' }, only: { type: 'string', default: '' },
      certificates: { type: 'string', default: '200' }, 'no-floors': { type: 'boolean', default: false }, profile: { type: 'string' }, beside: { type: 'string' }, soak: { type: 'string' }, json: { type: 'boolean', default: false },
    },
  });
  const only = values.only.split(',').filter(Boolean);
  const unknown = only.filter((name) => !CASES.includes(name));
  if (unknown.length > 0) throw new Error(`--only: there is no ${unknown.join(', ')}, but ${CASES.join(', ')}`);
  return {
    people: numberFrom('people', values.people), seconds: numberFrom('seconds', values.seconds), concurrencies: values['at-once'].split(',').map((word) => numberFrom('at-once', word)),
    only, certificates: numberFrom('certificates', values.certificates), isJson: values.json, hasFloors: !values['no-floors'], profile: values.profile, beside: values.beside,
    soak: values.soak === undefined ? undefined : numberFrom('soak', values.soak),
  };
}

/** @param {string} name @param {string} word */
function numberFrom(name, word) {
  const number = Number(word);
  if (!(number > 0)) throw new Error(`--${name} ${word} is not a number above 0`);
  return number;
}
