import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ProblemError } from '@aula/platform/contract';
import { AulaIcon, type IconName, onDevice } from '@aula/platform/web';
import type { AnswerOutbox, SaveState } from './answer-outbox';

const shownIn = (device: string): Record<SaveState, { icon: IconName; sentence: string }> => ({
  untouched: { icon: 'info', sentence: $localize`:@@quizzes.each-answer-saves-itself-when-you:Cada respuesta se guarda sola al elegirla.` },
  sending: { icon: 'sync', sentence: $localize`:@@quizzes.saved-device-sending-to-the-server:Guardado ${device}:device:. Enviando al servidor…` },
  'on-device': { icon: 'mobile', sentence: $localize`:@@quizzes.saved-device-we-will-send-it:Guardado ${device}:device:. Lo enviamos en cuanto vuelva la señal.` },
  'on-server': { icon: 'check', sentence: $localize`:@@quizzes.saved-on-the-server:Guardado en el servidor` },
  unsafe: { icon: 'warning', sentence: $localize`:@@quizzes.not-saved-yet-there-is-no:Todavía no se guarda: no hay señal, y ${device}:device: no hay espacio. No cierres esta página.` },
});

/** Where the answers stand at this moment, in a sentence. */
@Component({
  selector: 'aula-save-state',
  imports: [AulaIcon, RouterLink],
  template: `
    <p role="status" [class]="state()">
      <aula-icon [name]="shown().icon" />
      @if (isSignedOut()) {
        <span i18n="@@quizzes.your-session-ended-your-answers-are">Tu sesión terminó. Tus respuestas están guardadas {{ device }}: <a routerLink="/entrar" [queryParams]="{ volver: router.url }">entra otra vez</a> y las enviamos.</span>
      } @else {
        <span>{{ shown().sentence }}</span>
      }
    </p>
  `,
  styles: `
    p { display: flex; gap: .5rem; align-items: flex-start; margin: 1rem 0 0; font-size: .9rem; color: var(--aula-ink-2); min-block-size: 2.8em; }
    aula-icon { --aula-icon-size: 1.25rem; }
    .on-server aula-icon { color: var(--aula-ok); }
    .on-device aula-icon, .unsafe aula-icon { color: var(--aula-warn); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SaveStateView {
  readonly outbox = input.required<AnswerOutbox>();

  protected readonly router = inject(Router);
  protected readonly device = onDevice();
  protected readonly state = computed(() => this.outbox().state());
  protected readonly shown = computed(() => shownIn(this.device)[this.state()]);
  protected readonly isSignedOut = computed(() => {
    const error = this.outbox().error();
    return this.state() === 'on-device' && error instanceof ProblemError && error.problem.code === 'request.not-signed-in';
  });
}
