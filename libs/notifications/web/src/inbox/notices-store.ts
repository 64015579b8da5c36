import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type Notice, notificationsApi, type Notices } from '@aula/notifications/contract';
import { ApiClient, read } from '@aula/platform/web';
import { UnreadStore } from '../unread/unread-store';

/** A person's inbox as far as it was opened, and what they do with it. */
@Injectable()
export class NoticesStore {
  private readonly api = inject(ApiClient);
  private readonly unread = inject(UnreadStore);

  readonly first = read(notificationsApi.listOwn);
  /** The pages opened so far. The first one anew begins anew, or a notice that slid over its edge would be missing; a failure takes nothing away. */
  private readonly pages = linkedSignal<Notices | undefined, readonly Notices[]>({
    source: this.first.value,
    computation: (first, before) => (first ? [first] : (before?.value ?? [])),
  });
  /** Read since the page was opened, whether or not the server knows yet. */
  private readonly read = signal<ReadonlySet<string>>(new Set());
  private readonly opening = signal(false);
  private readonly failure = signal<unknown>(undefined);

  readonly isKnown = computed(() => this.pages().length > 0);
  readonly items = computed(() => this.pages().flatMap(({ items }) => items));
  readonly hasMore = computed(() => this.pages().at(-1)?.hasMore ?? false);
  readonly isOpening = this.opening.asReadonly();
  /** Why the last act did not reach the server. */
  readonly problem = this.failure.asReadonly();
  readonly hasUnread = computed(() => this.items().some((notice) => this.isUnread(notice)));

  isUnread({ id, readAt }: Notice): boolean {
    return readAt === null && !this.read().has(id);
  }

  async openMore(): Promise<void> {
    const last = this.items().at(-1);
    if (this.opening() || !last) return;
    this.opening.set(true);
    await this.act(async () => {
      const next = await this.api.call(notificationsApi.listOwn, { query: { before: last.id } });
      this.pages.update((pages) => [...pages, next]);
    });
    this.opening.set(false);
  }

  /** Shown as read at once; where the server does not hear of it, it is unread again and the reason is told. */
  async markRead(notice: Notice): Promise<void> {
    if (this.isUnread(notice)) await this.mark([notice], () => this.api.call(notificationsApi.markRead, { params: { noticeId: notice.id } }));
  }

  async markAllRead(): Promise<void> {
    const [newest] = this.items();
    if (newest) await this.mark(this.items().filter((notice) => this.isUnread(notice)), () => this.api.call(notificationsApi.markAllRead, { body: { newest: newest.id } }));
  }

  private async mark(notices: readonly Notice[], write: () => Promise<{ unread: number }>): Promise<void> {
    const ids = notices.map(({ id }) => id);
    this.read.update((read) => new Set([...read, ...ids]));
    const isDone = await this.act(async () => { this.unread.set((await write()).unread); });
    if (!isDone) this.read.update((read) => new Set([...read].filter((id) => !ids.includes(id))));
  }

  private async act(work: () => Promise<void>): Promise<boolean> {
    this.failure.set(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      this.failure.set(error);
      return false;
    }
  }
}
