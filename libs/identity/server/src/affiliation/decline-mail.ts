import type { Language } from '@aula/platform/contract';

interface Declined {
  /** As whoever sent it back wrote them. */
  readonly words: string;
  readonly address: string;
}

const WRITERS: Readonly<Record<Language, (declined: Declined) => { subject: string; text: string }>> = {
  es: ({ words, address }) => ({
    subject: 'Revisa dónde dices que trabajas',
    text: `Quien confirma las adscripciones de tu municipio te pide corregir la tuya:\n\n${words}\n\nCorrígela aquí, y se volverá a revisar:\n${address}\n\nMientras tanto puedes seguir con tus cursos.\n\nAula Abierta\n`,
  }),
  en: ({ words, address }) => ({
    subject: 'Check where you say you work',
    text: `Whoever confirms where people of your municipality work asks you to correct yours:\n\n${words}\n\nCorrect it here, and it will be looked at again:\n${address}\n\nMeanwhile you can go on with your courses.\n\nAula Abierta\n`,
  }),
};

export function declineMail(declined: Declined, language: Language): { subject: string; text: string } {
  return WRITERS[language](declined);
}
