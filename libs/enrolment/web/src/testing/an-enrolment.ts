import type { Enrolment, Lesson, LessonProgress } from '@aula/enrolment/contract';

const TITLES = ['De la ventanilla cerrada al gobierno que conversa', 'Los pilares y cómo se sostienen entre sí', 'Lo que no es gobierno abierto', 'Por qué conviene'];
const DONE = '2026-11-20T18:00:00Z';

/** An enrolment in GA-101 with so many lessons completed, for specs. */
export function anEnrolment(completed: number, changes: Partial<Enrolment> = {}): Enrolment {
  const lessons = TITLES.map((title, index): LessonProgress => ({
    code: `1.${index + 1}`, title, moduleNumber: 1, moduleTitle: 'Qué es el gobierno abierto y para qué sirve', kind: 'lectura',
    minutes: 15, bytes: 12_000, block: 0, completedAt: index < completed ? DONE : null,
  }));
  return {
    id: '0190b7a0-0000-7000-8000-000000000001', courseKey: 'ga-101', courseCode: 'GA-101', courseTitle: 'Fundamentos de gobierno abierto', hours: 6, version: 1,
    enrolledAt: DONE, completedAt: null, lessons, nextLesson: lessons[completed]?.code ?? null,
    requirements: [
      { kind: 'all-lessons', key: '', title: 'Terminar todas las lecciones', metAt: completed < TITLES.length ? null : DONE },
      { kind: 'quiz-passed', key: 'final', title: 'Aprobar el cuestionario final (80 de 100)', metAt: null },
    ],
    ...changes,
  };
}

/** Lesson 1.2 of four, for specs. */
export function aLesson(changes: Partial<Lesson> = {}): Lesson {
  return {
    code: '1.2', title: 'Los pilares y cómo se sostienen entre sí', kind: 'lectura', moduleNumber: 1, moduleTitle: 'Qué es el gobierno abierto y para qué sirve',
    summary: ['Conoces los cinco pilares.'], minutes: 20, bytes: 12_000,
    html: '<p>Hay portales llenos de documentos.</p><h2>Cinco pilares</h2><aside class="actividad" data-minutos="15"><p class="titulo">Revisa un programa</p><p>Elige uno.</p></aside><table><thead><tr><th>Pilar</th></tr></thead><tbody><tr><td>Transparencia</td></tr></tbody></table>',
    block: 0, completedAt: null, previous: '1.1', next: '1.3', position: 2, lessonCount: 4,
    ...changes,
  };
}
