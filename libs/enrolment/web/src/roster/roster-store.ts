import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';
import { enrolmentApi, type Roster } from '@aula/enrolment/contract';
import { SessionStore } from '@aula/identity/web';
import { addressOf } from '@aula/platform/contract';
import { language, read } from '@aula/platform/web';
import { isFiltered, queryOf, type RosterView, viewIn } from './roster-address';

/** The roster that the address asks for. Provided by the page. */
@Injectable()
export class RosterStore {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly params = toSignal(this.route.paramMap, { requireSync: true });
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });

  /** Days and hours are told by the reader's clock. */
  readonly zone = computed(() => this.session.account()?.municipality?.timeZone);
  readonly courseKey = computed(() => this.params().get('clave') ?? '');
  readonly view = computed(() => viewIn(this.query()), { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  readonly isFiltered = computed(() => isFiltered(this.view()));
  readonly roster = read(enrolmentApi.readRoster, () => ({ params: { courseKey: this.courseKey() }, query: { ...this.view() } }));
  readonly places = read(enrolmentApi.listRosterPlaces, () => ({ params: { courseKey: this.courseKey() } }));

  /** While the next view is on its way, the last one stands. */
  readonly shown = linkedSignal<Roster | undefined, Roster | undefined>({ source: this.roster.value, computation: (next, last) => next ?? last?.value });

  /** The same people in the same order, all of them. */
  readonly file = computed(() => {
    const { page: _page, ...query } = this.view();
    return addressOf(enrolmentApi.downloadRoster, { params: { courseKey: this.courseKey() }, query: { ...query, language } });
  });

  /** The reminder whose result is shown beside the list. */
  readonly reminderId = computed(() => this.query().get('recordatorio'));

  /** The query of this view with something else in it; on the first page unless told. A result that is shown stays. */
  queryFor(change: { readonly [Key in keyof RosterView]?: RosterView[Key] | undefined }): Params {
    return { ...queryOf({ ...this.view(), page: 1, ...change } as RosterView), recordatorio: this.reminderId() };
  }

  async show(change: Parameters<RosterStore['queryFor']>[0]): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: this.queryFor(change) });
  }

  async showReminder(id: string | null): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: { recordatorio: id }, queryParamsHandling: 'merge' });
  }
}
