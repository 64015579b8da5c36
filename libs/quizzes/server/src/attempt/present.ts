import { createHash } from 'node:crypto';
import type { LearnerQuestion, Response } from '@aula/quizzes/contract';
import type { AuthoredQuestion } from '../quiz/authored-question';
import type { AuthoredResponse } from './grade';

type ShownOption = LearnerQuestion['options'][number];

/** The question as one attempt shows it: options in the attempt's own order, under keys that say nothing of the author's. */
export function present(question: AuthoredQuestion, seed: string): LearnerQuestion {
  const { key, number, kind, prompt } = question;
  const rows = question.kind === 'matching' ? question.pairs.map((pair) => ({ key: pair.key, text: pair.left })) : [];
  return { key, number, kind, prompt, options: shownOptions(question, seed).map(({ shown }) => shown), rows };
}

/** From the attempt's keys to the author's. Only for a response that fits. */
export function toAuthored(question: AuthoredQuestion, seed: string, response: Response): AuthoredResponse {
  return withKeys(response, new Map(shownOptions(question, seed).map(({ authoredKey, shown }) => [shown.key, authoredKey])));
}

/** From the author's keys to the attempt's. */
export function toShown(question: AuthoredQuestion, seed: string, response: AuthoredResponse): Response {
  return withKeys(response, new Map(shownOptions(question, seed).map(({ authoredKey, shown }) => [authoredKey, shown.key])));
}

function shownOptions(question: AuthoredQuestion, seed: string): { authoredKey: string; shown: ShownOption }[] {
  switch (question.kind) {
    case 'true-false': return TRUE_FALSE;
    case 'matching': return shuffled(`${seed} ${question.key}`, 'r', question.pairs.map((pair) => ({ key: pair.key, text: pair.right })));
    case 'single-choice': case 'multiple-choice': return shuffled(`${seed} ${question.key}`, 'o', question.options);
  }
}

const TRUE_FALSE = [
  { authoredKey: 'true', shown: { key: 'true', text: 'Verdadero' } },
  { authoredKey: 'false', shown: { key: 'false', text: 'Falso' } },
];

/** Ordered by a hash of the texts alone: neither the author's order nor the answer key has a say in what is shown. */
function shuffled(seed: string, prefix: string, options: readonly ShownOption[]) {
  return options
    .map(({ key, text }) => ({ key, text, rank: createHash('sha256').update(`${seed} ${text}`).digest('hex') }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ key, text }, index) => ({ authoredKey: key, shown: { key: `${prefix}${index + 1}`, text } }));
}

function withKeys(response: Response, keys: ReadonlyMap<string, string>): Response {
  if ('choices' in response) return { choices: response.choices.map((key) => known(keys, key)) };
  return { pairs: Object.fromEntries(Object.entries(response.pairs).map(([row, key]) => [row, known(keys, key)])) };
}

function known(keys: ReadonlyMap<string, string>, key: string): string {
  const other = keys.get(key);
  if (other === undefined) throw new Error('a response with an option that the question does not have');
  return other;
}
