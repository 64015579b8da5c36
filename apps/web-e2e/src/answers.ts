import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';

interface Authored {
  readonly prompt: string;
  readonly kind: string;
  readonly answer?: boolean;
  readonly options?: readonly { text: string; correct?: boolean }[];
  readonly pairs?: readonly { left: string; right: string }[];
}

const { questions } = parse(readFileSync('content/ga-101/quizzes/final.yaml', 'utf8')) as { questions: Authored[] };

/** Answers the question in view by what stands on the screen, right or wrong, and waits until the server has it. */
export async function answerQuestion(page: Page, isRight: boolean): Promise<void> {
  const prompt = await page.getByRole('heading', { level: 1 }).innerText();
  const question = questions.find((candidate) => candidate.prompt.trim() === prompt.trim());
  if (!question) throw new Error(`the package has no question «${prompt}»`);
  if (question.pairs) await pair(page, question.pairs, isRight);
  else await choose(page, question, isRight);
  await expect(page.getByText('Guardado en el servidor')).toBeVisible();
}

async function pair(page: Page, pairs: readonly { left: string; right: string }[], isRight: boolean): Promise<void> {
  const rights = pairs.map(({ right }) => right);
  for (const [index, { left, right }] of pairs.entries()) {
    const label = isRight ? right : rights[(index + 1) % rights.length];
    await page.getByLabel(left, { exact: true }).selectOption({ label: label ?? right });
  }
}

async function choose(page: Page, { kind, answer, options = [] }: Authored, isRight: boolean): Promise<void> {
  if (kind === 'true-false') {
    await page.getByLabel(answer === isRight ? 'Verdadero' : 'Falso', { exact: true }).check();
    return;
  }
  const wanted = options.filter((option) => (option.correct ?? false) === isRight).map(({ text }) => text);
  for (const text of kind === 'multiple-choice' ? wanted : wanted.slice(0, 1)) await page.getByLabel(text, { exact: true }).check();
}

/** From the first question to the result. `right`: how many are answered right. */
export async function takeQuiz(page: Page, right: number): Promise<void> {
  for (let number = 1; number <= questions.length; number++) {
    await expect(page.getByText(`Pregunta ${number} de ${questions.length}`, { exact: true })).toBeVisible();
    await answerQuestion(page, number <= right);
    await page.getByRole('link', { name: number === questions.length ? 'Revisar y entregar' : 'Siguiente' }).click();
  }
  await expect(page.getByText('Contestaste todas las preguntas.')).toBeVisible();
  await page.getByRole('button', { name: 'Entregar cuestionario' }).click();
}
