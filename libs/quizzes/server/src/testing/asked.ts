import type { AuthoredQuestion, QuestionContent } from '../quiz/authored-question';

/** A question with the given content; everything else is made up. */
export function asked(what: QuestionContent, facts: Partial<Pick<AuthoredQuestion, 'key' | 'number' | 'points'>> = {}): AuthoredQuestion {
  const { key = 'pregunta', number = 1, points = 10 } = facts;
  return { key, number, points, prompt: `¿Qué dice ${key}?`, feedback: `Explicación de ${key}`, lessonCode: '1.1', ...what };
}
