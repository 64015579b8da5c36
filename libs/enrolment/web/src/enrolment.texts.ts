import type { enrolmentErrors } from '@aula/enrolment/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const enrolmentTexts: ProblemTexts<keyof typeof enrolmentErrors> = {
  'enrolment.not-enrolled': () => $localize`:@@enrolment.you-have-not-enrolled-in-this:Todavía no te inscribes en este curso. Es gratis: inscríbete con un toque en la página del curso y vuelve aquí.`,
  'enrolment.nobody-to-remind': () => $localize`:@@enrolment.remind.nobody:Ya no hay a quién enviarlo: las personas que elegiste no están en tu lista. Vuelve a elegirlas.`,
  'enrolment.no-such-reminder': () => $localize`:@@enrolment.remind.no-such:Ese recordatorio no existe, o lo envió otra persona.`,
};
