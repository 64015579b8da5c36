import { defineMessage, type Words } from '@aula/notifications/server';
import type { Language } from '@aula/platform/contract';
import type { WhatWaits } from './reminder/what-waits';

const WRITERS: Readonly<Record<Language, (course: WhatWaits) => Words>> = {
  es: ({ courseKey, courseTitle, nextLesson, missing }) => ({
    subject: `Sigue con «${courseTitle}»`,
    ...(nextLesson
      ? {
          text: `Tu avance en «${courseTitle}» está guardado. Lo que sigue es la lección ${nextLesson.code}, «${nextLesson.title}»: te lleva unos ${nextLesson.minutes}\u00a0min y gasta ${weightOf(nextLesson.bytes)} de tus datos.`,
          path: `/cursos/${courseKey}/lecciones/${nextLesson.code}`,
          act: 'Continúa donde te quedaste',
        }
      : {
          text: `Ya terminaste las lecciones de «${courseTitle}». Para acreditarlo te falta: ${missing.join('; ')}.`,
          path: `/cursos/${courseKey}`,
          act: 'Termina lo que falta',
        }),
  }),
  en: ({ courseKey, courseTitle, nextLesson, missing }) => ({
    subject: `Go on with “${courseTitle}”`,
    ...(nextLesson
      ? {
          text: `Your progress in “${courseTitle}” is saved. Next comes lesson ${nextLesson.code}, “${nextLesson.title}”: it takes about ${nextLesson.minutes}\u00a0min and ${weightOf(nextLesson.bytes)} of your data.`,
          path: `/cursos/${courseKey}/lecciones/${nextLesson.code}`,
          act: 'Go on where you left off',
        }
      : {
          text: `You have read every lesson of “${courseTitle}”. To complete it, this is left: ${missing.join('; ')}.`,
          path: `/cursos/${courseKey}`,
          act: 'Finish what is left',
        }),
  }),
};

/** To whoever has not come back for a while. */
export const learnerNotBack = defineMessage<WhatWaits>({ name: 'enrolment.learner-not-back', category: 'reminder', write: (course, language) => WRITERS[language](course) });

interface TrainerReminds extends WhatWaits {
  /** Full name. */
  readonly sender: string;
  /** The sender's own; empty for none. */
  readonly words: string;
}

const OPENINGS: Readonly<Record<Language, (sender: string) => string>> = {
  es: (sender) => `Te escribe ${sender}, que da seguimiento a este curso.`,
  en: (sender) => `${sender}, who follows this course, writes to you.`,
};

/** What a trainer sends, in its parts: the sender's own words stand between opening and closing. */
export function trainerWords({ sender, ...course }: Omit<TrainerReminds, 'words'>, language: Language): Omit<Words, 'text'> & { opening: string; closing: string } {
  const { text, ...rest } = WRITERS[language](course);
  return { ...rest, opening: OPENINGS[language](sender), closing: text };
}

/** From whoever teaches a course to one of its people. */
export const trainerReminds = defineMessage<TrainerReminds>({
  name: 'enrolment.trainer-reminds', category: 'reminder',
  write: ({ words, ...data }, language) => {
    const { opening, closing, ...rest } = trainerWords(data, language);
    return { ...rest, text: [opening, words, closing].filter((part) => part !== '').join('\n\n') };
  },
});

interface TrainerReminderSent {
  readonly reminderId: string;
  readonly courseKey: string;
  readonly courseTitle: string;
  readonly asked: number;
  readonly reached: number;
}

const RESULTS: Readonly<Record<Language, (sent: TrainerReminderSent) => Pick<Words, 'subject' | 'text' | 'act'>>> = {
  es: ({ courseTitle, asked, reached }) => ({
    subject: `Tu recordatorio llegó a ${reached} de ${asked} personas`,
    text: `Es el que enviaste en el curso «${courseTitle}». En la lista ves a quiénes no les llegó, y por qué.`,
    act: 'Ver el resultado',
  }),
  en: ({ courseTitle, asked, reached }) => ({
    subject: `Your reminder reached ${reached} of ${asked} people`,
    text: `It is the one you sent in the course “${courseTitle}”. The list shows who was not reached, and why.`,
    act: 'See the result',
  }),
};

/** To whoever sent a reminder to many, once the last of them was decided on. */
export const trainerReminderSent = defineMessage<TrainerReminderSent>({
  name: 'enrolment.trainer-reminder-sent', category: 'essential',
  write: (sent, language) => ({ ...RESULTS[language](sent), path: `/impartir/cursos/${sent.courseKey}?recordatorio=${sent.reminderId}` }),
});

/** As the screens tell it: `40 kB`, `0.4 MB`. */
function weightOf(bytes: number): string {
  return bytes < 50_000 ? `${Math.max(1, Math.round(bytes / 1_000))}\u00a0kB` : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}
