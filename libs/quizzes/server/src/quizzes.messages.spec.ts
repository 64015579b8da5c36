import { languages } from '@aula/platform/contract';
import { requestDecided } from './quizzes.messages';

const granted = { state: 'granted', courseKey: 'ga-101', quizKey: 'final', courseTitle: 'Fundamentos', quizTitle: 'Cuestionario final', words: '' } as const;
const declined = { ...granted, state: 'declined', words: 'Repasa primero el módulo 2.' } as const;

describe.each(languages.options)('what was decided about another attempt (%s)', (language) => {
  it('is told with its quiz and its course, and leads to the quiz', () => {
    for (const decided of [granted, declined]) {
      const { subject, text, path } = requestDecided.write(decided, language);
      expect(subject).toContain('Cuestionario final');
      for (const part of ['Cuestionario final', 'Fundamentos']) expect(text).toContain(part);
      expect(path).toBe('/cursos/ga-101/cuestionarios/final');
    }
  });

  it('carries the words of whoever decided, and none where there are none', () => {
    expect(requestDecided.write(declined, language).text.split('\n\n')[1]).toContain('Repasa primero el módulo 2.');
    expect(requestDecided.write(granted, language).text).not.toContain('\n');
  });

  it('tells yes from no in its first line', () => {
    expect(requestDecided.write(granted, language).subject).not.toBe(requestDecided.write({ ...granted, state: 'declined' }, language).subject);
  });
});
