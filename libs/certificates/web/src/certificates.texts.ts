import type { certificatesErrors } from '@aula/certificates/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const certificatesTexts: ProblemTexts<keyof typeof certificatesErrors> = {
  'certificates.no-such-certificate': () => $localize`:@@certificates.we-did-not-find-a-certificate:No encontramos una constancia con ese folio en tu cuenta. Revisa que esté completo: se ve así: AA-7F3K-92QX.`,
};
