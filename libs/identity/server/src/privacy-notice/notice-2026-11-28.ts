import type { Notice, NoticeText, Operator } from './notice';
import { translated20261128 } from './notice-2026-11-28.en';
import { simplified20261128 } from './notice-2026-11-28.simplified';

/** Adds optional data with a purpose of their own, user names, what protects accounts, the record of who looked at whom, the domicile and the law. */
export const notice20261128: Notice = {
  version: '2026-11-28',
  changes: {
    isPurposeChanged: true,
    inSpanish: 'Hay una finalidad nueva, y es voluntaria: si quieres, puedes contarnos tu sexo o género, si hablas una lengua indígena o qué ayudas te facilitan aprender. Nadie tiene que hacerlo, y lo que ya aceptaste no se usa para nada más. También decimos qué guardamos para proteger tu cuenta y que queda registro de quién consulta o cambia datos de otra persona.',
    inEnglish: 'There is a new purpose, and it is voluntary: if you wish, you can tell us your sex or gender, whether you speak an indigenous language, or what helps you learn. Nobody has to, and what you accepted before is used for nothing else. We also say what we keep to protect your account, and that there is a record of who looks at or changes another person’s data.',
  },
  inSpanish,
  inEnglish: translated20261128,
  simplified: simplified20261128,
};

function inSpanish(operator: Operator): NoticeText {
  const { name, contact, kind, address, legalBasis } = operator;
  const isPublic = kind === 'public';
  return {
    title: 'Aviso de privacidad integral',
    preface: null,
    sections: [
      { heading: 'Quién responde', text: `${name}${address ? `, con domicilio en ${address},` : ''} opera esta instalación de Aula Abierta y es responsable de tus datos personales. Para cualquier asunto sobre ellos, escribe a ${contact}${isPublic ? ', donde te atiende su Unidad de Transparencia' : ''}.` },
      { heading: 'Con qué ley', text: isPublic
        ? `Este aviso sigue la Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados, publicada en el Diario Oficial de la Federación el 20 de marzo de 2025, y la ley de la materia que corresponda en tu estado.${legalBasis ? ` Tratamos tus datos con fundamento en ${legalBasis}.` : ''}`
        : 'Este aviso sigue la Ley Federal de Protección de Datos Personales en Posesión de los Particulares, publicada en el Diario Oficial de la Federación el 20 de marzo de 2025.' },
      { heading: 'Qué datos guardamos', text: 'Los que nos das al abrir tu cuenta: nombre y apellidos, correo electrónico o, si tu oficina no tiene, un nombre de usuario; municipio, dependencia, unidad, cargo y nivel. Si cambias de lugar de trabajo, también los anteriores y sus fechas, y si alguien los confirmó. Los que se generan mientras aprendes: tus inscripciones, tu avance en las lecciones, tus respuestas y calificaciones, y tus constancias. El idioma que elijas, los avisos que te enviamos y si quieres recordatorios. Para mantener tu sesión y proteger tu cuenta: cuándo entraste, la última vez que te vimos, el tipo de navegador y de dispositivo, los intentos fallidos de entrar y, si la activas, tu verificación en dos pasos. Qué aviso de privacidad aceptaste y cuándo. Tu contraseña no la guardamos: sólo una huella con la que la comprobamos y de la que no se puede recuperar.' },
      { heading: 'Datos opcionales y sensibles', text: 'En tu cuenta puedes contarnos, sólo si quieres, tu sexo y tu género, si hablas una lengua indígena y cuál, si te consideras indígena, y qué ayudas de accesibilidad te sirven. Son datos sensibles: los guardamos aparte y sólo con tu consentimiento para cada uno. Ningún curso los pide y no contestar no cambia nada. Los retiras cuando quieras con un toque y en ese momento se vacían. Nadie del personal los ve de una persona: ni quien facilita, ni la coordinación, ni la administración.' },
      { heading: 'Para qué los usamos: lo necesario', text: 'Para darte acceso a los cursos, llevar tu avance, emitir tus constancias, permitir que cualquiera compruebe que son auténticas y enviarte los mensajes que todo eso requiere; para proteger tu cuenta, y para que la coordinación de tu estado o municipio dé seguimiento a la capacitación en su territorio. Para esto existe la cuenta: sin estos usos no podemos abrirla. No hacemos publicidad ni perfiles.' },
      { heading: 'Para qué los usamos: sólo si tú quieres', text: `Los datos opcionales, para saber en cifras de grupo a quiénes llega la capacitación y a quiénes no, y para decidir qué ayudas hacen falta en los cursos; un grupo de menos de cinco personas nunca se muestra. Piden tu consentimiento: lo das o lo retiras, dato por dato, en «Datos opcionales» de tu cuenta. Los recordatorios para seguir con tu curso los apagas ahí mismo o en cada correo. Si prefieres, dinos que no quieres en ${contact}.` },
      { heading: 'Quién puede verlos', text: 'Tú, siempre. La coordinación de tu municipio o estado, la persona enlace de tu municipio, las personas que ahí facilitan los cursos y la administración de la plataforma, sólo lo que necesitan para su función y nunca tus datos opcionales. Queda registro de quién consulta o cambia datos de otra persona. Quien tenga el folio de una constancia puede ver su vigencia, el nombre impreso en ella, el curso y la fecha. No vendemos tus datos ni los transferimos a terceros, salvo que una autoridad competente lo ordene conforme a la ley.' },
      { heading: 'Cookies', text: 'Usamos dos. Una es necesaria para mantener tu sesión abierta; dura hasta 30 días y se borra al salir. La otra recuerda el idioma sólo si lo eliges, y dura un año. No usamos cookies de publicidad ni de medición.' },
      { heading: 'Tus derechos', text: `Puedes acceder a tus datos, rectificarlos, cancelarlos y oponerte a su uso (derechos ARCO), así como revocar tu consentimiento o limitar el uso de tus datos. Tu nombre y tu lugar de trabajo los corriges en tu cuenta, donde también ves y cierras tus sesiones y retiras tus datos opcionales. Para todo lo demás, escribe a ${contact} desde el correo de tu cuenta; dinos tu nombre, qué derecho quieres ejercer y sobre qué datos y, si pides una rectificación, qué debe decir. Si escribes desde otro correo, te pediremos acreditar tu identidad. Te respondemos en un máximo de 20 días hábiles y, si tu solicitud procede, la cumplimos en los 15 días hábiles siguientes. Es gratuito. Si nuestra respuesta no te satisface, puedes acudir a ${isPublic ? 'la autoridad garante de tu estado o, si somos una institución federal, a ' : ''}la Secretaría Anticorrupción y Buen Gobierno.` },
      { heading: 'Cuánto tiempo', text: 'Conservamos tus datos mientras tengas cuenta; los opcionales, sólo hasta que los retires. Si cancelas tu cuenta, los borramos, salvo lo necesario para que tus constancias ya emitidas puedan seguir comprobándose, a menos que pidas también su retiro. En los respaldos desaparecen cuando esos respaldos se renuevan.' },
      { heading: 'Cambios', text: 'Cada versión de este aviso lleva su fecha, y aquí mismo puedes leer las anteriores. Si cambia, te lo decimos al entrar; si cambian las finalidades o los datos que pedimos, además te pediremos aceptarlo de nuevo antes de seguir.' },
    ],
  };
}
