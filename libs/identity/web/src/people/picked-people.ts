import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type ListedPerson, type RolesToPreview, staffApi } from '@aula/identity/contract/staff';
import { ApiClient, Sending } from '@aula/platform/web';
import { SessionStore } from '../session/session-store';
import type { PeopleView } from './people-address';
import { confirmedSentence } from './people-sentences';
import { PeopleStore } from './people-store';

/** Those picked on the list, to confirm where they work or to end a role of theirs. Provided by the page, beside the store of the list. */
@Injectable()
export class PickedPeople {
  private readonly session = inject(SessionStore);
  private readonly api = inject(ApiClient);
  private readonly store = inject(PeopleStore);

  private readonly mayConfirm = computed(() => this.session.may('identity.affiliation.confirm'));
  readonly mayEnd = computed(() => this.session.may('identity.role.grant'));
  readonly mayPick = computed(() => this.mayConfirm() || this.mayEnd());
  /** Those on the page for whom there is something to do: never oneself. */
  readonly pickable = computed(() => (this.store.shown()?.items ?? []).filter((person) => person.accountId !== this.session.account()?.id && (this.mayEnd() || this.isOpen(person))));
  /** By account. Let go with the view: nobody stays picked whom one no longer sees. */
  private readonly picked = linkedSignal<PeopleView, ReadonlyMap<string, ListedPerson>>({ source: this.store.view, computation: () => new Map() });
  /** All whom the filter shows, on every page. */
  readonly isEverybody = linkedSignal<PeopleView, boolean>({ source: this.store.view, computation: () => false });
  readonly everybody = computed(() => this.store.shown()?.total ?? 0);
  readonly count = computed(() => (this.isEverybody() ? this.everybody() : this.picked().size));
  readonly isWholePage = computed(() => this.isEverybody() || (this.pickable().length > 0 && this.pickable().every(({ accountId }) => this.picked().has(accountId))));
  /** Where the filter shows more than the page. */
  readonly mayPickEverybody = computed(() => this.mayEnd() && this.isWholePage() && !this.isEverybody() && this.everybody() > (this.store.shown()?.items.length ?? 0));
  /** Those picked one by one whose work is not confirmed yet. */
  readonly confirmable = computed(() => (this.isEverybody() ? [] : [...this.picked().values()].filter((person) => this.isOpen(person))));
  readonly who = computed((): RolesToPreview['who'] => {
    const { page: _page, ...filter } = this.store.view();
    return this.isEverybody() ? { filter } : { accountIds: [...this.picked().keys()] };
  });

  readonly confirming = new Sending();
  /** What was done last. */
  readonly news = signal('');

  has(accountId: string): boolean {
    return this.isEverybody() || this.picked().has(accountId);
  }

  /** One alone ends the choice of everybody: those in view stay picked. */
  pick(people: readonly ListedPerson[], isPicked: boolean): void {
    const next = new Map(this.isEverybody() ? this.pickable().map((person) => [person.accountId, person]) : this.picked());
    for (const person of people) {
      if (isPicked) next.set(person.accountId, person);
      else next.delete(person.accountId);
    }
    this.isEverybody.set(false);
    this.picked.set(next);
  }

  clear(): void {
    this.isEverybody.set(false);
    this.picked.set(new Map());
  }

  /** Lets go of those picked and reads the list again. */
  done(sentence: string): void {
    this.news.set(sentence);
    this.clear();
    this.store.people.reload();
  }

  /** Those picked, as they were seen. Who is picked stays so when it did not come through. */
  async confirm(): Promise<void> {
    const items = this.confirmable().flatMap(({ affiliationId, revision }) => (affiliationId === null ? [] : [{ affiliationId, revision }]));
    if (items.length === 0) return;
    await this.confirming.send(async () => {
      const { confirmed, left } = await this.api.call(staffApi.confirmAffiliations, { body: { items } });
      this.done(confirmedSentence(confirmed, left));
    });
  }

  private isOpen({ affiliationId, standing }: ListedPerson): boolean {
    return this.mayConfirm() && affiliationId !== null && standing !== 'confirmed';
  }
}
