import { isOwn } from '../notifications.access';

/** $1 account, $2 the last notice of the page before or null, $3 how many. A notice of somebody else leads nowhere. */
export const OWN_NOTICES = `
  select n.id, n.subject, n.text, n.language, n.path, n.told_at as "toldAt", n.read_at as "readAt"
  from notice n
  where ${isOwn('n')} and ($2::uuid is null or (n.told_at, n.id) < (select b.told_at, b.id from notice b where b.id = $2 and ${isOwn('b')}))
  order by n.told_at desc, n.id desc limit $3`;

/** $1 account */
export const UNREAD = `select count(*)::int as unread from notice n where ${isOwn('n')} and n.read_at is null`;

/** $1 account, $2 notice, $3 now. Read once, it keeps that instant. */
export const MARK_READ = `update notice n set read_at = coalesce(n.read_at, $3) where ${isOwn('n')} and n.id = $2 returning n.id`;

/** $1 account, $2 the newest one that the person saw, $3 now */
export const MARK_ALL_READ = `
  update notice n set read_at = $3
  where ${isOwn('n')} and n.read_at is null and (n.told_at, n.id) <= (select b.told_at, b.id from notice b where b.id = $2 and ${isOwn('b')})`;
