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

test('the quiz of the first course is well-formed', () => {
  const source = readFileSync(join(__dirname, '../../../../../content/ga-101/quizzes/final.yaml'), 'utf8');
  const { quiz, faults } = readQuizFile(PATH, source);
  expect(faults).toEqual([]);
  expect(quiz).toMatchObject({ key: 'final', title: 'Cuestionario final', passing: 80, attemptsAllowed: 3 });
  expect(quiz?.questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(quiz?.questions.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  expect(quiz?.questions[0]).toMatchObject({ key: 'pilares', lessonCode: '1.2', options: [{ isRight: false }, { isRight: false }, { key: 'c', isRight: true }, { isRight: false }] });
});

test.each<[string, string, string[]]>([
  ['a well-formed quiz', head + good, []],
  ['no YAML', `${head}  - "unclosed`, ['quizzes/final.yaml, línea 6: el YAML no se puede leer (MISSING_CHAR).']],
  ['nothing at all', '', ['quizzes/final.yaml: falta.']],
  ['another name than the file', head.replace('key: final', 'key: otro') + good, ['quizzes/final.yaml, key: debe ser igual al nombre del archivo.']],
  ['a key that nobody reads', `${head}${good}minutes: 5\n`, ['quizzes/final.yaml: no se esperaba «minutes».']],
  ['passing over 100', head.replace('80', '101') + good, ['quizzes/final.yaml, passing: debe ser 100 o menos.']],
  ['passing nothing', head.replace('80', '0') + good, ['quizzes/final.yaml, passing: debe ser 1 o más.']],
  ['passing in words', head.replace('80', 'ochenta') + good, ['quizzes/final.yaml, passing: debe ser un número.']],
  ['no attempts', head.replace('attempts: 3', 'attempts: 0') + good, ['quizzes/final.yaml, attempts: debe ser 1 o más.']],
  ['no questions', `${head.replace('questions:\n', 'questions: []\n')}`, ['quizzes/final.yaml, questions: debe tener al menos 1.']],
  ['a kind nobody knows', head + good.replace('single-choice', 'essay'), ['quizzes/final.yaml, pregunta «unica», kind: debe ser single-choice, multiple-choice, true-false o matching.']],
  ['a question without key', head + good.replace('- key: unica\n    kind', '- kind'), ['quizzes/final.yaml, pregunta 1, key: falta.']],
  ['a question twice', head + good + good, ['quizzes/final.yaml, pregunta «unica», key: se repite.']],
  ['a lesson without quotes', head + good.replace('"1.1"', '1.1'), ['quizzes/final.yaml, pregunta «unica», lesson: debe ser texto (entre comillas si parece número).']],
  ['a lesson that is none', head + good.replace('"1.1"', 'intro'), ['quizzes/final.yaml, pregunta «unica», lesson: no tiene la forma que pide content/README.md.']],
  ['no feedback', head + good.replace('    feedback: Porque sí.\n', ''), ['quizzes/final.yaml, pregunta «unica», feedback: falta.']],
  ['one option', head + single(option('a', 'Una', true)), ['quizzes/final.yaml, pregunta «unica», options: debe tener al menos 2.']],
  ['no right option', head + single(option('a', 'Una') + option('b', 'Otra')), ['quizzes/final.yaml, pregunta «unica», options: hace falta marcar una opción correcta con «correct: true».']],
  ['two right options', head + single(option('a', 'Una', true) + option('b', 'Otra', true)), ['quizzes/final.yaml, pregunta «unica», options: hay 2 opciones correctas y debe haber exactamente una.']],
  ['an option key twice', head + single(option('a', 'Una', true) + option('a', 'Otra')), ['quizzes/final.yaml, pregunta «unica», options[2].key: se repite.']],
  ['one text twice', head + single(option('a', 'Una', true) + option('b', '"una "')), ['quizzes/final.yaml, pregunta «unica», options[2].text: se repite.']],
  ['an answer to a choice', `${head}${good}    answer: true\n`, ['quizzes/final.yaml, pregunta «unica»: no se esperaba «answer».']],
  ['an answer in words', `${head}  - key: vf\n    kind: true-false\n    prompt: Algo.\n    answer: "no"\n${tail}`, ['quizzes/final.yaml, pregunta «vf», answer: debe ser true o false.']],
  ['one pair', head + matching(pair('a', 'Uno', 'Dos')), ['quizzes/final.yaml, pregunta «pares», pairs: debe tener al menos 2.']],
  ['right sides alike', head + matching(pair('a', 'Uno', 'Igual') + pair('b', 'Dos', 'Igual')), ['quizzes/final.yaml, pregunta «pares», pairs[2].right: se repite.']],
  ['left sides alike', head + matching(pair('a', 'Uno', 'Así') + pair('b', 'UNO', 'Asá')), ['quizzes/final.yaml, pregunta «pares», pairs[2].left: se repite.']],
  ['several at once', head.replace('80', '0') + good.replace('    feedback: Porque sí.\n', ''), ['quizzes/final.yaml, passing: debe ser 1 o más.', 'quizzes/final.yaml, pregunta «unica», feedback: falta.']],
])('%s', (_, source, faults) => {
  expect(readQuizFile(PATH, source).faults).toEqual(faults);
});
