import type { identityErrors } from '@aula/identity/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const identityTexts: ProblemTexts<keyof typeof identityErrors> = {
  'identity.email-taken': () => $localize`:@@identity.there-is-an-account-with-this:Ya hay una cuenta con este correo. Si es tuya, entra con tu contraseña; si no, escribe otro correo.`,
  'identity.wrong-credentials': () => $localize`:@@identity.the-e-mail-or-the-password:El correo o la contraseña no coinciden. Revisa los dos y vuelve a intentarlo.`,
  'identity.code-wrong': () => $localize`:@@identity.code.wrong:Ese código no es el del último mensaje, o ya no sirve. Revísalo; tras cinco intentos hay que pedir otro o abrir el enlace del correo.`,
  'identity.link-over': () => $localize`:@@identity.link.over:Este enlace ya se usó o pasaron sus 15 minutos. Pide otro.`,
  'identity.passphrase-too-common': () => $localize`:@@identity.this-password-appears-in-lists-that:Esta contraseña aparece en listas que ya circulan. Elige cuatro o cinco palabras que solo tú juntarías.`,
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
  'identity.no-such-course': () => $localize`:@@identity.no-such-course:Ese curso ya no está. Elige otro, o ninguno por ahora.`,
  'identity.recovers-by-mail': () => $localize`:@@identity.recovers-by-mail:Esta persona tiene correo: puede entrar con un código que le llega ahí, desde «Entrar».`,
  'identity.recovery-wrong': () => $localize`:@@identity.recovery-wrong:El nombre de usuario y el código no van juntos, o la hoja ya se usó o venció. Revísalos, o pide otra hoja.`,
  'identity.invitation-end-out-of-range': () => $localize`:@@identity.invitation-end-out-of-range:Elige un día entre hoy y dentro de un año.`,
  'identity.affiliation-changed-meanwhile': () => $localize`:@@identity.affiliation-changed-meanwhile:Esta persona cambió sus datos mientras los veías. No se guardó nada y lo que escribiste sigue aquí: míralos de nuevo.`,
  'identity.role-held-already': () => $localize`:@@identity.role-held-already:Esta persona ya tiene ese papel en algunos de esos días. Termínalo antes, o elige días que no se encimen.`,
  'identity.last-administrator': () => $localize`:@@identity.last-administrator:Es la última persona que administra sin fecha de fin. Da antes ese papel a alguien más.`,
  'identity.no-such-person': () => $localize`:@@identity.no-such-person:No encontramos a nadie más con ese correo o nombre de usuario en tu territorio. Revisa cómo está escrito.`,
  'identity.days-do-not-fit': () => $localize`:@@identity.days-do-not-fit:Esos días no se pueden: no empieces antes de hoy ni termines antes de empezar, y la suplencia no dura más que el papel.`,
};
