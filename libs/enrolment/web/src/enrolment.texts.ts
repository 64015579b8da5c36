import type { enrolmentErrors } from '@aula/enrolment/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const enrolmentTexts: ProblemTexts<keyof typeof enrolmentErrors> = {
  'enrolment.not-enrolled': () => 'Todavía no te inscribes en este curso. Es gratis y toma un toque: hazlo en la página del curso y vuelve a esta lección.',
  'enrolment.no-municipality': () => 'Para inscribirte nos falta saber en qué municipio trabajas. Elígelo en tu cuenta y vuelve a intentarlo.',
};
