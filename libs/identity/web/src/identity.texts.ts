import type { identityErrors } from '@aula/identity/contract';
import type { ProblemTexts } from '@aula/platform/web';
import type { adminTexts } from './admin.texts';

export const identityTexts: ProblemTexts<Exclude<keyof typeof identityErrors, keyof typeof adminTexts>> = {
  'identity.email-taken': () => $localize`:@@identity.there-is-an-account-with-this:Ya hay una cuenta con este correo. Si es tuya, entra en ella con un código a ese correo; si no, escribe otro.`,
  'identity.wrong-credentials': () => $localize`:@@identity.the-e-mail-or-the-password:El correo o la contraseña no coinciden. Revisa los dos y vuelve a intentarlo.`,
  'identity.code-wrong': () => $localize`:@@identity.code.wrong:Ese código no es el del último mensaje, o ya no sirve. Revísalo; tras cinco intentos hay que pedir otro o abrir el enlace del correo.`,
  'identity.link-over': () => $localize`:@@identity.link.over:Este enlace ya se usó o pasaron sus 15 minutos. Pide otro.`,
  'identity.too-many-tries': ({ seconds }) => $localize`:@@identity.too-many-tries:Hubo muchos intentos seguidos. Espera ${seconds ?? 60}:seconds: s y vuelve a intentarlo; lo que escribiste sigue aquí.`,
  'identity.passphrase-locked': () => $localize`:@@identity.passphrase-locked:Hubo demasiados intentos con una contraseña equivocada. Por hoy, entra con un código por correo o desde un dispositivo donde ya usaste tu cuenta.`,
  'identity.present-passphrase-wrong': () => $localize`:@@identity.passphrase.present-wrong:Esta no es tu contraseña actual. Revísala, o pide un código por correo.`,
  'identity.code-needed': () => $localize`:@@identity.passphrase.code-needed:Por seguridad, antes confirma con un código por correo que eres tú.`,
  'identity.second-code-wrong': () => $localize`:@@identity.second-step.wrong:Ese código no es, o ya se usó. Espera a que tu teléfono muestre el siguiente y escríbelo.`,
  'identity.second-step-over': () => $localize`:@@identity.second-step.over:Pasaron diez minutos desde el primer paso. Empieza otra vez.`,
  'identity.two-step-required': () => $localize`:@@identity.two-step.cannot-turn-off:Tu papel en la plataforma pide el segundo paso: no se puede quitar.`,
  'identity.passphrase-too-common': () => $localize`:@@identity.passphrase-too-common:Esta contraseña es fácil de adivinar: muchas personas la han usado, o está hecha de tu nombre, tu municipio o palabras muy comunes. Elige cuatro o cinco palabras que solo tú juntarías.`,
  'identity.notice-outdated': () => $localize`:@@identity.the-privacy-notice-changed-while-you:El aviso de privacidad cambió mientras llenabas tus datos. Lo que escribiste sigue aquí: léelo y acéptalo otra vez.`,
  'identity.profile-changed-meanwhile': () => $localize`:@@identity.profile-changed-meanwhile:Mientras escribías, estos datos cambiaron desde otro dispositivo. Nada se guardó todavía y lo que escribiste sigue aquí: revísalo y vuelve a guardar.`,
  'identity.no-such-invitation': () => $localize`:@@identity.no-such-invitation:No encontramos esta invitación. Revisa el código letra por letra, o pide otra a quien te la dio.`,
  'identity.invitation-ended': () => $localize`:@@identity.invitation-ended:Esta invitación ya venció. Pide otra a quien te la dio; lo que escribiste sigue aquí.`,
  'identity.invitation-revoked': () => $localize`:@@identity.invitation-revoked:Esta invitación se anuló. Pide otra a quien te la dio.`,
  'identity.invitation-full': () => $localize`:@@identity.invitation-full:Esta invitación ya llegó a su límite de personas. Pide otra a quien te la dio; lo que escribiste sigue aquí.`,
  'identity.too-many-codes': ({ minutes }) => $localize`:@@identity.too-many-codes:Desde esta conexión se probaron muchos códigos equivocados. Espera ${minutes ?? 15}:minutes: minutos y vuelve a intentarlo.`,
  'identity.user-name-taken': () => $localize`:@@identity.user-name.taken:Otra persona ya usa este nombre de usuario. Elige otro.`,
  'identity.no-way-to-sign-in': () => $localize`:@@identity.no-way-to-sign-in:Falta con qué entrarás: un correo o un nombre de usuario.`,
  'identity.outside-invited-place': () => $localize`:@@identity.outside-invited-place:Esta invitación es para otro lugar. Elige un municipio de ese estado.`,
  'identity.invitation-used': () => $localize`:@@identity.invitation-used:Con esta invitación ya se abrió una cuenta. Si es tuya, entra con el correo en el que la recibiste.`,
  'identity.recovery-wrong': () => $localize`:@@identity.recovery-wrong:El nombre de usuario y el código no van juntos, o la hoja ya se usó o venció. Revísalos, o pide otra hoja.`,
  'identity.no-such-notice': () => $localize`:@@identity.no-such-notice:No hay una versión del aviso con esa fecha.`,
  'identity.purpose-outdated': () => $localize`:@@identity.purpose-outdated:El texto de «para qué los usamos» cambió mientras respondías. Lo que elegiste sigue aquí: léelo y vuelve a guardar.`,
  'identity.answer-not-offered': () => $localize`:@@identity.answer-not-offered:Una de las opciones ya no está. Lo que elegiste sigue aquí: recarga la página y revísalo.`,
};
