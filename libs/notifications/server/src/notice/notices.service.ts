import { type Notice as NoticeAnswer, type Notices, notificationsErrors, type UnreadNotices } from '@aula/notifications/contract';
import { type Actor, Clock, Database, DomainError } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Notice } from './notice.entity';
import { MARK_ALL_READ, MARK_READ, OWN_NOTICES, UNREAD } from './notices.queries';

const PAGE = 20;

type Row = Pick<Notice, 'id' | 'subject' | 'text' | 'language' | 'path' | 'toldAt' | 'readAt'>;

/** A person's own inbox. */
@Injectable()
export class NoticesService {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** Newest first, 20 at a time; `before` is the last one of the page before. */
  listOwn(actor: Actor, before?: string): Promise<Notices> {
    return this.db.as(actor, async () => {
      const rows = await this.db.query<Row>(OWN_NOTICES, [actor.id, before ?? null, PAGE + 1]);
      return { items: rows.slice(0, PAGE).map(toAnswer), hasMore: rows.length > PAGE };
    });
  }

  /** Asked after every step of a signed-in person: one statement on a partial index. */
  countUnread(actor: Actor): Promise<UnreadNotices> {
    return this.db.as(actor, async () => ({ unread: (await this.db.query<UnreadNotices>(UNREAD, [actor.id]))[0]?.unread ?? 0 }));
  }

  /** Reading again changes nothing. Not there and not yours are one answer: `notifications.no-such-notice`. */
  markRead(actor: Actor, noticeId: string): Promise<UnreadNotices> {
    return this.db.as(actor, async () => {
      // TypeORM answers an UPDATE … RETURNING with [rows, count].
      const [, count] = (await this.db.query(MARK_READ, [actor.id, noticeId, this.clock.now()])) as unknown as [unknown, number];
      if (count === 0) throw new DomainError(notificationsErrors, 'notifications.no-such-notice');
      return this.countUnread(actor);
    });
  }

  /** Up to the newest one that stood on the page: what came in between stays unread. */
  markAllRead(actor: Actor, newest: string): Promise<UnreadNotices> {
    return this.db.as(actor, async () => {
      await this.db.query(MARK_ALL_READ, [actor.id, newest, this.clock.now()]);
      return this.countUnread(actor);
    });
  }
}

function toAnswer({ toldAt, readAt, ...notice }: Row): NoticeAnswer {
  return { ...notice, toldAt: toldAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}
