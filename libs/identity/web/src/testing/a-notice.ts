import type { PrivacyNotice } from '@aula/identity/contract';

/** A short privacy notice, for specs. */
export function aNotice(changes: Partial<PrivacyNotice> = {}): PrivacyNotice {
  return {
    version: '2026-11-27', language: 'es', title: 'Aviso de privacidad', preface: null, contact: 'aula@ndi.example',
    sections: [
      { heading: 'Quién responde', text: 'NDI México. Escribe a aula@ndi.example.' },
      { heading: 'Qué datos guardamos', text: 'Los que nos das al abrir tu cuenta.' },
    ],
    ...changes,
  };
}
