// `node tools/bench/profile.mjs <file.cpuprofile>`: where the processor's time went, by package or domain and by function.
import { readFileSync } from 'node:fs';

/** @typedef {{ id: number, callFrame: { functionName: string, url: string, lineNumber: number }, children?: number[] }} Node */
/** @typedef {{ nodes: Node[], samples: number[], timeDeltas: number[] }} Profile */
/** @typedef {{ name: string, share: number }} Share of the time in which anything was done */

const IDLE = new Set(['(idle)', '(program)', '(root)']);

/** Self time of every node, in microseconds. @param {Profile} profile @returns {Map<number, number>} */
function selfTimes({ samples, timeDeltas }) {
  const times = new Map();
  samples.forEach((id, index) => times.set(id, (times.get(id) ?? 0) + (timeDeltas[index] ?? 0)));
  return times;
}

/** Whose code it is: a package, a room of ours, or Node itself. @param {Node} node */
export function ownerOf({ callFrame: { url, functionName } }) {
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (inPackage) return inPackage;
  const room = /\/(libs\/[^/]+\/[^/]+)\//.exec(url)?.[1];
  return room ?? (functionName === '(garbage collector)' ? 'garbage collector' : url.startsWith('node:') ? url : 'native');
}

/** @param {Profile} profile @param {(node: Node) => string} nameOf @returns {Share[]} the largest first */
export function sharesOf(profile, nameOf) {
  const times = selfTimes(profile);
  /** @type {Map<string, number>} */
  const sums = new Map();
  let whole = 0;
  for (const node of profile.nodes) {
    const time = times.get(node.id) ?? 0;
    if (time === 0 || IDLE.has(node.callFrame.functionName)) continue;
    whole += time;
    sums.set(nameOf(node), (sums.get(nameOf(node)) ?? 0) + time);
  }
  return [...sums].map(([name, time]) => ({ name, share: time / whole })).sort((one, other) => other.share - one.share);
}

/** @param {Node} node */
const placeOf = (node) => `${node.callFrame.functionName || '(anonymous)'} ${ownerOf(node)} ${node.callFrame.url.split('/').at(-1)}:${node.callFrame.lineNumber + 1}`;

if (import.meta.main) {
  for (const file of process.argv.slice(2)) {
    /** @type {Profile} */
    const profile = JSON.parse(readFileSync(file, 'utf8'));
    console.log(`\n${file}`);
    for (const [title, nameOf, most] of /** @type {const} */ ([['by owner', ownerOf, 15], ['by function', placeOf, 20]])) {
      console.log(`  ${title}`);
      for (const { name, share } of sharesOf(profile, nameOf).slice(0, most)) console.log(`    ${(share * 100).toFixed(1).padStart(5)} %  ${name}`);
    }
  }
}
