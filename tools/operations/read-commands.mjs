// What docs/operations.md shows: commands, and what they answer.

/** @typedef {{ line: number, command: string, answer: string[], isInEmptyHouse: boolean, exitCode: number }} Shown */

const CRON = /^(?:\S+ ){5}(?:cd \S+ && )?(.+)$/;

/**
 * Commands stand in ```console after `$ `, with their answer below, or in ```crontab after five fields. `<!-- in an empty house -->` above a block is for
 * all of its commands, `<!-- ends with 1 -->` below it for its last.
 * @param {string} markdown @returns {Shown[]}
 */
export function commandsIn(markdown) {
  /** @type {Shown[]} */
  const shown = [];
  let fence = '';
  let isInEmptyHouse = false;
  for (const [index, text] of markdown.split('\n').entries()) {
    if (text.startsWith('```')) {
      if (fence) isInEmptyHouse = false;
      fence = fence ? '' : text.slice(3).trim() || 'text';
    } else if (!fence && text === '<!-- in an empty house -->') isInEmptyHouse = true;
    else if (!fence && text === '<!-- ends with 1 -->') Object.assign(shown.at(-1) ?? {}, { exitCode: 1 });
    else if (fence === 'crontab') shown.push({ line: index + 1, command: CRON.exec(text)?.[1] ?? text, answer: ['…'], isInEmptyHouse, exitCode: 0 });
    else if (fence === 'console' && text.startsWith('$ ')) shown.push({ line: index + 1, command: text.slice(2), answer: [], isInEmptyHouse, exitCode: 0 });
    else if (fence === 'console') shown.at(-1)?.answer.push(text);
    else if (fence && text.includes('npm run aula')) throw new Error(`line ${index + 1}: a command outside of console and crontab, which nobody runs`);
  }
  return shown;
}

/**
 * Whether an answer has the shape of the one that is shown: the same lines, whatever their numbers, `…` standing for any lines or none.
 * @param {readonly string[]} shown @param {readonly string[]} given
 */
export function hasShape(shown, given) {
  const [first, ...rest] = shown;
  if (first === undefined) return given.length === 0;
  if (first === '…') return given.some((_, from) => hasShape(rest, given.slice(from))) || hasShape(rest, []);
  return given.length > 0 && shapeOf(first) === shapeOf(given[0] ?? '') && hasShape(rest, given.slice(1));
}

/** @param {string} line */
function shapeOf(line) {
  return line.replace(/\d+(?:[.,:]\d+)*/g, '#').replace(/# (?:s|min|h|d)$/, '# s').replace(/\s+/g, ' ').trim();
}
