import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, input, output, viewChild } from '@angular/core';
import { ProblemNotice } from '@aula/platform/web';

/** Before a session is ended: what that means, and that it cannot be undone. Takes the focus when it appears. */
@Component({
  selector: 'aula-end-question',
  imports: [ProblemNotice],
  template: `
    <div class="note" role="group" aria-labelledby="cerrar-sesion">
      <p #question id="cerrar-sesion" tabindex="-1" i18n="@@identity.ending-cannot-be-undone">Termina al instante y no se puede deshacer: para volver a entrar ahí hará falta tu contraseña.</p>
      @if (error(); as problem) { <aula-problem-notice [error]="problem" [hasRetry]="false" /> }
      <div class="actions">
        <button type="button" class="button small" [attr.aria-disabled]="isBusy()" (click)="confirmed.emit()">{{ act() }}</button>
        <button type="button" class="button line small" (click)="left.emit()" i18n="@@identity.leave-it-open">Dejarla abierta</button>
      </div>
    </div>
  `,
  styles: `
    .note { margin-block: .6rem 0; }
    p { margin: 0; }
    p:focus { outline: none; }
    .actions { margin-block-start: .9rem; }
    .line { color: inherit; border-color: currentColor; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndQuestion {
  readonly act = input.required<string>();
  readonly isBusy = input(false);
  readonly error = input<unknown>();
  readonly confirmed = output();
  readonly left = output();
  private readonly question = viewChild.required<ElementRef<HTMLElement>>('question');

  constructor() {
    afterNextRender(() => { this.question().nativeElement.focus(); });
  }
}
