import type { platformErrors } from '@aula/platform/contract';
import type { ProblemTexts } from './problem-texts';

/** `request.offline` is the browser's own: no answer came at all. */
export const platformTexts: ProblemTexts<keyof typeof platformErrors | 'request.offline'> = {
  'request.offline': () => $localize`:@@platform.there-is-no-connection-with-aula:No hay conexión con Aula Abierta. Nada de lo que hiciste se pierde. Vuelve a intentarlo cuando regrese la señal.`,
  'request.invalid': () => $localize`:@@platform.something-cannot-be-accepted-as-it:Hay un dato que no podemos aceptar tal como está. Lo que escribiste sigue aquí: revísalo y vuelve a intentarlo.`,
  'request.malformed': () => $localize`:@@platform.something-got-lost-on-the-way:Algo se perdió en el camino. Lo que escribiste sigue aquí. Vuelve a intentarlo.`,
  'request.no-idempotency-key': () => $localize`:@@platform.we-could-not-save-this-what:No pudimos guardar esto. Lo que escribiste sigue aquí. Recarga la página y vuelve a intentarlo.`,
  'request.idempotency-key-reused': () => $localize`:@@platform.this-had-been-sent-already-with:Esto ya se había enviado con otros datos. Recarga la página para ver qué quedó guardado.`,
  'request.cross-site': () => $localize`:@@platform.for-your-safety-we-do-not:Por tu seguridad no aceptamos esta petición, porque llegó desde otro sitio. Abre Aula Abierta y vuelve a intentarlo desde aquí.`,
  'request.needs-https': () => $localize`:@@platform.needs-https:Esta página se abrió con http:// y otras personas de la red podrían leer lo que escribes, así que no lo aceptamos. Ábrela con https:// al principio de la dirección y vuelve a intentarlo.`,
  'request.too-large': () => $localize`:@@platform.what-you-sent-is-too-large:Lo que enviaste pesa demasiado. No se guardó; acórtalo y vuelve a intentarlo.`,
  'request.not-found': () => $localize`:@@platform.this-page-is-no-longer-here:Esta página ya no está. Quizá cambió de lugar: búscala desde el inicio.`,
  'request.not-signed-in': () => $localize`:@@platform.your-session-ended-your-saved-progress:Tu sesión terminó. Tu avance guardado sigue en tu cuenta: entra otra vez para continuar.`,
  'request.not-allowed': () => $localize`:@@platform.your-account-has-no-permission-to:Tu cuenta no tiene permiso para ver esto. Si lo necesitas para tu trabajo, pídelo a la coordinación de tu estado.`,
  'request.unexpected': () => $localize`:@@platform.something-failed-on-our-side-what:Algo falló de nuestro lado. Lo que ya estaba guardado sigue guardado. Vuelve a intentarlo en un momento.`,
  'request.unavailable': () => $localize`:@@platform.aula-abierta-is-taking-a-short:Aula Abierta está en una pausa breve. Lo que ya estaba guardado sigue guardado. Vuelve a intentarlo en unos minutos.`,
};
