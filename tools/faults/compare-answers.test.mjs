// The comparison itself: it must see what is lost, what nobody sent, and what is there twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAnswers } from './compare-answers.mjs';

const one = (revision, key) => ({ questionKey: 'q', writer: 'w', revision, response: { choices: [key] } });
const record = { attemptId: 'a', sent: [one(1, 'x'), one(2, 'y')], acked: [one(1, 'x'), one(2, 'y')], last: new Map([['q', { choices: ['y'] }]]), result: { score: 50 } };

/** @param {{ rows?: object[], attempts?: object[], standing?: object[] }} tables */
const compare = ({ rows = [{ attemptId: 'a', ...one(2, 'y') }], attempts = [{ id: 'a', score: 50, isSubmitted: true }], standing = [one(2, 'y')] } = {}) =>
  compareAnswers({ truth: async (sql) => (sql.includes('from answer') ? rows : attempts), records: [record], people: [], read: async () => ({ answers: standing }) });

test('what was promised and is there is in order', async () => {
  assert.deepEqual(await compare(), { lost: [], ghosts: [], doubled: [] });
});

for (const [what, tables, kind] of [
  ['an answer that is gone', { rows: [] }, 'lost'],
  ['a later change that is gone', { rows: [{ attemptId: 'a', ...one(1, 'x') }] }, 'lost'],
  ['a last word that does not stand', { standing: [one(1, 'x')] }, 'lost'],
  ['a submission that is gone', { attempts: [{ id: 'a', score: null, isSubmitted: false }] }, 'lost'],
  ['another score than was told', { attempts: [{ id: 'a', score: 60, isSubmitted: true }] }, 'lost'],
  ['an answer that nobody sent', { rows: [{ attemptId: 'a', ...one(3, 'z') }] }, 'ghosts'],
  ['an answer that says something else', { standing: [one(2, 'x')] }, 'ghosts'],
  ['an attempt that nobody knows of', { attempts: [{ id: 'a', score: 50, isSubmitted: true }, { id: 'b' }] }, 'doubled'],
]) {
  test(`${what} is found`, async () => assert.ok((await compare(tables))[kind].length > 0));
}
