import { computed, inject, Injectable, signal } from '@angular/core';
import { ApiClient, read } from '@aula/platform/web';
import { type AttemptRequest, type DecideRequest, type OpenRequest, quizzesApi } from '@aula/quizzes/contract';

/** A request as the page shows it; once decided it stays where it was, with what became of it. */
export interface ShownRequest {
  readonly request: OpenRequest;
  readonly decided?: AttemptRequest;
}

/** The open requests of the territory, and what was decided here since the page was opened. */
@Injectable()
export class RequestsStore {
  private readonly api = inject(ApiClient);
  readonly open = read(quizzesApi.listRequests);
  private readonly decisions = signal<ReadonlyMap<string, AttemptRequest>>(new Map());

  readonly shown = computed(() => this.open.value()?.items.map((request): ShownRequest => {
    const decided = this.decisions().get(request.id);
    return { request, ...(decided && { decided }) };
  }));
  /** How many still wait, also beyond those that are shown. */
  readonly waiting = computed(() => (this.open.value()?.total ?? 0) - (this.shown() ?? []).filter(({ decided }) => decided).length);
  readonly hidden = computed(() => (this.open.value()?.total ?? 0) - (this.shown()?.length ?? 0));

  async decide(requestId: string, body: DecideRequest): Promise<void> {
    const decided = await this.api.call(quizzesApi.decideRequest, { params: { requestId }, body });
    this.decisions.update((decisions) => new Map(decisions).set(requestId, decided));
  }

  /** What was decided here is no longer open: the list comes without it, and with the next ones. */
  reload(): void {
    this.open.reload();
  }
}
