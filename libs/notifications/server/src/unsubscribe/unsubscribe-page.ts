import { type MailCategory, notificationsApi } from '@aula/notifications/contract';
import { addressIn, addressOf, type Language } from '@aula/platform/contract';
import { html, type Html, PlainPages } from '@aula/platform/server';
import { STYLE } from './unsubscribe-style';

const PAGES = new PlainPages(STYLE, { hasForms: true });

/** What every answer here says a browser may load and send. */
export const POLICY = PAGES.policy;

/** `asked`: the question before anything happens. */
export type Standing = 'asked' | 'off' | 'on again';

interface Said {
  readonly title: string;
  readonly text: string;
  /** The one button. */
  readonly act: string;
}

const REMINDERS: Readonly<Record<Language, Readonly<Record<Standing, Said>>>> = {
  es: {
    asked: {
      title: '¿Apagar los recordatorios?',
      text: 'Dejarás de recibir los correos que te invitan a seguir con tu curso. Tus constancias y lo demás que es importante te seguirán llegando.',
      act: 'Apagar los recordatorios',
    },
    off: {
      title: 'Apagamos los recordatorios',
      text: 'Ya no te escribiremos para invitarte a seguir. Tu avance sigue guardado, y tus constancias te seguirán llegando. ¿Fue sin querer?',
      act: 'Volver a recibirlos',
    },
    'on again': {
      title: 'Volverás a recibir recordatorios',
      text: 'Será uno por semana a lo mucho, y solo mientras tengas un curso sin terminar.',
      act: 'Apagar los recordatorios',
    },
  },
  en: {
    asked: {
      title: 'Turn reminders off?',
      text: 'You will no longer get e-mails that invite you back to your course. Your certificates and whatever else is important will keep coming.',
      act: 'Turn reminders off',
    },
    off: {
      title: 'Reminders are off',
      text: 'We will not write to invite you back any more. Your progress stays saved, and your certificates will keep coming. Was it by mistake?',
      act: 'Get them again',
    },
    'on again': {
      title: 'You will get reminders again',
      text: 'One a week at most, and only while you have a course to finish.',
      act: 'Turn reminders off',
    },
  },
};
const WORDS: Readonly<Record<MailCategory, typeof REMINDERS>> = { reminder: REMINDERS };

/** Names nobody: the address may have been handed on. */
export function unsubscribePage({ category, language, standing, token }: { category: MailCategory; language: Language; standing: Standing; token: string }): string {
  const { title, text, act } = WORDS[category][language][standing];
  const operation = standing === 'off' ? notificationsApi.subscribeAgain : notificationsApi.unsubscribe;
  return PAGES.write({ language: language === 'es' ? 'es-MX' : language, title, content: html`
<h1>${title}</h1>
<p>${text}</p>
<form method="post" action="${addressOf(operation, { params: { token } })}"><button>${act}</button></form>
${account(language)}` });
}

/** The same for every address that leads nowhere, in both languages: nobody knows who asks. */
export function strangePage(): string {
  return PAGES.write({ language: 'es-MX', title: 'Este enlace no funciona', content: html`
<h1>Este enlace no funciona</h1>
<p>Quizá llegó incompleto o es de hace mucho tiempo. Ábrelo otra vez desde el correo, completo.</p>
${account('es')}
<div lang="en"><p>This link does not work. It may be incomplete or very old: open it again from the e-mail, all of it.</p>
${account('en')}</div>` });
}

function account(language: Language): Html {
  const address = addressIn(language, '/cuenta');
  return language === 'es'
    ? html`<p class="note">También puedes elegir qué correos recibes en <a href="${address}">tu cuenta</a>.</p>`
    : html`<p class="note">You can also choose which e-mails you get in <a href="${address}">your account</a>.</p>`;
}
