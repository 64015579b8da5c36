import type { Language } from '@aula/platform/contract';

interface Letter {
  readonly subject: string;
  readonly text: string;
}

const letter = (subject: string, ...paragraphs: string[]): Letter => ({ subject, text: `${[...paragraphs, 'Aula Abierta'].join('\n\n')}\n` });

/** To the new address: the code, or that it cannot be given. */
export function newAddressMail(language: Language, code: string | undefined): Letter {
  const spoken = code && `${code.slice(0, 3)} ${code.slice(3)}`;
  if (language === 'es') {
    return spoken
      ? letter(`${spoken} es tu código para cambiar de correo`, `Escribe este código en tu cuenta de Aula Abierta para usar este correo:\n${spoken}`, 'Sirve una sola vez, durante 15 minutos. Si no lo pediste, no hagas nada.')
      : letter('Este correo ya tiene una cuenta', 'Alguien quiso usar este correo en otra cuenta de Aula Abierta. Ya tienes una cuenta con él, así que nada cambió.', 'Si fuiste tú, entra con este correo. Si no, no hagas nada.');
  }
  return spoken
    ? letter(`${spoken} is your code to change your e-mail`, `Type this code in your Aula Abierta account to use this e-mail:\n${spoken}`, 'It works once, for 15 minutes. If you did not ask for it, there is nothing to do.')
    : letter('This e-mail has an account already', 'Somebody wanted to use this e-mail for another account of Aula Abierta. You have an account with it already, so nothing was changed.', 'If it was you, sign in with this e-mail. If not, there is nothing to do.');
}

export const changedMail: Readonly<Record<Language, (newEmail: string) => Letter>> = {
  es: (newEmail) => letter('Tu correo cambió', `Desde ahora entras a Aula Abierta con ${newEmail}, y aquí te escribimos.`),
  en: (newEmail) => letter('Your e-mail was changed', `From now on you sign in to Aula Abierta with ${newEmail}, and we write to you here.`),
};

/** To the old address. What follows the `#` of the link reaches no server before its button is pressed. */
export const oldAddressMail: Readonly<Record<Language, (givenNames: string, undo: string) => Letter>> = {
  es: (givenNames, undo) => letter('Tu cuenta ahora usa otro correo', `Hola, ${givenNames}.`, 'Tu cuenta de Aula Abierta dejó de usar este correo. Si fuiste tú, no hace falta nada más.', `Si no fuiste tú, recupérala aquí durante los próximos 7 días. Se cerrarán todas las sesiones:\n${undo}`),
  en: (givenNames, undo) => letter('Your account now uses another e-mail', `Hello, ${givenNames}.`, 'Your Aula Abierta account no longer uses this e-mail. If it was you, there is nothing else to do.', `If it was not you, take it back here within the next 7 days. All sessions will end:\n${undo}`),
};
