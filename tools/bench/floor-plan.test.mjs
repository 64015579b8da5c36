import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf, lessonIn, parametersOf, routeOf, transactionsOf } from './floor-plan.mjs';

const person = (/** @type {string} */ letter) => ({ accountId: `account ${letter}`, enrolmentId: `enrolment ${letter}`, cookie: letter, hash: Buffer.from(letter) });

test('facts of the recorded person become those of whoever asks, and everything else stays', () => {
  const at = new Date(0);
  const parameters = parametersOf(['account a', '', 8, Buffer.from('a'), '1.2', 'enrolment a', at, ['account a']], { person: person('a'), lesson: '1.2' });
  const [account, nothing, number, hash, lesson, enrolment, now, list] = parameters.map((parameter) => parameter({ person: person('b'), lesson: '3.1' }));
  assert.deepEqual({ account, nothing, number, hash, lesson, enrolment, list }, { account: 'account b', nothing: '', number: 8, hash: Buffer.from('b'), lesson: '3.1', enrolment: 'enrolment b', list: ['account a'] });
  assert.ok(now instanceof Date && now > at);
});

test('without a lesson in the address, an empty parameter is no lesson', () => {
  const [parameter] = parametersOf([''], { person: person('a'), lesson: '' });
  assert.equal(parameter?.({ person: person('b'), lesson: '3.1' }), '');
});

test('lessons of one course are one route', () => {
  assert.equal(routeOf('GET', '/api/courses/x/enrolment/lessons/1.2?page=1'), routeOf('GET', '/api/courses/x/enrolment/lessons/4.10'));
  assert.notEqual(routeOf('PUT', '/api/courses/x/enrolment/lessons/1.2/progress'), routeOf('GET', '/api/courses/x/enrolment/lessons/1.2'));
  assert.equal(lessonIn('/api/courses/x/enrolment/lessons/4.10/progress'), '4.10');
  assert.equal(lessonIn('/api/courses/x'), '');
});

test('a transaction begins with BEGIN', () => {
  const texts = ['BEGIN', 'select 1', 'COMMIT', 'BEGIN READ ONLY', 'COMMIT'].map((text) => ({ text }));
  assert.deepEqual(transactionsOf(texts).map((statements) => statements.length), [3, 2]);
});

test('a group ends where an answer was waited for', () => {
  const statements = [false, true, true, false, true].map((isPipelined) => ({ isPipelined }));
  assert.deepEqual(groupsOf(statements).map((group) => group.length), [3, 2]);
});
