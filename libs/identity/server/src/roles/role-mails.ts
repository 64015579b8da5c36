import type { RoleWithScope } from '@aula/identity/contract';
import type { Language } from '@aula/platform/contract';
import { dayInWords } from './day-in-words';
import { ROLE_NAMES } from './role-names';

/** What is told to somebody about a role. Days as the calendar has them. */
export interface RoleNews {
  readonly role: RoleWithScope['role'];
  /** Empty where the role is of no one place. */
  readonly place: string;
  readonly from: string;
  readonly until: string | null;
  /** Who holds it, where it is lent. */
  readonly holder: string;
}

export type NewsKind = 'given' | 'ended' | 'moved' | 'lent';

interface Mail {
  readonly subject: string;
  readonly text: string;
}

const WRITERS: Readonly<Record<Language, Readonly<Record<NewsKind, (news: RoleNews) => Mail>>>> = {
  es: {
    given: (news) => ({
      subject: 'Tienes un papel nuevo en Aula Abierta',
      text: `Desde el ${dayInWords('es', news.from)} tienes en Aula Abierta el papel de ${nameOf('es', news)}${news.until === null ? '' : `, hasta el ${dayInWords('es', news.until)}`}.\n\nLo que ya tenías sigue igual. Si no esperabas este papel, responde a quien coordina tu territorio.`,
    }),
    ended: (news) => ({
      subject: 'Terminó uno de tus papeles en Aula Abierta',
      text: `Ya no tienes en Aula Abierta el papel de ${nameOf('es', news)}.\n\nTu cuenta, tus cursos y tus constancias siguen igual.`,
    }),
    moved: (news) => ({
      subject: 'Cambió hasta cuándo tienes un papel en Aula Abierta',
      text: `Tu papel de ${nameOf('es', news)} ${news.until === null ? 'ya no tiene fecha de fin' : `termina ahora el ${dayInWords('es', news.until)}`}.\n\nSi no lo esperabas, responde a quien coordina tu territorio.`,
    }),
    lent: (news) => ({
      subject: 'Eres suplente en Aula Abierta',
      text: `Desde el ${dayInWords('es', news.from)} eres suplente de ${news.holder} en el papel de ${nameOf('es', news)}${news.until === null ? '' : `, hasta el ${dayInWords('es', news.until)}`}.`,
    }),
  },
  en: {
    given: (news) => ({
      subject: 'You have a new role on Aula Abierta',
      text: `From ${dayInWords('en', news.from)} you have the role of ${nameOf('en', news)} on Aula Abierta${news.until === null ? '' : `, until ${dayInWords('en', news.until)}`}.\n\nWhat you had before stays as it is. If you did not expect this role, answer whoever coordinates your territory.`,
    }),
    ended: (news) => ({
      subject: 'One of your roles on Aula Abierta has ended',
      text: `You no longer have the role of ${nameOf('en', news)} on Aula Abierta.\n\nYour account, your courses and your certificates stay as they are.`,
    }),
    moved: (news) => ({
      subject: 'Until when you have a role on Aula Abierta has changed',
      text: `Your role of ${nameOf('en', news)} ${news.until === null ? 'no longer has an end date' : `now ends on ${dayInWords('en', news.until)}`}.\n\nIf you did not expect this, answer whoever coordinates your territory.`,
    }),
    lent: (news) => ({
      subject: 'You are a substitute on Aula Abierta',
      text: `From ${dayInWords('en', news.from)} you are the substitute of ${news.holder} in the role of ${nameOf('en', news)}${news.until === null ? '' : `, until ${dayInWords('en', news.until)}`}.`,
    }),
  },
};

export function roleMail(kind: NewsKind, news: RoleNews, language: Language): Mail {
  const { subject, text } = WRITERS[language][kind](news);
  return { subject, text: `${text}\n\nAula Abierta\n` };
}

function nameOf(language: Language, { role, place }: RoleNews): string {
  return place === '' ? ROLE_NAMES[language][role] : `${ROLE_NAMES[language][role]} (${place})`;
}
