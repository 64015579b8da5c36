import type { ProblemTexts } from '@aula/platform/web';
import type { reportingErrors } from '@aula/reporting/contract';

export const reportingTexts: ProblemTexts<keyof typeof reportingErrors> = {
  'reporting.outside-territory': () => $localize`:@@reporting.problem.outside-territory:Ese lugar no está en tu territorio. Quita los filtros para ver las cifras que sí lo están.`,
};
