import { endpoint } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { mailPreferences } from './mail-preferences';
import { markAllRead, notices, unreadNotices } from './notice';

const noticeId = z.uuid();
/** As it stands in an address; whether it was made here is looked at where it is read, so that every wrong one gets the same page. */
const token = z.string().check(z.minLength(1), z.maxLength(200));

/** A plain page for whoever comes from a mail. Mail programs hang words of their own on the address: they are ignored. */
const unsubscribePage = { isPage: true, allow: 'public', response: z.string(), produces: 'text/html' } as const;
const withAnyQuery = { query: z.object({}) };

export const notificationsApi = {
  /** `before`: the last notice of the page before this one. */
  listOwn: endpoint({ method: 'GET', path: '/notices', query: { before: z.optional(noticeId) }, allow: 'notifications.notice.read-own', response: notices }),
  countUnread: endpoint({ method: 'GET', path: '/notices/unread', allow: 'notifications.notice.read-own', response: unreadNotices }),
  markRead: endpoint({ method: 'PUT', path: '/notices/:noticeId/read', params: { noticeId }, allow: 'notifications.notice.mark-read', response: unreadNotices }),
  markAllRead: endpoint({ method: 'PUT', path: '/notices/read', body: markAllRead, allow: 'notifications.notice.mark-read', response: unreadNotices }),
  readPreferences: endpoint({ method: 'GET', path: '/mail-preferences', allow: 'notifications.preference.change-own', response: mailPreferences }),
  changePreferences: endpoint({ method: 'PUT', path: '/mail-preferences', body: mailPreferences, allow: 'notifications.preference.change-own', response: mailPreferences }),
  /** What will stop, and one button. Changes nothing: mail programs open links to look at them. */
  unsubscribePage: { ...endpoint({ method: 'GET', path: '/baja/:token', params: { token }, ...unsubscribePage }), ...withAnyQuery },
  /** RFC 8058: the button of the page, and that of mail programs. The token in the address is all there is to know. */
  unsubscribe: { ...endpoint({ method: 'POST', path: '/baja/:token', params: { token }, isOpenToOtherSites: true, ...unsubscribePage }), ...withAnyQuery },
  subscribeAgain: { ...endpoint({ method: 'POST', path: '/baja/:token/deshacer', params: { token }, ...unsubscribePage }), ...withAnyQuery },
};
