import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuizFile } from './read-quiz-file';

const PATH = 'quizzes/final.yaml';
const head = 'key: final\ntitle: Cuestionario final\npassing: 80\nattempts: 3\nquestions:\n';
const tail = '    feedback: Porque sí.\n    lesson: "1.1"\n';
const single = (options: string) => `  - key: unica\n    kind: single-choice\n    prompt: ¿Cuál?\n    options:\n${options}${tail}`;
const option = (key: string, text: string, isRight = false) => `      - { key: ${key}, text: ${text}${isRight ? ', correct: true' : ''} }\n`;
const good = single(option('a', 'Una', true) + option('b', 'Otra'));
const matching = (pairs: string) => `  - key: pares\n    kind: matching\n    prompt: Relaciona.\n    pairs:\n${pairs}${tail}`;
const pair = (key: string, left: string, right: string) => `      - { key: ${key}, left: ${left}, right: ${right} }\n`;

function faultsOf(source: string): string[] {
  try {
    readQuizFile(PATH, source);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').map((sentence) => sentence.replace('quizzes/final.yaml, ', ''));
  }
}

test('the quiz of the first course is well-formed', () => {
  const source = readFileSync(join(__dirname, '../../../../../content/ga-101/quizzes/final.yaml'), 'utf8');
  const quiz = readQuizFile(PATH, source);
  expect(quiz).toMatchObject({ key: 'final', title: 'Cuestionario final', passing: 80, attemptsAllowed: 3 });
  expect(quiz.questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(quiz.questions.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  expect(quiz.questions[0]).toMatchObject({ key: 'pilares', lessonCode: '1.2', options: [{ isRight: false }, { isRight: false }, { key: 'c', isRight: true }, { isRight: false }] });
});

test.each<[string, string, string[]]>([
  ['a well-formed quiz', head + good, []],
  ['no YAML', `${head}  - "unclosed`, ['línea 6: no es YAML bien escrito (Missing closing "quote).']],
  ['nothing at all', '', ['quizzes/final.yaml: debe ser un grupo de claves.']],
  ['another name than the file', head.replace('key: final', 'key: otro') + good, ['línea 1, «key»: debe ser igual al nombre del archivo.']],
  ['a key that nobody reads', `${head}${good}minutes: 5\n`, ['línea 14, «minutes»: no se conoce esta clave.']],
  ['passing over 100', head.replace('80', '101') + good, ['línea 3, «passing»: pide cuando más 100.']],
  ['passing nothing', head.replace('80', '0') + good, ['línea 3, «passing»: pide al menos 1.']],
  ['passing in words', head.replace('80', 'ochenta') + good, ['línea 3, «passing»: debe ser un número.']],
  ['no attempts', head.replace('attempts: 3', 'attempts: 0') + good, ['línea 4, «attempts»: pide al menos 1.']],
  ['no questions', `${head.replace('questions:\n', 'questions: []\n')}`, ['línea 5, «questions»: no puede ir vacío.']],
  ['a kind nobody knows', head + good.replace('single-choice', 'essay'), ['línea 7, «questions.0.kind»: debe ser uno de: single-choice, multiple-choice, true-false, matching.']],
  ['a question without key', head + good.replace('- key: unica\n    kind', '- kind'), ['línea 6, «questions.0.key»: falta; debe ser texto, entre comillas si parece número.']],
  ['a question twice', head + good + good, ['línea 14, «questions.unica.key»: se repite.']],
  ['a lesson without quotes', head + good.replace('"1.1"', '1.1'), ['línea 13, «questions.unica.lesson»: debe ser texto, entre comillas si parece número.']],
  ['a lesson that is none', head + good.replace('"1.1"', 'intro'), ['línea 13, «questions.unica.lesson»: no tiene la forma que se pide (/^\\d{1,2}\\.\\d{1,2}$/).']],
  ['no feedback', head + good.replace('    feedback: Porque sí.\n', ''), ['línea 6, «questions.unica.feedback»: falta; debe ser texto, entre comillas si parece número.']],
  ['one option', head + single(option('a', 'Una', true)), ['línea 9, «questions.unica.options»: pide al menos 2.']],
  ['no right option', head + single(option('a', 'Una') + option('b', 'Otra')), ['línea 9, «questions.unica.options»: hace falta marcar una opción correcta con «correct: true».']],
  ['two right options', head + single(option('a', 'Una', true) + option('b', 'Otra', true)), ['línea 9, «questions.unica.options»: hay 2 opciones correctas y debe haber exactamente una.']],
  ['an option key twice', head + single(option('a', 'Una', true) + option('a', 'Otra')), ['línea 11, «questions.unica.options.1.key»: se repite.']],
  ['one text twice', head + single(option('a', 'Una', true) + option('b', '"una "')), ['línea 11, «questions.unica.options.1.text»: se repite.']],
  ['an answer to a choice', `${head}${good}    answer: true\n`, ['línea 14, «questions.unica.answer»: no se conoce esta clave.']],
  ['an answer in words', `${head}  - key: vf\n    kind: true-false\n    prompt: Algo.\n    answer: "no"\n${tail}`, ['línea 9, «questions.vf.answer»: debe ser true o false.']],
  ['one pair', head + matching(pair('a', 'Uno', 'Dos')), ['línea 9, «questions.pares.pairs»: pide al menos 2.']],
  ['right sides alike', head + matching(pair('a', 'Uno', 'Igual') + pair('b', 'Dos', 'Igual')), ['línea 11, «questions.pares.pairs.1.right»: se repite.']],
  ['left sides alike', head + matching(pair('a', 'Uno', 'Así') + pair('b', 'UNO', 'Asá')), ['línea 11, «questions.pares.pairs.1.left»: se repite.']],
  ['several at once', head.replace('80', '200') + good.replace('text: Otra', 'text: una'), ['línea 3, «passing»: pide cuando más 100.', 'línea 11, «questions.unica.options.1.text»: se repite.']],
])('%s', (_, source, faults) => {
  expect(faultsOf(source)).toEqual(faults);
});
