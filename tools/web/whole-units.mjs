// Material draws its symbols on a field of 960 units, finer than any screen shows them: whole units look the same and weigh a quarter less.

/** How many numbers each command takes; the last two of each are where it ends. */
const NUMBERS = { m: 2, l: 2, t: 2, q: 4, s: 4, c: 6, h: 1, v: 1, z: 0 };

/**
 * The same path in whole units. Every point is rounded where it truly lies, so that errors do not add up along the way.
 * @param {string} path
 */
export function inWholeUnits(path) {
  const tokens = path.match(/[a-z]|-?(?:\d+\.?\d*|\.\d+)/gi) ?? [];
  let at = { x: 0, y: 0 };
  let start = at;
  let written = '';
  let before = '';
  for (let index = 0; index < tokens.length;) {
    let letter = tokens[index];
    index += 1;
    do {
      const command = letter.toLowerCase();
      const count = NUMBERS[command];
      if (count === undefined) throw new Error(`no rule for the command ${letter}`);
      const numbers = tokens.slice(index, index + count).map(Number);
      index += count;
      const points = pointsOf(command, numbers, letter === command ? at : { x: 0, y: 0 }, at);
      const relative = points.flatMap(({ x, y }) => (command === 'h' ? [whole(x) - whole(at.x)] : command === 'v' ? [whole(y) - whole(at.y)] : [whole(x) - whole(at.x), whole(y) - whole(at.y)]));
      written += (command === before && command !== 'm' && count > 0 ? '' : command) + joined(relative, command === before && command !== 'm');
      before = command;
      at = command === 'z' ? start : points.at(-1);
      if (command === 'm') start = at;
      // What follows a move without a letter of its own are lines.
      if (command === 'm') letter = letter === 'm' ? 'l' : 'L';
    } while (index < tokens.length && !/[a-z]/i.test(tokens[index]));
  }
  return written;
}

/** Where the numbers lie on the field. */
function pointsOf(command, numbers, origin, at) {
  if (command === 'h') return [{ x: origin.x + numbers[0], y: at.y }];
  if (command === 'v') return [{ x: at.x, y: origin.y + numbers[0] }];
  return Array.from({ length: numbers.length / 2 }, (_, pair) => ({ x: origin.x + numbers[2 * pair], y: origin.y + numbers[2 * pair + 1] }));
}

const whole = (number) => Math.round(number);

/** A blank only where two numbers would run together. */
function joined(numbers, isAfterNumber) {
  return numbers.map((number, index) => `${(index > 0 || isAfterNumber) && number >= 0 ? ' ' : ''}${number}`).join('');
}
