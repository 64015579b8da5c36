import type { PastNotice } from './notice';

/** The first notice: what that version of the platform really did, and no more. */
export const notice20261123: PastNotice = {
  version: '2026-11-23',
  changes: { isPurposeChanged: true, inSpanish: 'La primera versión.', inEnglish: 'The first version.' },
  inSpanish: ({ name, contact }) => ({
    title: 'Aviso de privacidad',
    preface: null,
    sections: [
      { heading: 'Quién responde', text: `${name} opera esta instalación de Aula Abierta y es responsable de tus datos personales. Para cualquier asunto sobre ellos, escribe a ${contact}.` },
      { heading: 'Qué datos guardamos', text: 'Los que nos das al abrir tu cuenta: nombre y apellidos, correo electrónico, municipio, dependencia y cargo. Los que se generan mientras aprendes: tus inscripciones, tu avance en las lecciones, tus respuestas y calificaciones, y tus constancias. Para mantener tu sesión: la fecha en que entraste, la última vez que te vimos y el tipo de navegador y de dispositivo. Tu contraseña no la guardamos: sólo una huella con la que la comprobamos y de la que no se puede recuperar. No pedimos datos personales sensibles.' },
      { heading: 'Para qué los usamos', text: 'Para darte acceso a los cursos, llevar tu avance, emitir tus constancias y permitir que cualquiera compruebe que son auténticas, y enviarte los mensajes que todo eso requiere. También para que la coordinación de tu estado o municipio dé seguimiento a la capacitación en su territorio. Son las finalidades para las que existe la cuenta: no hay otras, y no hacemos publicidad ni perfiles.' },
      { heading: 'Quién puede verlos', text: 'Tú, siempre. La coordinación de tu municipio o estado y la administración de la plataforma, sólo lo que necesitan para su función. Quien tenga el folio de una constancia puede ver su vigencia, el nombre impreso en ella, el curso y la fecha. No vendemos tus datos ni los transferimos a terceros, salvo que una autoridad competente lo ordene conforme a la ley.' },
      { heading: 'Cookies', text: 'Usamos una sola, necesaria para mantener tu sesión abierta; dura hasta 30 días y se borra al salir. No usamos cookies de publicidad ni de medición.' },
      { heading: 'Tus derechos', text: `Puedes acceder a tus datos, rectificarlos, cancelarlos y oponerte a su uso (derechos ARCO), así como revocar tu consentimiento o limitar el uso de tus datos. Escribe a ${contact} desde el correo de tu cuenta; dinos tu nombre, qué derecho quieres ejercer y sobre qué datos y, si pides una rectificación, qué debe decir. Si escribes desde otro correo, te pediremos acreditar tu identidad. Te respondemos en un máximo de 20 días hábiles y, si tu solicitud procede, la cumplimos en los 15 días hábiles siguientes. Es gratuito. Si nuestra respuesta no te satisface, puedes acudir a la Secretaría Anticorrupción y Buen Gobierno.` },
      { heading: 'Cuánto tiempo', text: 'Conservamos tus datos mientras tengas cuenta. Si la cancelas, los borramos, salvo lo necesario para que tus constancias ya emitidas puedan seguir comprobándose, a menos que pidas también su retiro.' },
      { heading: 'Cambios', text: 'Cada versión de este aviso lleva su fecha. Si cambia, lo publicamos aquí; si cambian las finalidades o los datos que pedimos, te lo mostraremos al entrar y te pediremos aceptarlo de nuevo.' },
    ],
  }),
};
