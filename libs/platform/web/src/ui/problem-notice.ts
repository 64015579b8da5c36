import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ProblemError } from '@aula/platform/contract';
import { AulaIcon } from '../icon/aula-icon';
import { ProblemSentences } from '../problem/problem-texts';

/** The same question would get the same answer. */
const FINAL = [400, 403, 404, 410, 422];

/** A problem in a sentence, read aloud when it appears. Shows nothing without an error. With `hasRetry` it offers another try where that may help. */
@Component({
  selector: 'aula-problem-notice',
  imports: [AulaIcon],
  template: `
    @if (error()) {
      <div class="notice" role="alert">
        <aula-icon [name]="isOffline() ? 'cloud_off' : 'error'" />
        <div>
          <p>{{ sentence() }}</p>
          @if (isSignedOut()) {
            <a i18n="@@platform.sign-in" class="button line small" [href]="wayIn()">Entrar</a>
          } @else if (mayRetry()) { <button i18n="@@platform.try-again" type="button" class="button line small" (click)="retry.emit()">Volver a intentar</button>
          }
          @if (correlationId(); as id) { <p i18n="@@platform.if-nothing-changes-send-us-this" class="meta">Si sigue igual, compártenos esta clave: {{ id }}</p> }
        </div>
      </div>
    }
  `,
  styles: `
    .notice { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .8rem; padding: 1rem 1.1rem; margin-block: 1rem; border: 1px solid var(--aula-bad); border-radius: var(--aula-corner); background: var(--aula-bad-soft); }
    aula-icon { color: var(--aula-bad); }
    p { margin: 0; overflow-wrap: anywhere; }
    .button { margin-block: .8rem 0; }
    .meta { margin-block-start: .6rem; font-size: .84rem; color: var(--aula-ink-2); }
    @media print { .button { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemNotice {
  private readonly sentences = inject(ProblemSentences);
  readonly error = input.required<unknown>();
  /** Off where the same button of the form tries again. */
  readonly hasRetry = input(true);
  readonly retry = output();

  private readonly location = inject(Location);

  private readonly problem = computed(() => { const error = this.error(); return error instanceof ProblemError ? error.problem : undefined; });
  protected readonly sentence = computed(() => this.sentences.of(this.error()));
  protected readonly isSignedOut = computed(() => this.problem()?.code === 'request.not-signed-in');
  protected readonly mayRetry = computed(() => this.hasRetry() && !FINAL.includes(this.problem()?.status ?? 0));
  protected readonly isOffline = computed(() => this.problem()?.code === 'request.offline');
  /** A link and not a route: the page starts anew, and asks anew who this is. */
  protected readonly wayIn = computed(() => this.location.prepareExternalUrl(`/entrar?volver=${encodeURIComponent(this.location.path())}`));
  /** Only where our side failed: a key to report is no help against a missing line. */
  protected readonly correlationId = computed(() => { const problem = this.problem(); return problem && problem.status >= 500 ? problem.correlationId : ''; });
}
