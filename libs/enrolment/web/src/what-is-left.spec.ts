import { anEnrolment } from './testing/an-enrolment';
import { countedLessons, nextStepOf, whatIsLeft } from './what-is-left';

const met = (enrolment = anEnrolment(4)) => enrolment.requirements.map((one) => ({ ...one, metAt: '2026-11-21T10:00:00Z' }));

describe('what is left', () => {
  it('names few lessons and counts many', () => {
    expect(whatIsLeft(anEnrolment(0))).toBe('Te falta: terminar 4 lecciones y aprobar el cuestionario final (80 de 100).');
    expect(whatIsLeft(anEnrolment(2))).toBe('Te falta: terminar las lecciones 1.3 y 1.4 y aprobar el cuestionario final (80 de 100).');
    expect(whatIsLeft(anEnrolment(3))).toBe('Te falta: terminar la lección 1.4 y aprobar el cuestionario final (80 de 100).');
    expect(whatIsLeft(anEnrolment(4))).toBe('Te falta: aprobar el cuestionario final (80 de 100).');
  });

  it('is silent when nothing is left', () => {
    expect(whatIsLeft(anEnrolment(4, { requirements: met() }))).toBe('');
    expect(whatIsLeft(anEnrolment(2, { completedAt: '2026-11-21T10:00:00Z' }))).toBe('');
  });

  it('tells a requirement of another kind in its own words', () => {
    const requirements = [{ kind: 'cohort-member', key: 'g1', title: 'Asistir a una generación', metAt: null }];
    expect(whatIsLeft(anEnrolment(4, { requirements }))).toBe('Te falta: asistir a una generación.');
  });

  it('leads to the next lesson, then to the quiz, then nowhere', () => {
    expect(nextStepOf(anEnrolment(1))).toMatchObject({ kind: 'lesson', address: ['/cursos', 'ga-101', 'lecciones', '1.2'] });
    expect(nextStepOf(anEnrolment(4))).toMatchObject({ kind: 'requirement', isQuiz: true, address: ['/cursos', 'ga-101', 'cuestionarios', 'final'] });
    expect(nextStepOf(anEnrolment(4, { requirements: met() })).kind).toBe('settling');
    expect(nextStepOf(anEnrolment(4, { completedAt: '2026-11-21T10:00:00Z' })).kind).toBe('completed');
  });

  it('counts lessons', () => {
    expect(countedLessons(anEnrolment(1))).toBe('1 de 4 lecciones');
  });
});
