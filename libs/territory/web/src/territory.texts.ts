import type { territoryErrors } from '@aula/territory/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const territoryTexts: ProblemTexts<keyof typeof territoryErrors> = {
  'territory.no-such-municipality': () => $localize`:@@territory.we-did-not-find-that-municipality:No encontramos ese municipio. Escribe las primeras letras y elígelo de la lista.`,
};
