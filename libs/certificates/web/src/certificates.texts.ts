import type { certificatesErrors } from '@aula/certificates/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const certificatesTexts: ProblemTexts<keyof typeof certificatesErrors> = {
  'certificates.no-such-certificate': () => 'No encontramos una constancia con ese folio en tu cuenta. Revisa que esté completo: AA, guion, cuatro signos, guion, cuatro signos.',
};
