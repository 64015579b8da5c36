import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type Account, identityApi, type Session } from '@aula/identity/contract';
import { ApiClient, ConnectionStore, Drafts } from '@aula/platform/web';
import { SessionHint } from './session-hint';

/** Who is using the application. The session itself is a cookie that this code never sees. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(ApiClient);
  private readonly hint = inject(SessionHint);
  private readonly drafts = inject(Drafts);
  private readonly current = signal<Session | undefined>(undefined);
  private readonly failure = signal<unknown>(undefined);
  private reading: Promise<void> | undefined;

  readonly account = computed<Account | null>(() => this.current()?.account ?? null);
  /** What is still to be done before the session opens everything. */
  readonly step = computed(() => this.current()?.step);
  /** Whether the API has said who this is. False while it travels, and when it could not be reached. */
  readonly isKnown = computed(() => this.current() !== undefined);
  /** Not known yet, but somebody was signed in on this device when it was last used. */
  readonly isExpected = computed(() => !this.isKnown() && this.hint.isSet());
  /** Why the API could not say who this is. */
  readonly problem = this.failure.asReadonly();
  private readonly permissions = computed(() => new Set(this.account()?.permissions));

  constructor() {
    const connection = inject(ConnectionStore);
    effect(() => { if (connection.isOnline() && !this.isKnown()) void this.load(); });
    this.followRoles();
  }

  /** Asks once; asks again only where the last time failed. Never rejects: look at `isKnown`. */
  load(): Promise<void> {
    if (this.isKnown()) return Promise.resolve();
    this.failure.set(undefined);
    this.reading ??= this.api.call(identityApi.readSession)
      .then((session) => { this.signedIn(session); }, (error: unknown) => { this.failure.set(error); })
      .finally(() => { this.reading = undefined; });
    return this.reading;
  }

  /** Takes over the session that signing up or in was answered with. */
  signedIn(session: Session): void {
    this.current.set(session);
    this.hint.set(session.account !== null);
  }

  /** Rejects with `ProblemError` when the API did not end the session: then it still stands. */
  async signOut(): Promise<void> {
    await this.api.call(identityApi.signOut);
    this.drafts.forgetAll();
    this.signedIn({ account: null });
  }

  /** Takes over what a person changed about themselves. */
  changed(changes: Partial<Account>): void {
    const account = this.account();
    if (account) this.current.update((current) => ({ ...current, account: { ...account, ...changes } }));
  }

  may(permission: string): boolean {
    return this.permissions().has(permission);
  }

  /** Any answer tells when the roles are others than before: then who this is, is asked again. Should that fail, the next change of them asks. */
  private followRoles(): void {
    let before: string | undefined;
    effect(() => {
      const mark = this.api.rolesMark();
      if (before !== undefined && mark !== before) untracked(() => { this.api.call(identityApi.readSession).then((session) => { this.signedIn(session); }, () => undefined); });
      before = mark;
    });
  }
}
