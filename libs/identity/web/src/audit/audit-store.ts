import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';
import { type AuditPage, staffApi } from '@aula/identity/contract/staff';
import { addressOf } from '@aula/platform/contract';
import { language, read } from '@aula/platform/web';
import { territoryApi } from '@aula/territory/contract';
import { type AuditView, queryOf, viewIn } from './audit-address';

/** The part of the log that the address asks for. Provided by the page. */
@Injectable()
export class AuditStore {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });

  readonly view = computed(() => viewIn(this.query()), { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  readonly isFiltered = computed(() => { const { before: _before, ...filter } = this.view(); return Object.keys(filter).length > 0; });
  readonly page = read(staffApi.listAuditEntries, () => ({ query: { ...this.view(), language } }));
  readonly standing = read(staffApi.readAuditStanding, () => ({ query: { language } }));
  readonly states = read(territoryApi.listStates);

  /** While the next view is on its way, the last one stands. */
  readonly shown = linkedSignal<AuditPage | undefined, AuditPage | undefined>({ source: this.page.value, computation: (next, last) => next ?? last?.value });

  /** The same entries in the same order, all of them. */
  readonly file = computed(() => {
    const { before: _before, ...query } = this.view();
    return addressOf(staffApi.downloadAuditEntries, { query: { ...query, language } });
  });

  /** The query of this view with something else in it; on the first page unless told. */
  queryFor(change: AuditView): Params {
    const { before: _before, ...filter } = this.view();
    return queryOf({ ...filter, ...change });
  }

  async show(view: AuditView): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: queryOf(view) });
  }

  reload(): void {
    this.page.reload();
    this.standing.reload();
  }
}
