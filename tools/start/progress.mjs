/** Tells a person how far things are: one line that ticks in a terminal, plain lines elsewhere. */

const TICK = 200;
const REMIND = 15_000;

/**
 * @typedef {object} Progress
 * @property {(text: string) => void} say something is done
 * @property {(line: string) => void} note a line of somebody else's, as it is
 * @property {<T>(text: string, work: Promise<T>) => Promise<T>} during
 * @property {() => string} elapsed
 */

/** @param {NodeJS.WriteStream} stream @returns {Progress} */
export function progressOn(stream) {
  // Since the person's command, not since the Node it was handed over to.
  const began = Number(process.env.AULA_BEGAN) || Date.now();
  const seconds = () => (Date.now() - began) / 1000;
  /** @type {Set<string>} */
  const busy = new Set();
  // A closed terminal must not keep us from stopping properly.
  stream.on('error', () => {});

  const clear = () => stream.isTTY && stream.write('\r\x1b[K');
  const write = (/** @type {string} */ line) => {
    clear();
    stream.write(`${line}\n`);
  };
  const stamped = (/** @type {string} */ text) => `${seconds().toFixed(1).padStart(6)} s  ${text}`;
  const tick = () => {
    if (busy.size > 0) stream.write(`\r\x1b[K${stamped([...busy].join(' · ')).slice(0, (stream.columns || 80) - 1)}`);
  };
  if (stream.isTTY) setInterval(tick, TICK).unref();

  return {
    say: (text) => write(stamped(text)),
    note: write,
    elapsed: () => `${seconds().toFixed(1)} s`,
    async during(text, work) {
      busy.add(text);
      const reminder = stream.isTTY ? undefined : setInterval(() => write(stamped(text)), REMIND);
      reminder?.unref();
      try {
        return await work;
      } finally {
        busy.delete(text);
        clearInterval(reminder);
        clear();
      }
    },
  };
}
