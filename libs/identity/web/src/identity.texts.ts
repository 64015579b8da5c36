import type { identityErrors } from '@aula/identity/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const identityTexts: ProblemTexts<keyof typeof identityErrors> = {
  'identity.email-taken': () => $localize`:@@identity.there-is-an-account-with-this:Ya hay una cuenta con este correo. Si es tuya, entra con tu contraseña; si no, escribe otro correo.`,
  'identity.wrong-credentials': () => $localize`:@@identity.the-e-mail-or-the-password:El correo o la contraseña no coinciden. Revisa los dos y vuelve a intentarlo.`,
  'identity.code-wrong': () => $localize`:@@identity.code.wrong:Ese código no es el del último mensaje, o ya no sirve. Revísalo; tras cinco intentos hay que pedir otro o abrir el enlace del correo.`,
  'identity.link-over': () => $localize`:@@identity.link.over:Este enlace ya se usó o pasaron sus 15 minutos. Pide otro.`,
  'identity.too-many-tries': ({ seconds }) => $localize`:@@identity.too-many-tries:Hubo muchos intentos seguidos. Espera ${seconds ?? 60}:seconds: s y vuelve a intentarlo; lo que escribiste sigue aquí.`,
  'identity.passphrase-locked': () => $localize`:@@identity.passphrase-locked:Hubo demasiados intentos con una contraseña equivocada. Por hoy, entra con un código por correo o desde un dispositivo donde ya usaste tu cuenta.`,
  'identity.present-passphrase-wrong': () => $localize`:@@identity.passphrase.present-wrong:Esta no es tu contraseña actual. Revísala, o pide un código por correo.`,
  'identity.code-needed': () => $localize`:@@identity.passphrase.code-needed:Por seguridad, antes confirma con un código por correo que eres tú.`,
  'identity.passphrase-too-common': () => $localize`:@@identity.this-password-appears-in-lists-that:Esta contraseña aparece en listas que ya circulan. Elige cuatro o cinco palabras que solo tú juntarías.`,
  'identity.notice-outdated': () => $localize`:@@identity.the-privacy-notice-changed-while-you:El aviso de privacidad cambió mientras llenabas tus datos. Lo que escribiste sigue aquí: léelo y acéptalo otra vez.`,
  'identity.profile-changed-meanwhile': () => $localize`:@@identity.profile-changed-meanwhile:Mientras escribías, estos datos cambiaron desde otro dispositivo. Nada se guardó todavía y lo que escribiste sigue aquí: revísalo y vuelve a guardar.`,
};
