import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { read } from '@aula/platform/web';
import { type Coverage, type Figure, reportingApi, type SelectionQuery } from '@aula/reporting/contract';
import { addressQueryOf, selectionIn } from '../selection/selection-address';
import { figureWords } from '../see-people/people-address';

/** The figures that the address asks for. Provided by the page. */
@Injectable()
export class CoverageStore {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(SessionStore);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });

  /** Days and hours are told by the reader's clock. */
  readonly zone = computed(() => this.session.account()?.municipality?.timeZone);
  readonly view = computed(() => selectionIn(this.query()), { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  readonly isNarrowed = computed(() => Object.values(this.view()).some((one) => one !== undefined));
  readonly coverage = read(reportingApi.readCoverage, () => ({ query: this.view() }));

  /** While the next figures are on their way, the last ones stand. */
  readonly shown = linkedSignal<Coverage | undefined, Coverage | undefined>({ source: this.coverage.value, computation: (next, last) => next ?? last?.value });

  /** The address of this view with something else in it. */
  queryFor(change: SelectionQuery): Params {
    return addressQueryOf({ ...this.view(), ...change });
  }

  /** Where the people behind a number stand: of all that is shown, or of one municipality. */
  peopleQueryFor(figure: Figure, municipality?: string): Params {
    const shown = this.shown()?.covered?.selection;
    return { ...this.queryFor({ state: shown?.state.key, municipality: municipality ?? shown?.municipality?.key }), cifra: figureWords[figure] };
  }

  async show(change: SelectionQuery): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: this.queryFor(change) });
  }
}
