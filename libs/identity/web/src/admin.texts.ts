import type { identityErrors } from '@aula/identity/contract';
import type { ProblemTexts } from '@aula/platform/web';

/** What only staff can meet. */
export const adminTexts = {
  'identity.no-such-entry': () => $localize`:@@identity.no-such-entry:Ese registro no está en la bitácora, o es de un lugar fuera de tu alcance.`,
  'identity.audit-too-much': () => $localize`:@@identity.audit-too-much:Son más de 50,000 registros. Pide menos días y descárgalos por partes.`,
  'identity.no-such-course': () => $localize`:@@identity.no-such-course:Ese curso ya no está. Elige otro, o ninguno por ahora.`,
  'identity.has-account-already': () => $localize`:@@identity.has-account-already:Ya hay una cuenta con este correo: no necesita invitación.`,
  'identity.invited-already': () => $localize`:@@identity.invited-already:Esta persona ya tiene una invitación abierta.`,
  'identity.import-has-faults': () => $localize`:@@identity.import-has-faults:El archivo tiene datos por corregir y no se invitó a nadie. Revísalo otra vez.`,
  'identity.sent-just-now': ({ minutes }) => $localize`:@@identity.sent-just-now:Acabamos de enviar esta invitación y puede tardar un poco en llegar. Si no llega, envíala otra vez en ${minutes ?? 10}:minutes: min; revisa también el correo no deseado.`,
  'identity.recovers-by-mail': () => $localize`:@@identity.recovers-by-mail:Esta persona tiene correo: puede entrar con un código que le llega ahí, desde «Entrar».`,
  'identity.invitation-end-out-of-range': () => $localize`:@@identity.invitation-end-out-of-range:Elige un día entre hoy y dentro de un año.`,
  'identity.affiliation-changed-meanwhile': () => $localize`:@@identity.affiliation-changed-meanwhile:Esta persona cambió sus datos mientras los veías. No se guardó nada y lo que escribiste sigue aquí: míralos de nuevo.`,
  'identity.role-held-already': () => $localize`:@@identity.role-held-already:Esta persona ya tiene ese papel en algunos de esos días. Termínalo antes, o elige días que no se encimen.`,
  'identity.last-administrator': () => $localize`:@@identity.last-administrator:Es la última persona que administra sin fecha de fin. Da antes ese papel a alguien más.`,
  'identity.no-such-person': () => $localize`:@@identity.no-such-person:No encontramos a nadie más con ese correo o nombre de usuario en tu territorio. Revisa cómo está escrito.`,
  'identity.days-do-not-fit': () => $localize`:@@identity.days-do-not-fit:Esos días no se pueden: no empieces antes de hoy ni termines antes de empezar, y la suplencia no dura más que el papel.`,
  'identity.selection-changed-meanwhile': () => $localize`:@@identity.selection-changed-meanwhile:Mientras lo veías cambió a quiénes concierne, y no se guardó nada. Vuelve a ver a quiénes antes de terminar.`,
  'identity.too-many-at-once': () => $localize`:@@identity.too-many-at-once:Son más de 1,000 personas a la vez. Filtra por estado o por municipio y hazlo por partes.`,
} satisfies Partial<ProblemTexts<keyof typeof identityErrors>>;
