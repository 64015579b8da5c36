// Of times in milliseconds: the middle, and how long the slowest had to wait.

/** @typedef {{ p50: number, p95: number, p99: number }} Percentiles */

/** The nearest rank: a time that somebody really waited. Of no times at all, zero. @param {readonly number[]} times @returns {Percentiles} */
export function percentilesOf(times) {
  const sorted = Float64Array.from(times).sort();
  const at = (/** @type {number} */ part) => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
