import type { Language } from '@aula/platform/contract';

/** What optional details are for, as it stands beside the questions. A text that somebody consented to never changes: another one is another version. */
export interface Purpose {
  readonly version: string;
  readonly texts: Readonly<Record<Language, string>>;
}

export const CURRENT_PURPOSE: Purpose = {
  version: '2026-11-28',
  texts: {
    es: 'Nos sirven para dos cosas: saber, en cifras de grupo, a quiénes llega la capacitación y a quiénes no, y decidir qué ayudas hacen falta en los cursos. Un grupo de menos de cinco personas nunca se muestra. Nadie del personal ve tus respuestas: ni quien facilita, ni la coordinación, ni la administración. No las usamos para nada más.',
    en: 'They serve two things: to know, in figures of groups, whom training reaches and whom it does not, and to decide what support the courses need. A group of fewer than five people is never shown. No member of staff sees your answers: neither trainers, nor the coordination, nor the administration. We use them for nothing else.',
  },
};
