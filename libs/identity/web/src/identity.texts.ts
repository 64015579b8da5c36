import type { identityErrors } from '@aula/identity/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const identityTexts: ProblemTexts<keyof typeof identityErrors> = {
  'identity.email-taken': () => $localize`:@@identity.there-is-an-account-with-this:Ya hay una cuenta con este correo. Si es tuya, entra con tu contraseña; si no, escribe otro correo.`,
  'identity.wrong-credentials': () => $localize`:@@identity.the-e-mail-or-the-password:El correo o la contraseña no coinciden. Revisa los dos y vuelve a intentarlo.`,
  'identity.passphrase-too-common': () => $localize`:@@identity.this-password-appears-in-lists-that:Esta contraseña aparece en listas que ya circulan. Elige cuatro o cinco palabras que solo tú juntarías.`,
  'identity.notice-outdated': () => $localize`:@@identity.the-privacy-notice-changed-while-you:El aviso de privacidad cambió mientras llenabas tus datos. Lo que escribiste sigue aquí: léelo y acéptalo otra vez.`,
  'identity.profile-changed-meanwhile': () => $localize`:@@identity.profile-changed-meanwhile:Mientras escribías, estos datos cambiaron desde otro dispositivo. Nada se guardó todavía y lo que escribiste sigue aquí: revísalo y vuelve a guardar.`,
  'identity.no-such-entry': () => $localize`:@@identity.no-such-entry:Ese registro no está en la bitácora, o es de un lugar fuera de tu alcance.`,
  'identity.audit-too-much': () => $localize`:@@identity.audit-too-much:Son más de 50,000 registros. Pide menos días y descárgalos por partes.`,
};
