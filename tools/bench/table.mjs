// How the figures are shown: the same table on the terminal and in docs/performance.md.

/** @typedef {import('./closed-loop.mjs').Measured} Measured */
/** @typedef {{ api: number, worker: number, postgres: number, bench: number }} Cpu milliseconds for each task */
/** @typedef {Measured & { cpu?: Cpu, floor?: Measured, preparedFloor?: Measured }} Row */
/** @typedef {{ name: string, what: string, goal?: import('./cases.mjs').Goal, rows: Row[] }} Result */

const HEAD = ['case', 'at once', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'errors', 'CPU ms: api', 'postgres', 'worker', 'floor /s', 'of floor', 'floor prepared /s', 'of it', 'goal'];

/** The goal is judged where most is done in a second, for the wait of somebody who is alone, or where as many ask at once as it says. @param {Result} result @returns {string} */
export function verdictOn({ goal, rows }) {
  if (goal?.perSecond) {
    const best = Math.max(...rows.map(({ perSecond }) => perSecond));
    return `${best >= goal.perSecond ? '✓' : '✗'} ≥ ${goal.perSecond}/s`;
  }
  if (goal?.p50) {
    const alone = rows.find(({ concurrency }) => concurrency === 1) ?? rows[0];
    return `${alone && alone.p50 <= goal.p50 ? '✓' : '✗'} ≤ ${goal.p50} ms`;
  }
  if (goal?.p95) {
    const together = rows.find(({ concurrency }) => concurrency === goal.atOnce);
    return together ? `${together.p95 <= goal.p95 ? '✓' : '✗'} ${goal.atOnce}: p95 ≤ ${goal.p95} ms` : '';
  }
  return '';
}

/** @param {readonly Result[]} results @returns {string} a Markdown table, its columns aligned for reading as it is */
export function tableOf(results) {
  const lines = [HEAD, ...results.flatMap((result) => result.rows.map((row, index) => cellsOf(result, row, index === 0)))];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const written = lines.map((line) => `| ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`);
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [written[0], rule, ...written.slice(1)].join('\n');
}

/** @param {Result} result @param {Row} row @param {boolean} isFirst */
function cellsOf(result, { concurrency, perSecond, p50, p95, p99, errors, cpu, floor, preparedFloor }, isFirst) {
  const ratio = (/** @type {Measured | undefined} */ of) => (of ? `${Math.round((perSecond / of.perSecond) * 100)} %` : '');
  return [
    isFirst ? result.name : '', String(concurrency), rateOf(perSecond), timeOf(p50), timeOf(p95), timeOf(p99), String(errors), ...(cpu ? [timeOf(cpu.api), timeOf(cpu.postgres), timeOf(cpu.worker)] : ['', '', '']),
    floor ? rateOf(floor.perSecond) : '', ratio(floor), preparedFloor ? rateOf(preparedFloor.perSecond) : '', ratio(preparedFloor), isFirst ? verdictOn(result) : '',
  ];
}

/** @param {number} perSecond */
const rateOf = (perSecond) => (perSecond >= 100 ? perSecond.toFixed(0) : perSecond.toFixed(1));

/** @param {number} ms */
const timeOf = (ms) => (ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2));
