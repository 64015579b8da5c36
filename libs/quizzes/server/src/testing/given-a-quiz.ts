import { type TestDatabase, withClient } from '@aula/platform/testing';
import type { Client } from 'pg';
import type { AuthoredQuestion } from '../quiz/authored-question';
import { toRow } from '../quiz/quizzes-part';
import { asked } from './asked';

export interface WantedQuiz {
  /** What `givenACourse` answered with. */
  readonly course: { readonly courseVersionId: string };
  readonly key?: string;
  readonly title?: string;
  readonly passing?: number;
  readonly attemptsAllowed?: number;
  /** One of each kind by default. */
  readonly questions?: readonly AuthoredQuestion[];
}

export interface GivenQuiz {
  readonly quizId: string;
  readonly quizKey: string;
  readonly questions: readonly AuthoredQuestion[];
}

/** One question of each kind: `unica` (right: a), `varias` (a, b), `vf` (false) and `pares`. */
export const oneOfEachKind: readonly AuthoredQuestion[] = [
  asked({ kind: 'single-choice', options: optionsOf('a', 'bcd') }, { key: 'unica', number: 1 }),
  asked({ kind: 'multiple-choice', options: optionsOf('ab', 'cd') }, { key: 'varias', number: 2 }),
  asked({ kind: 'true-false', answer: false }, { key: 'vf', number: 3 }),
  asked({ kind: 'matching', pairs: [...'wxyz'].map((key) => ({ key, left: `Izquierda ${key}`, right: `Derecha ${key}` })) }, { key: 'pares', number: 4 }),
];

/** A quiz of a published version, written straight into the tables. */
export async function givenAQuiz(database: TestDatabase, wanted: WantedQuiz): Promise<GivenQuiz> {
  const { questions = oneOfEachKind, key = 'final' } = wanted;
  const quizId = await withClient(database.superuserUrl, async (client) => {
    await client.query('begin');
    const id = await writeQuiz(client, { ...wanted, key });
    for (const question of questions) await writeQuestion(client, id, question);
    await client.query('commit');
    return id;
  });
  return { quizId, quizKey: key, questions };
}

async function writeQuiz(client: Client, { course, key, title = 'Cuestionario final', passing = 80, attemptsAllowed = 3 }: WantedQuiz): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'insert into quiz (course_version_id, key, title, passing, attempts_allowed) values ($1, $2, $3, $4, $5) returning id',
    [course.courseVersionId, key, title, passing, attemptsAllowed],
  );
  const [row] = rows;
  if (!row) throw new Error('no quiz was written');
  return row.id;
}

async function writeQuestion(client: Client, quizId: string, question: AuthoredQuestion): Promise<void> {
  const { key, number, kind, prompt, content, feedback, lessonCode, points } = toRow(question);
  await client.query(
    'insert into question (quiz_id, key, number, kind, prompt, content, feedback, lesson_code, points) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [quizId, key, number, kind, prompt, JSON.stringify(content), feedback, lessonCode, points],
  );
}

function optionsOf(right: string, wrong: string) {
  return [...right, ...wrong].map((key) => ({ key, text: `Opción ${key}`, isRight: right.includes(key) }));
}
