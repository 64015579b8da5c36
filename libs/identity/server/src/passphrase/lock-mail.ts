import type { Language } from '@aula/platform/contract';

interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** Too many wrong tries: what happened, what still works, what to do. */
export const lockMail: Readonly<Record<Language, (givenNames: string, address: string) => Letter>> = {
  es: (givenNames, address) => ({
    subject: 'Alguien intentó entrar a tu cuenta muchas veces',
    text: `Hola, ${givenNames}.

Alguien escribió muchas veces una contraseña equivocada para tu cuenta de Aula Abierta. Nadie entró. Durante un día, tu contraseña ya no abre la cuenta en dispositivos nuevos.

Tú puedes seguir entrando como siempre en los dispositivos donde ya usaste tu cuenta, y en cualquier otro con un código por correo:
${address}

Si fuiste tú, no hace falta nada más. Si no, tu cuenta está a salvo: no respondas este mensaje ni des tu contraseña a nadie.

Aula Abierta
`,
  }),
  en: (givenNames, address) => ({
    subject: 'Somebody tried many times to sign in to your account',
    text: `Hello, ${givenNames}.

Somebody typed a wrong password for your Aula Abierta account many times. Nobody got in. For one day your password no longer opens the account on new devices.

You can go on signing in as usual on the devices where you have used your account, and on any other with a code by e-mail:
${address}

If it was you, there is nothing else to do. If not, your account is safe: do not answer this message, and give your password to nobody.

Aula Abierta
`,
  }),
};
