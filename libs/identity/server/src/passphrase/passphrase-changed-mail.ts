import type { Language } from '@aula/platform/contract';

interface Letter {
  readonly subject: string;
  readonly text: string;
}

export const passphraseChangedMail: Readonly<Record<Language, (givenNames: string, address: string) => Letter>> = {
  es: (givenNames, address) => ({
    subject: 'Tu contraseña cambió',
    text: `Hola, ${givenNames}.

La contraseña de tu cuenta de Aula Abierta acaba de cambiar, y cerramos tus sesiones en los demás dispositivos.

Si fuiste tú, no hace falta nada más. Si no, entra ahora con un código por correo y pon otra:
${address}

Aula Abierta
`,
  }),
  en: (givenNames, address) => ({
    subject: 'Your password was changed',
    text: `Hello, ${givenNames}.

The password of your Aula Abierta account has just been changed, and we ended your sessions on all other devices.

If it was you, there is nothing else to do. If not, sign in now with a code by e-mail and set another:
${address}

Aula Abierta
`,
  }),
};
