import type { PrivacyNotice } from '@aula/identity/contract';

/** A short privacy notice, for specs. */
export function aNotice(changes: Partial<PrivacyNotice> = {}): PrivacyNotice {
  return {
    version: '2026-11-27', language: 'es', title: 'Aviso de privacidad', preface: null, contact: 'aula@ndi.example',
    sections: [
      { heading: 'Quién responde', text: 'NDI México. Escribe a aula@ndi.example.' },
      { heading: 'Qué datos guardamos', text: 'Los que nos das al abrir tu cuenta.' },
    ],
    versions: [
      { version: '2026-11-27', isPurposeChanged: true, changes: 'Hay una finalidad nueva, y es voluntaria.' },
      { version: '2026-11-23', isPurposeChanged: true, changes: 'La primera versión.' },
    ],
    ...changes,
  };
}
