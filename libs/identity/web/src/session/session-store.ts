import { computed, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type Account, identityApi, type Session } from '@aula/identity/contract';
import { ApiClient, ConnectionStore, Drafts } from '@aula/platform/web';
import type { KeptWork } from '../shared-session/kept-work';
import { type KeptKind, type KeptPlace, openPlace } from './kept-place';
import { SessionHint } from './session-hint';

/** Who is using the application. The session itself is a cookie that this code never sees. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(ApiClient);
  private readonly hint = inject(SessionHint);
  private readonly drafts = inject(Drafts);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly current = signal<Session | undefined>(undefined);
  private readonly work = signal<KeptWork | undefined>(undefined);
  private readonly failure = signal<unknown>(undefined);
  private reading: Promise<void> | undefined;

  readonly account = computed<Account | null>(() => this.current()?.account ?? null);
  /** What is still to be done before the session opens everything. */
  readonly step = computed(() => this.current()?.step);
  /** On a device that others use too. */
  readonly isShared = computed(() => this.current()?.isShared === true);
  /** What this device keeps sealed: of a shared session, or from one before. */
  readonly keptWork = this.work.asReadonly();
  /** Whether the API has said who this is. False while it travels, and when it could not be reached. */
  readonly isKnown = computed(() => this.current() !== undefined);
  /** Not known yet, but somebody was signed in on this device when it was last used. */
  readonly isExpected = computed(() => !this.isKnown() && this.hint.isSet());
  /** Why the API could not say who this is. */
  readonly problem = this.failure.asReadonly();
  private readonly permissions = computed(() => new Set(this.account()?.permissions));

  constructor() {
    const connection = inject(ConnectionStore);
    effect(() => {
      if (!connection.isOnline()) return;
      if (!this.isKnown()) void this.load();
      else if (this.hint.isEnding()) untracked(() => { this.tellEnd().catch(() => undefined); });
    });
    this.followRoles();
  }

  /** Asks once; asks again only where the last time failed. Never rejects: look at `isKnown`. */
  load(): Promise<void> {
    if (this.isKnown()) return Promise.resolve();
    this.failure.set(undefined);
    this.reading ??= this.ask()
      .catch((error: unknown) => { this.failure.set(error); })
      .finally(() => { this.reading = undefined; });
    return this.reading;
  }

  /** Takes over the session that signing up or in was answered with, once what this device keeps sealed for the person is open. Rejects where the key does not come. */
  async enter(session: Session): Promise<void> {
    const { account, isShared = false } = session;
    if (account?.id !== this.account()?.id || isShared !== this.isShared()) {
      const work = account && (isShared || this.hint.hasSealedWork()) ? await this.openWork(account.id, isShared) : undefined;
      void this.use(work);
      this.drafts.keepIn(isShared ? work?.drafts : undefined);
    }
    if (!account) {
      this.drafts.forgetAll('sealed.');
      this.hint.forgetTouch();
    }
    this.signedIn(session);
  }

  /** The same where nothing is to be opened first. */
  signedIn(session: Session): void {
    const { account, isShared = false } = session;
    this.current.set(session);
    this.hint.set(account !== null, isShared);
    if (account) this.hint.setEnding(false);
  }

  /** Rejects with `ProblemError` when the API did not end the session: then it still stands. A shared one ends here in any case. */
  async signOut(): Promise<void> {
    if (this.isShared()) return this.end();
    await this.api.call(identityApi.signOut);
    await this.leave();
  }

  /** Ends the session here at once, with a line or without one: the server is told as soon as it can be. What was not sent stays, sealed. */
  async end(): Promise<void> {
    this.hint.setEnding(true);
    await this.leave();
    await this.tellEnd().catch(() => undefined);
  }

  /** Tells the server that somebody is here, and hears whether the session still is. */
  renew(): Promise<void> {
    return this.ask().catch(() => undefined);
  }

  /** The session is over already, or another person's: this page lets go of what it knows. */
  leave(): Promise<void> {
    this.signedIn({ account: null });
    const closed = this.use(undefined);
    this.drafts.forgetAll();
    return closed;
  }

  /** Where this device keeps a piece of the person's work until the server has it; undefined while nobody is signed in. */
  place(kind: KeptKind, id = ''): KeptPlace | undefined {
    const accountId = this.account()?.id;
    if (accountId === undefined) return undefined;
    return this.work()?.place(kind, id) ?? openPlace(this.window, accountId, kind, id);
  }

  /** Takes over what a person changed about themselves. */
  changed(changes: Partial<Account>): void {
    const account = this.account();
    if (account) this.current.update((current) => ({ ...current, account: { ...account, ...changes } }));
  }

  may(permission: string): boolean {
    return this.permissions().has(permission);
  }

  private async ask(): Promise<void> {
    if (this.hint.isEnding()) await this.tellEnd();
    await this.enter(await this.api.call(identityApi.readSession));
  }

  private async tellEnd(): Promise<void> {
    await this.api.call(identityApi.signOut);
    this.hint.setEnding(false);
  }

  /** Only a shared session loads the code that seals, or whoever finds something here that one has sealed. */
  private async openWork(accountId: string, isShared: boolean): Promise<KeptWork | undefined> {
    if (!this.window) return undefined;
    const { openKeptWork } = await import('../shared-session');
    return openKeptWork({ api: this.api, window: this.window, accountId, isShared });
  }

  private use(work: KeptWork | undefined): Promise<void> {
    const before = this.work();
    this.work.set(work);
    return before?.close() ?? Promise.resolve();
  }

  /** Any answer tells when the roles are others than before: then who this is, is asked again. Should that fail, the next change of them asks. */
  private followRoles(): void {
    let before: string | undefined;
    effect(() => {
      const mark = this.api.rolesMark();
      if (before !== undefined && mark !== before) untracked(() => { void this.renew(); });
      before = mark;
    });
  }
}
