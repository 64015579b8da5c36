import type { catalogueErrors } from '@aula/catalogue/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const catalogueTexts: ProblemTexts<keyof typeof catalogueErrors> = {
  'catalogue.no-such-course': () => $localize`:@@catalogue.this-course-is-no-longer-in:Este curso ya no está en el catálogo, o la dirección llegó incompleta. Aquí están los cursos abiertos.`,
  'catalogue.no-such-lesson': () => $localize`:@@catalogue.this-lesson-is-no-longer-here:Esta lección ya no está. Quizá cambió de lugar: búscala en el temario del curso.`,
};
