export { notificationsRoutes } from './notifications.routes';
export { notificationsSlots } from './notifications.slots';
export { notificationsTexts } from './notifications.texts';
