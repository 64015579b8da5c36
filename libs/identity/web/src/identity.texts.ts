import type { identityErrors } from '@aula/identity/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const identityTexts: ProblemTexts<keyof typeof identityErrors> = {
  'identity.email-taken': () => 'Ya hay una cuenta con este correo. Si es tuya, entra con tu contraseña; si no, escribe otro correo.',
  'identity.wrong-credentials': () => 'El correo o la contraseña no coinciden. Revisa los dos y vuelve a intentarlo.',
  'identity.passphrase-too-common': () => 'Esta contraseña aparece en listas que ya circulan. Elige cuatro o cinco palabras que solo tú juntarías.',
  'identity.notice-outdated': () => 'El aviso de privacidad cambió mientras llenabas tus datos. Lo que escribiste sigue aquí: léelo y acéptalo otra vez.',
};
