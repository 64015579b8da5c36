import type { notificationsErrors } from '@aula/notifications/contract';
import type { ProblemTexts } from '@aula/platform/web';

export const notificationsTexts: ProblemTexts<keyof typeof notificationsErrors> = {
  'notifications.no-such-notice': () => $localize`:@@notifications.error.no-such-notice:Ese aviso no está en tu cuenta. Recarga la página para ver los que tienes.`,
};
