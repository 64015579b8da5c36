import type { NoticeText, Operator, PastNotice } from './notice';

/** Adds the language, reminders, who runs courses and the account page, and says that a place of work is kept with its dates. */
export const notice20261127: PastNotice = {
  version: '2026-11-27',
  changes: {
    isPurposeChanged: false,
    inSpanish: 'Dijimos que guardamos tu idioma, los avisos y los lugares de trabajo anteriores, que hay recordatorios que puedes apagar, y quiénes facilitan los cursos.',
    inEnglish: 'We said that we keep your language, notices and earlier places of work, that there are reminders which you can turn off, and who runs the courses.',
  },
  inSpanish,
  inEnglish,
};

function inSpanish({ name, contact }: Operator): NoticeText {
  return {
    title: 'Aviso de privacidad',
    preface: null,
    sections: [
      { heading: 'Quién responde', text: `${name} opera esta instalación de Aula Abierta y es responsable de tus datos personales. Para cualquier asunto sobre ellos, escribe a ${contact}.` },
      { heading: 'Qué datos guardamos', text: 'Los que nos das al abrir tu cuenta: nombre y apellidos, correo electrónico, municipio, dependencia y cargo; si cambias de lugar de trabajo, también los anteriores y sus fechas. Los que se generan mientras aprendes: tus inscripciones, tu avance en las lecciones, tus respuestas y calificaciones, y tus constancias. El idioma que elijas, los avisos que te enviamos y si quieres recordatorios. Para mantener tu sesión: la fecha en que entraste, la última vez que te vimos y el tipo de navegador y de dispositivo. Tu contraseña no la guardamos: sólo una huella con la que la comprobamos y de la que no se puede recuperar. No pedimos datos personales sensibles.' },
      { heading: 'Para qué los usamos', text: 'Para darte acceso a los cursos, llevar tu avance, emitir tus constancias, permitir que cualquiera compruebe que son auténticas, enviarte los mensajes que todo eso requiere y, mientras no los apagues, recordatorios para seguir con tu curso. También para que la coordinación de tu estado o municipio dé seguimiento a la capacitación en su territorio. Son las finalidades para las que existe la cuenta: no hay otras, y no hacemos publicidad ni perfiles.' },
      { heading: 'Quién puede verlos', text: 'Tú, siempre. La coordinación de tu municipio o estado, las personas que ahí facilitan los cursos y la administración de la plataforma, sólo lo que necesitan para su función. Quien tenga el folio de una constancia puede ver su vigencia, el nombre impreso en ella, el curso y la fecha. No vendemos tus datos ni los transferimos a terceros, salvo que una autoridad competente lo ordene conforme a la ley.' },
      { heading: 'Cookies', text: 'Usamos dos. Una es necesaria para mantener tu sesión abierta; dura hasta 30 días y se borra al salir. La otra recuerda el idioma sólo si lo eliges, y dura un año. No usamos cookies de publicidad ni de medición.' },
      { heading: 'Tus derechos', text: `Puedes acceder a tus datos, rectificarlos, cancelarlos y oponerte a su uso (derechos ARCO), así como revocar tu consentimiento o limitar el uso de tus datos. Tu nombre y tu lugar de trabajo los corriges en tu cuenta, donde también ves y cierras tus sesiones. Para todo lo demás, escribe a ${contact} desde el correo de tu cuenta; dinos tu nombre, qué derecho quieres ejercer y sobre qué datos y, si pides una rectificación, qué debe decir. Si escribes desde otro correo, te pediremos acreditar tu identidad. Te respondemos en un máximo de 20 días hábiles y, si tu solicitud procede, la cumplimos en los 15 días hábiles siguientes. Es gratuito. Si nuestra respuesta no te satisface, puedes acudir a la Secretaría Anticorrupción y Buen Gobierno.` },
      { heading: 'Cuánto tiempo', text: 'Conservamos tus datos mientras tengas cuenta. Si la cancelas, los borramos, salvo lo necesario para que tus constancias ya emitidas puedan seguir comprobándose, a menos que pidas también su retiro.' },
      { heading: 'Cambios', text: 'Cada versión de este aviso lleva su fecha. Si cambia, lo publicamos aquí; si cambian las finalidades o los datos que pedimos, te lo mostraremos al entrar y te pediremos aceptarlo de nuevo.' },
    ],
  };
}

function inEnglish({ name, contact }: Operator): NoticeText {
  return {
    title: 'Privacy notice',
    preface: 'This is a translation, to help you read the notice. The text that binds is the one in Spanish.',
    sections: [
      { heading: 'Who is responsible', text: `${name} runs this installation of Aula Abierta and is responsible for your personal data. For anything about them, write to ${contact}.` },
      { heading: 'What data we keep', text: 'What you give us when you open your account: given names and surnames, e-mail, municipality, agency and position; if you change your place of work, the earlier ones too, with their dates. What comes about while you learn: your enrolments, your progress in the lessons, your answers and grades, and your certificates. The language you choose, the notices we send you and whether you want reminders. To keep you signed in: when you signed in, when we last saw you, and the kind of browser and device. We do not keep your password: only a fingerprint that we check it against and that it cannot be recovered from. We ask for no sensitive personal data.' },
      { heading: 'What we use them for', text: 'To give you access to the courses, keep track of your progress, issue your certificates, let anyone check that they are authentic, send you the messages that all of this requires and, until you turn them off, reminders to go on with your course. Also so that the coordination of your state or municipality can follow training in its territory. These are the purposes the account exists for: there are no others, and we do neither advertising nor profiling.' },
      { heading: 'Who can see them', text: 'You, always. The coordination of your municipality or state, the trainers who run courses there and the administration of the platform, only what they need for their work. Whoever has the folio of a certificate can see whether it is valid, the name printed on it, the course and the date. We do not sell your data or pass them to third parties, unless a competent authority orders it under the law.' },
      { heading: 'Cookies', text: 'We use two. One is needed to keep you signed in; it lasts up to 30 days and is deleted when you sign out. The other remembers your language, only if you choose one, and lasts a year. We use no cookies for advertising or measurement.' },
      { heading: 'Your rights', text: `You may access your data, have them corrected or cancelled, and object to their use (in Mexico, the ARCO rights), and you may withdraw your consent or limit the use of your data. You correct your name and place of work in your account, where you also see and end your sessions. For everything else, write to ${contact} from your account’s e-mail; tell us your name, which right you want to exercise and over which data and, if you ask for a correction, what they should say. If you write from another e-mail, we will ask you to prove your identity. We answer within 20 working days and, if your request is well founded, we carry it out within the 15 working days that follow. It is free. If our answer does not satisfy you, you may turn to the federal Secretariat of Anti-Corruption and Good Government.` },
      { heading: 'How long', text: 'We keep your data for as long as you have an account. If you cancel it, we delete them, except what is needed so that the certificates already issued to you can still be checked, unless you ask for those to be withdrawn too.' },
      { heading: 'Changes', text: 'Each version of this notice carries its date. If it changes, we publish it here; if the purposes change, or the data we ask for, we will show it to you when you sign in and ask you to accept it again.' },
    ],
  };
}
