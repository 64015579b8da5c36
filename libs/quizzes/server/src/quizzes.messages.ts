import { defineMessage, type Words } from '@aula/notifications/server';
import type { Language } from '@aula/platform/contract';
import type { WhichQuiz } from './quiz/published-quizzes';

interface RequestDecided extends WhichQuiz {
  readonly state: 'granted' | 'declined';
  /** Course content is in Spanish. */
  readonly quizTitle: string;
  readonly courseTitle: string;
  /** Of whoever decided; may be empty where it was granted. */
  readonly words: string;
}

type Said = Pick<Words, 'subject' | 'act'> & { readonly opening: string; readonly wordsTold: string };

const WRITERS: Readonly<Record<Language, Readonly<Record<RequestDecided['state'], (decided: RequestDecided) => Said>>>> = {
  es: {
    granted: ({ quizTitle, courseTitle, words }) => ({
      subject: `Tienes otro intento en «${quizTitle}»`,
      opening: `Aceptamos tu solicitud: puedes hacer una vez más «${quizTitle}» del curso «${courseTitle}». Empieza cuando quieras.`,
      wordsTold: `Quien lo decidió te escribe: «${words}»`,
      act: 'Ir al cuestionario',
    }),
    declined: ({ quizTitle, courseTitle, words }) => ({
      subject: `Por ahora no hay otro intento en «${quizTitle}»`,
      opening: `Revisamos tu solicitud para «${quizTitle}» del curso «${courseTitle}», y por ahora no se abre otro intento. Tu avance sigue guardado.`,
      wordsTold: `Quien lo decidió te escribe: «${words}»`,
      act: 'Ver tus intentos y qué repasar',
    }),
  },
  en: {
    granted: ({ quizTitle, courseTitle, words }) => ({
      subject: `You have another attempt at “${quizTitle}”`,
      opening: `Your request was accepted: you can take “${quizTitle}” of the course “${courseTitle}” once more. Start whenever you like.`,
      wordsTold: `Whoever decided writes to you: “${words}”`,
      act: 'Go to the quiz',
    }),
    declined: ({ quizTitle, courseTitle, words }) => ({
      subject: `No other attempt at “${quizTitle}” for now`,
      opening: `Your request for “${quizTitle}” of the course “${courseTitle}” was looked at, and for now no other attempt is opened. Your progress stays saved.`,
      wordsTold: `Whoever decided writes to you: “${words}”`,
      act: 'See your attempts and what to go over',
    }),
  },
};

/** To whoever asked for another attempt, once. */
export const requestDecided = defineMessage<RequestDecided>({
  name: 'quizzes.request-decided', category: 'essential',
  write: (decided, language) => {
    const { subject, act, opening, wordsTold } = WRITERS[language][decided.state](decided);
    return { subject, act, text: decided.words === '' ? opening : `${opening}\n\n${wordsTold}`, path: `/cursos/${decided.courseKey}/cuestionarios/${decided.quizKey}` };
  },
});
