import type { Language } from '@aula/platform/contract';

/** The same words as the pages of `catalogue/web` and the landing page: a journey compares the headings. */
const WORDS = {
  es: {
    headline: 'Aprende gobierno abierto desde tu municipio',
    lead: 'Cursos gratuitos en línea para personas servidoras públicas de México, con constancia que cualquiera puede verificar.',
    openCourses: 'Cursos abiertos',
    courses: 'Cursos',
    listLead: 'Conoce el programa de cada curso. Para estudiar, guardar tu avance y recibir tu constancia, crea tu cuenta e inscríbete: es gratis.',
  },
  en: {
    headline: 'Learn open government from your municipality',
    lead: 'Free online courses for public servants in Mexico, with a certificate that anyone can verify.',
    openCourses: 'Open courses',
    courses: 'Courses',
    listLead: 'See what each course covers. To study, keep your progress and receive your certificate, create your account and enrol: it is free.',
  },
} as const satisfies Record<Language, object>;

export function wordsIn(language: Language): (typeof WORDS)[Language] {
  return WORDS[language];
}
