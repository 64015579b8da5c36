import type { Notice, NoticeText, Operator } from './notice';

/** What both laws ask of the short form: who, what for, what takes consent and how to refuse, transfers, and where the full text stands. */
export const simplified20261128: Notice['simplified'] = { inSpanish, inEnglish };

function inSpanish({ name, contact, address }: Operator): NoticeText {
  return {
    title: 'Aviso de privacidad simplificado',
    preface: null,
    sections: [
      { heading: 'Quién responde', text: `${name}${address ? `, con domicilio en ${address},` : ''} es responsable de tus datos personales.` },
      { heading: 'Para qué los usamos', text: 'Para darte acceso a los cursos, llevar tu avance, emitir tus constancias y permitir que se comprueben, escribirte sobre ellas, proteger tu cuenta y que la coordinación de tu estado o municipio dé seguimiento a la capacitación. Son los usos necesarios: para ellos existe la cuenta.' },
      { heading: 'Sólo si tú quieres', text: `Después, en tu cuenta, puedes darnos algunos datos sensibles (como sexo, lengua indígena o accesibilidad) para conocer en cifras de grupo a quiénes llegamos y qué ayudas faltan. Cada uno pide tu consentimiento y lo retiras cuando quieras; no contestar no cambia nada. También puedes decirnos que no en ${contact}, o apagar los recordatorios.` },
      { heading: 'Con quién los compartimos', text: 'Con nadie que requiera tu consentimiento: no vendemos ni transferimos tus datos, salvo orden de una autoridad competente conforme a la ley.' },
      { heading: 'Tus derechos', text: `Puedes acceder a tus datos, rectificarlos, cancelarlos u oponerte a su uso escribiendo a ${contact}. El aviso integral explica cómo: está en la página «Aviso de privacidad» de este sitio.` },
    ],
  };
}

function inEnglish({ name, contact, address }: Operator): NoticeText {
  return {
    title: 'Privacy notice in short',
    preface: 'This is a translation, to help you read the notice. The text that binds is the one in Spanish.',
    sections: [
      { heading: 'Who is responsible', text: `${name}${address ? `, domiciled at ${address},` : ''} is responsible for your personal data.` },
      { heading: 'What we use them for', text: 'To give you access to the courses, keep track of your progress, issue your certificates and let them be checked, write to you about them, protect your account, and so that the coordination of your state or municipality can follow training. These are the uses that are needed: the account exists for them.' },
      { heading: 'Only if you wish', text: `Later, in your account, you can give us some sensitive data (such as sex, indigenous language or accessibility) so that we know in figures of groups whom we reach and what support is missing. Each takes your consent, and you take it back whenever you wish; not answering changes nothing. You can also tell us no at ${contact}, or turn off reminders.` },
      { heading: 'Whom we share them with', text: 'Nobody that would take your consent: we neither sell nor transfer your data, unless a competent authority orders it under the law.' },
      { heading: 'Your rights', text: `You may access your data, have them corrected or cancelled, or object to their use by writing to ${contact}. The full notice explains how: it is on the “Privacy notice” page of this site.` },
    ],
  };
}
