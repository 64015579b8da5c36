import type { Language } from '@aula/platform/contract';

export type TwoStepChange = 'on' | 'off' | 'reset';

const SUBJECTS: Readonly<Record<TwoStepChange, Readonly<Record<Language, string>>>> = {
  on: { es: 'Tu cuenta ahora pide un segundo paso', en: 'Your account now asks for a second step' },
  off: { es: 'Tu cuenta ya no pide un segundo paso', en: 'Your account no longer asks for a second step' },
  reset: { es: 'La administración quitó el segundo paso de tu cuenta', en: 'The administration took the second step off your account' },
};

const WHAT: Readonly<Record<TwoStepChange, Readonly<Record<Language, string>>>> = {
  on: {
    es: 'Desde ahora, para entrar a tu cuenta de Aula Abierta hace falta también un código de tu teléfono. Guarda en un lugar seguro los códigos de recuperación.',
    en: 'From now on, a code from your telephone is needed too to sign in to your Aula Abierta account. Keep the recovery codes in a safe place.',
  },
  off: { es: 'Tu cuenta de Aula Abierta ya no pide un código de tu teléfono para entrar.', en: 'Your Aula Abierta account no longer asks for a code from your telephone.' },
  reset: {
    es: 'La administración de Aula Abierta quitó el código de tu teléfono y cerró todas tus sesiones, como se hace cuando alguien pierde su teléfono.',
    en: 'The administration of Aula Abierta took off the code from your telephone and ended all your sessions, as is done when somebody loses theirs.',
  },
};

export function twoStepMail(change: TwoStepChange, language: Language, givenNames: string, address: string): { subject: string; text: string } {
  const greeting = language === 'es' ? `Hola, ${givenNames}.` : `Hello, ${givenNames}.`;
  const otherwise = language === 'es' ? `Si no lo pediste tú, entra y revisa tu cuenta:\n${address}` : `If you did not ask for this, sign in and look at your account:\n${address}`;
  return { subject: SUBJECTS[change][language], text: `${[greeting, WHAT[change][language], otherwise, 'Aula Abierta'].join('\n\n')}\n` };
}
