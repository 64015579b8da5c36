import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';
import { type People, staffApi } from '@aula/identity/contract/staff';
import { addressOf } from '@aula/platform/contract';
import { language, read } from '@aula/platform/web';
import { isFiltered, type PeopleView, queryOf, viewIn } from './people-address';

/** The people whom the address asks for. Provided by the page. */
@Injectable()
export class PeopleStore {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
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

  /** The query of this view with something else in it; on the first page unless told. */
  queryFor(change: { readonly [Key in keyof PeopleView]?: PeopleView[Key] | undefined }): Params {
    return queryOf({ ...this.view(), page: 1, ...change } as PeopleView);
  }

  async show(change: Parameters<PeopleStore['queryFor']>[0]): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: this.queryFor(change) });
  }
}
