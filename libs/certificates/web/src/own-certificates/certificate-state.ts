import type { Certificate } from '@aula/certificates/contract';
import type { StatusKind } from '@aula/platform/web';

/** How a state is shown, with its word. */
export const CERTIFICATE_STATES: Record<Certificate['state'], { readonly kind: StatusKind; readonly word: string }> = {
  vigente: { kind: 'ok', word: $localize`:@@certificates.valid:Vigente` },
  corregida: { kind: 'info', word: $localize`:@@certificates.corrected:Corregida` },
  revocada: { kind: 'bad', word: $localize`:@@certificates.revoked:Revocada` },
};
