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
  'identity.second-code-wrong': () => $localize`:@@identity.second-step.wrong:Ese código no es, o ya se usó. Espera a que tu teléfono muestre el siguiente y escríbelo.`,
  'identity.second-step-over': () => $localize`:@@identity.second-step.over:Pasaron diez minutos desde el primer paso. Empieza otra vez.`,
  'identity.two-step-required': () => $localize`:@@identity.two-step.cannot-turn-off:Tu papel en la plataforma pide el segundo paso: no se puede quitar.`,
  'identity.passphrase-too-common': () => $localize`:@@identity.this-password-appears-in-lists-that:Esta contraseña aparece en listas que ya circulan. Elige cuatro o cinco palabras que solo tú juntarías.`,
  'identity.notice-outdated': () => $localize`:@@identity.the-privacy-notice-changed-while-you:El aviso de privacidad cambió mientras llenabas tus datos. Lo que escribiste sigue aquí: léelo y acéptalo otra vez.`,
  'identity.profile-changed-meanwhile': () => $localize`:@@identity.profile-changed-meanwhile:Mientras escribías, estos datos cambiaron desde otro dispositivo. Nada se guardó todavía y lo que escribiste sigue aquí: revísalo y vuelve a guardar.`,
  'identity.no-such-entry': () => $localize`:@@identity.no-such-entry:Ese registro no está en la bitácora, o es de un lugar fuera de tu alcance.`,
  'identity.audit-too-much': () => $localize`:@@identity.audit-too-much:Son más de 50,000 registros. Pide menos días y descárgalos por partes.`,
  'identity.affiliation-changed-meanwhile': () => $localize`:@@identity.affiliation-changed-meanwhile:Esta persona cambió sus datos mientras los veías. No se guardó nada y lo que escribiste sigue aquí: míralos de nuevo.`,
  'identity.role-held-already': () => $localize`:@@identity.role-held-already:Esta persona ya tiene ese papel en algunos de esos días. Termínalo antes, o elige días que no se encimen.`,
  'identity.last-administrator': () => $localize`:@@identity.last-administrator:Es la última persona que administra sin fecha de fin. Da antes ese papel a alguien más.`,
  'identity.no-such-person': () => $localize`:@@identity.no-such-person:No encontramos a nadie más con ese correo o nombre de usuario en tu territorio. Revisa cómo está escrito.`,
  'identity.days-do-not-fit': () => $localize`:@@identity.days-do-not-fit:Esos días no se pueden: no empieces antes de hoy ni termines antes de empezar, y la suplencia no dura más que el papel.`,
  'identity.no-such-notice': () => $localize`:@@identity.no-such-notice:No hay una versión del aviso con esa fecha.`,
  'identity.purpose-outdated': () => $localize`:@@identity.purpose-outdated:El texto de «para qué los usamos» cambió mientras respondías. Lo que elegiste sigue aquí: léelo y vuelve a guardar.`,
  'identity.answer-not-offered': () => $localize`:@@identity.answer-not-offered:Una de las opciones ya no está. Lo que elegiste sigue aquí: recarga la página y revísalo.`,
};
