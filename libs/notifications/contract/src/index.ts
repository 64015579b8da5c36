export { MAIL_CATEGORIES, type MailCategory, mailPreferences, type MailPreferences } from './mail-preferences';
export { markAllRead, notice, type Notice, notices, type Notices, unreadNotices, type UnreadNotices } from './notice';
export { notificationsApi } from './notifications.api';
export { notificationsErrors } from './notifications.errors';
export { notificationsPermissions } from './notifications.permissions';
