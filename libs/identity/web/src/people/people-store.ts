import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';
import { type ListedPerson, type People, staffApi } from '@aula/identity/contract/staff';
import { addressOf } from '@aula/platform/contract';
import { ApiClient, language, read } from '@aula/platform/web';
import { SessionStore } from '../session/session-store';
import { isFiltered, type PeopleView, queryOf, viewIn } from './people-address';
import { confirmedSentence } from './people-sentences';

/** The people whom the address asks for, and those picked among them to be confirmed. Provided by the page. */
@Injectable()
export class PeopleStore {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly api = inject(ApiClient);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });

  readonly view = computed(() => viewIn(this.query()), { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  readonly isFiltered = computed(() => isFiltered(this.view()));
  readonly people = read(staffApi.listPeople, () => ({ query: { ...this.view() } }));
  readonly places = read(staffApi.listPeoplePlaces);
  /** While the next view is on its way, the last one stands. */
  readonly shown = linkedSignal<People | undefined, People | undefined>({ source: this.people.value, computation: (next, last) => next ?? last?.value });
  /** The same people in the same order, all of them. */
  readonly file = computed(() => {
    const { page: _page, ...query } = this.view();
    return addressOf(staffApi.downloadPeople, { query: { ...query, language } });
  });

  readonly mayConfirm = computed(() => this.session.may('identity.affiliation.confirm'));
  /** Those on the page whose work can be confirmed: not one's own, and not confirmed already. */
  readonly pickable = computed(() => (this.mayConfirm() ? (this.shown()?.items ?? []).filter((person) => this.isOpen(person)) : []));
  /** By account. Let go with the view: nobody stays picked whom one no longer sees. */
  private readonly picked = linkedSignal<PeopleView, ReadonlyMap<string, ListedPerson>>({ source: this.view, computation: () => new Map() });
  readonly pickedCount = computed(() => this.picked().size);
  readonly isWholePage = computed(() => this.pickable().length > 0 && this.pickable().every(({ accountId }) => this.picked().has(accountId)));

  readonly isConfirming = signal(false);
  readonly confirmError = signal<unknown>(undefined);
  /** What the last confirming did. */
  readonly news = signal('');

  has(accountId: string): boolean {
    return this.picked().has(accountId);
  }

  pick(people: readonly ListedPerson[], isPicked: boolean): void {
    const next = new Map(this.picked());
    for (const person of people) {
      if (isPicked) next.set(person.accountId, person);
      else next.delete(person.accountId);
    }
    this.picked.set(next);
  }

  /** Those picked, as they were seen. Who is picked stays so when it did not come through. */
  async confirm(): Promise<void> {
    const items = [...this.picked().values()].flatMap(({ affiliationId, revision }) => (affiliationId === null ? [] : [{ affiliationId, revision }]));
    if (this.isConfirming() || items.length === 0) return;
    this.isConfirming.set(true);
    this.confirmError.set(undefined);
    try {
      const { confirmed, left } = await this.api.call(staffApi.confirmAffiliations, { body: { items } });
      this.news.set(confirmedSentence(confirmed, left));
      this.picked.set(new Map());
      this.people.reload();
    } catch (error) {
      this.confirmError.set(error);
    } finally {
      this.isConfirming.set(false);
    }
  }

  /** The query of this view with something else in it; on the first page unless told. */
  queryFor(change: { readonly [Key in keyof PeopleView]?: PeopleView[Key] | undefined }): Params {
    return queryOf({ ...this.view(), page: 1, ...change } as PeopleView);
  }

  async show(change: Parameters<PeopleStore['queryFor']>[0]): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: this.queryFor(change) });
  }

  private isOpen({ accountId, affiliationId, standing }: ListedPerson): boolean {
    return affiliationId !== null && standing !== 'confirmed' && accountId !== this.session.account()?.id;
  }
}
