import type { identityErrors } from '@aula/identity/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const identityTexts: ProblemTexts<keyof typeof identityErrors> = {
  'identity.email-taken': () => $localize`:@@identity.there-is-an-account-with-this:Ya hay una cuenta con este correo. Si es tuya, entra con tu contraseña; si no, escribe otro correo.`,
  'identity.wrong-credentials': () => $localize`:@@identity.the-e-mail-or-the-password:El correo o la contraseña no coinciden. Revisa los dos y vuelve a intentarlo.`,
  'identity.passphrase-too-common': () => $localize`:@@identity.this-password-appears-in-lists-that:Esta contraseña aparece en listas que ya circulan. Elige cuatro o cinco palabras que solo tú juntarías.`,
  'identity.notice-outdated': () => $localize`:@@identity.the-privacy-notice-changed-while-you:El aviso de privacidad cambió mientras llenabas tus datos. Lo que escribiste sigue aquí: léelo y acéptalo otra vez.`,
  'identity.profile-changed-meanwhile': () => $localize`:@@identity.profile-changed-meanwhile:Mientras escribías, estos datos cambiaron desde otro dispositivo. Nada se guardó todavía y lo que escribiste sigue aquí: revísalo y vuelve a guardar.`,
  'identity.no-such-notice': () => $localize`:@@identity.no-such-notice:No hay una versión del aviso con esa fecha.`,
  'identity.purpose-outdated': () => $localize`:@@identity.purpose-outdated:El texto de «para qué los usamos» cambió mientras respondías. Lo que elegiste sigue aquí: léelo y vuelve a guardar.`,
  'identity.answer-not-offered': () => $localize`:@@identity.answer-not-offered:Una de las opciones ya no está. Lo que elegiste sigue aquí: recarga la página y revísalo.`,
};
