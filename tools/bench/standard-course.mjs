// The course of the standard set: 30 lessons of about 3.5 kB of HTML, and a quiz of ten questions with one right option each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const COURSE = 'medicion';
export const QUIZ = 'final';
export const QUESTIONS = 10;
const MODULES = 5;
const LESSONS_OF_A_MODULE = 6;
export const LESSONS = MODULES * LESSONS_OF_A_MODULE;

const SENTENCES = [
  'La información se abre antes de decidir, con el problema, las opciones y el dinero que hay a la vista de quien quiera leerlos.',
  'Se pregunta mientras todavía se puede cambiar algo, y se dice con claridad qué está a discusión y qué no lo está.',
  'Al final se cuenta qué se logró, qué faltó y por qué, con la fecha en que se terminará lo que quedó pendiente.',
  'Un archivo que cualquiera puede abrir sirve más que una lámina bonita de la que nadie puede copiar una cifra.',
  'Quien atiende la ventanilla conoce las preguntas que se repiten, y por eso conviene empezar por ellas y no por el reglamento.',
];
/** As many as make about 3.5 kB of HTML. */
const PARAGRAPHS = 8;

/** Which option is right, by the text that the learner sees. @param {number} question from 1 */
export const rightText = (question) => `Respuesta correcta de la pregunta ${question}`;

/** @param {string} folder made by this */
export function writeStandardCourse(folder) {
  mkdirSync(join(folder, 'lessons'), { recursive: true });
  mkdirSync(join(folder, 'quizzes'));
  const codes = Array.from({ length: MODULES }, (_, module) => Array.from({ length: LESSONS_OF_A_MODULE }, (__, lesson) => `${module + 1}.${lesson + 1}`));
  writeFileSync(join(folder, 'course.yaml'), courseYaml(codes));
  for (const code of codes.flat()) writeFileSync(join(folder, 'lessons', `${fileOf(code)}.md`), lesson(code));
  writeFileSync(join(folder, 'quizzes', `${QUIZ}.yaml`), quizYaml());
}

/** @param {string} code */
const fileOf = (code) => code.replace('.', '-');

/** @param {string[][]} codes */
function courseYaml(codes) {
  const modules = codes.map((lessons, index) => `  - title: Módulo ${index + 1} de la medición\n    lessons: [${lessons.map(fileOf).join(', ')}]`);
  return [
    `key: ${COURSE}`, 'code: MED-30', 'title: Curso para medir', 'level: introductorio', 'language: es-MX', 'licence: CC-BY-4.0', 'summary: Un curso que sólo sirve para medir la plataforma.',
    'audience: Nadie; lo recorren personas ficticias.', 'goal: Saber cuánto cuesta cada cosa.', 'outcomes:', '  - Leer treinta lecciones.', '  - Contestar diez preguntas.', '  - Terminar.',
    'modules:', ...modules, 'requirements:', '  - kind: all-lessons', '  - kind: quiz-passed', `    quiz: ${QUIZ}`, `quizzes: [${QUIZ}]`, '',
  ].join('\n');
}

/** @param {string} code */
function lesson(code) {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => [0, 1, 2].map((step) => SENTENCES[(index + step + Number(code.at(-1))) % SENTENCES.length]).join(' '));
  return [
    '---', `code: "${code}"`, `title: Lección ${code} de la medición`, 'kind: lectura', 'summary: |', '  Esta lección tiene el tamaño de una de verdad.', '  Al terminar habrás leído unas quinientas palabras.', '---', '',
    ...paragraphs.slice(0, 5).flatMap((text) => [text, '']), ':::ejemplo[Imagina un municipio]', paragraphs[5], ':::', '', ':::actividad[Escribe tres renglones]{minutos=10}', paragraphs[6], ':::', '', paragraphs[7], '',
  ].join('\n');
}

function quizYaml() {
  const questions = Array.from({ length: QUESTIONS }, (_, index) => [
    `  - key: pregunta-${index + 1}`, '    kind: single-choice', `    prompt: ¿Cuál es la respuesta correcta de la pregunta ${index + 1}?`, '    options:',
    ...['a', 'b', 'c', 'd'].map((key) => `      - { key: ${key}, text: "${key === 'c' ? rightText(index + 1) : `Otra respuesta (${key})`}"${key === 'c' ? ', correct: true' : ''} }`),
    '    feedback: Se explica en la primera lección, con el ejemplo del municipio y la lista de los tramos.', '    lesson: "1.1"',
  ]);
  return [`key: ${QUIZ}`, 'title: Cuestionario final', 'passing: 80', 'attempts: 3', 'questions:', ...questions.flat(), ''].join('\n');
}
