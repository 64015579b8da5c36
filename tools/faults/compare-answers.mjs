// The journal of all learners against the tables: nothing that was answered for is lost, nothing stands that nobody sent, nothing twice.
import { sameResponse } from './web-code.mjs';

const SAVED = `
  select a.attempt_id as "attemptId", q.key as "questionKey", a.writer, a.revision from answer a join question q on q.id = a.question_id where a.attempt_id = any ($1)`;
const ATTEMPTS = `select id, score::float8 as score, submitted_at is not null as "isSubmitted" from attempt where account_id = any ($1)`;

/**
 * @param {{ truth: import('./cluster.mjs').Truth, records: import('./learner.mjs').Record[], people: { id: string }[], read: (attemptId: string) => Promise<import('./learner.mjs').Attempt> }} given
 *   `read` asks for an attempt as its person sees it
 * @returns {Promise<{ lost: string[], ghosts: string[], doubled: string[] }>}
 */
export async function compareAnswers({ truth, records, people, read }) {
  const found = { lost: [], ghosts: [], doubled: [] };
  const saved = Map.groupBy(await truth(SAVED, [records.map(({ attemptId }) => attemptId)]), ({ attemptId }) => attemptId);
  const attempts = new Map((await truth(ATTEMPTS, [people.map(({ id }) => id)])).map((attempt) => [attempt.id, attempt]));
  for (const record of records) {
    compareSaves(record, saved.get(record.attemptId) ?? [], found);
    compareStanding(record, await read(record.attemptId), found);
    compareResult(record, attempts.get(record.attemptId), found);
  }
  for (const id of attempts.keys()) if (!records.some(({ attemptId }) => attemptId === id)) found.doubled.push(`attempt ${id} that nobody knows of`);
  return found;
}

const nameOf = ({ questionKey, writer, revision }) => `${questionKey} ${writer} ${revision}`;

/** A later revision of the same writer takes the place of an earlier one. */
function compareSaves({ attemptId, sent, acked }, rows, { lost, ghosts }) {
  const known = new Set(sent.map(nameOf));
  for (const row of rows) if (!known.has(nameOf(row))) ghosts.push(`attempt ${attemptId}: ${nameOf(row)}`);
  for (const save of acked) {
    const isKept = rows.some((row) => row.questionKey === save.questionKey && row.writer === save.writer && row.revision >= save.revision);
    if (!isKept) lost.push(`attempt ${attemptId}: ${nameOf(save)}`);
  }
}

/** What stands is what was sent under its name, and what the person said last. */
function compareStanding({ attemptId, sent, last }, { answers }, { lost, ghosts }) {
  for (const answer of answers) {
    const own = sent.filter((save) => nameOf(save) === nameOf(answer));
    if (!own.some(({ response }) => sameResponse(response, answer.response))) ghosts.push(`attempt ${attemptId}: ${nameOf(answer)} says something else`);
  }
  for (const [questionKey, response] of last) {
    const stands = answers.find((answer) => answer.questionKey === questionKey);
    if (!stands || !sameResponse(stands.response, response)) lost.push(`attempt ${attemptId}: the last word on ${questionKey}`);
  }
}

function compareResult({ attemptId, result }, row, { lost }) {
  if (!row) return void lost.push(`attempt ${attemptId}`);
  if (result && (!row.isSubmitted || row.score !== result.score)) lost.push(`attempt ${attemptId}: its submission`);
}
