// From one recorded request to the same request of anybody: parameters that are facts of the recorded person are replaced by those of whoever asks.

/** @typedef {import('./record-statements.mjs').Statement} Statement */
/** @typedef {{ accountId: string, enrolmentId: string, cookie: string, hash: Buffer }} Person */
/** @typedef {{ person: Person, lesson: string }} Asked who asks, and the lesson's code in the address */
/** @typedef {{ method: string, path: string, cookie: string, statements: Statement[], status: number, headers: Record<string, string>, body: Buffer }} Recording */
/** @typedef {(asked: Asked) => unknown} Parameter */

const LESSON = /\/lessons\/([\d.]+)/;

/** What requests of one kind have in common. @param {string} method @param {string} path */
export const routeOf = (method, path) => `${method} ${path.split('?')[0].replace(LESSON, '/lessons/*')}`;

/** @param {string} path */
export const lessonIn = (path) => LESSON.exec(path)?.[1] ?? '';

/**
 * The parameters of a recorded statement, to be asked for anybody.
 * @param {readonly unknown[]} values @param {Asked} recorded
 * @returns {Parameter[]}
 */
export function parametersOf(values, { person, lesson }) {
  return values.map((value) => {
    if (value === person.accountId) return (asked) => asked.person.accountId;
    if (value === person.enrolmentId) return (asked) => asked.person.enrolmentId;
    if (value === lesson && lesson !== '') return (asked) => asked.lesson;
    if (value instanceof Uint8Array && person.hash.equals(value)) return (asked) => asked.person.hash;
    if (value instanceof Date) return () => new Date();
    return () => value;
  });
}

/** Statements of one transaction share a connection. @template {{ text: string }} S @param {readonly S[]} statements @returns {S[][]} */
export function transactionsOf(statements) {
  /** @type {S[][]} */
  const transactions = [];
  for (const statement of statements) {
    if (statement.text.startsWith('BEGIN') || transactions.length === 0) transactions.push([]);
    transactions.at(-1)?.push(statement);
  }
  return transactions;
}

/** What left without waiting for an answer leaves together. @template {{ isPipelined: boolean }} S @param {readonly S[]} statements @returns {S[][]} */
export function groupsOf(statements) {
  /** @type {S[][]} */
  const groups = [];
  for (const statement of statements) {
    if (!statement.isPipelined || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(statement);
  }
  return groups;
}
