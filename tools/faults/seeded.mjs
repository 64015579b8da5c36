// Chance that can be had again: the same seed gives the same numbers, in whatever process.

/**
 * @typedef {object} Chance
 * @property {() => number} next from 0 up to 1
 * @property {(low: number, high: number) => number} between whole, both included
 * @property {<T>(list: readonly T[]) => T} oneOf
 * @property {(count: number, low: number, high: number) => number[]} moments different whole numbers, rising
 * @property {(name: string) => Chance} own another one, that does not depend on how often this one was asked
 */

/** Mulberry32: short, and even enough to choose moments. @param {number | string} seed @returns {Chance} */
export function seeded(seed) {
  let state = hashOf(String(seed));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    next, between,
    oneOf: (list) => list[between(0, list.length - 1)],
    moments(count, low, high) {
      const chosen = new Set();
      while (chosen.size < Math.min(count, high - low + 1)) chosen.add(between(low, high));
      return [...chosen].sort((one, other) => one - other);
    },
    own: (name) => seeded(`${seed}/${name}`),
  };
}

/** FNV-1a. @param {string} text */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0), 0x01000193);
  return hash | 0;
}
