import { defineMessage, type Words } from '@aula/notifications/server';
import type { Language } from '@aula/platform/contract';

interface NotBack {
  readonly courseKey: string;
  /** Course content: Spanish in both languages. */
  readonly courseTitle: string;
  /** Where to go on; null when only requirements are left. */
  readonly nextLesson: { readonly code: string; readonly title: string; readonly minutes: number; readonly bytes: number } | null;
  /** What the course asks for beside its lessons and is not met, as the course names it. */
  readonly missing: readonly string[];
}

const WRITERS: Readonly<Record<Language, (course: NotBack) => Words>> = {
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
export const learnerNotBack = defineMessage<NotBack>({ name: 'enrolment.learner-not-back', category: 'reminder', write: (course, language) => WRITERS[language](course) });

/** As the screens tell it: `40 kB`, `0.4 MB`. */
function weightOf(bytes: number): string {
  return bytes < 50_000 ? `${Math.max(1, Math.round(bytes / 1_000))}\u00a0kB` : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}
