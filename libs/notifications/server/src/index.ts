import type { Migration } from '@aula/platform/server';
import { NotificationsInbox1764201100000 } from './migrations/1764201100000-NotificationsInbox';

export { Notice } from './notice/notice.entity';
export { notificationsPersonalData } from './notifications.privacy';
export { NotificationsModule } from './notifications.module';
export { NotificationsWorkerModule } from './notifications.worker.module';
export { defineMessage, type MessageType, type Words } from './notify/message-type';
export { type Notification, NotificationsService, type Told } from './notify/notifications.service';
export { MailPreference } from './preferences/mail-preference.entity';
export { UnsubscribeTokens } from './unsubscribe/unsubscribe-tokens';
export const notificationsMigrations: Migration[] = [NotificationsInbox1764201100000];
