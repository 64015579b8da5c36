import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AulaIcon, type IconName, onDevice } from '@aula/platform/web';
import type { ProgressState } from './progress-outbox';
import { ProgressStore } from './progress-store';

const shownIn = (device: string): Record<ProgressState, { icon: IconName; sentence: string }> => ({
  saved: { icon: 'check', sentence: $localize`:@@enrolment.your-progress-is-saved-on-the:Tu avance está guardado en el servidor` },
  sending: { icon: 'sync', sentence: $localize`:@@enrolment.saving-your-progress:Guardando tu avance…` },
  'on-device': { icon: 'mobile', sentence: $localize`:@@enrolment.saved-device-we-will-send-it:Guardado ${device}:device:. Lo enviamos en cuanto vuelva la señal.` },
  unsafe: { icon: 'warning', sentence: $localize`:@@enrolment.your-progress-is-not-saved-yet:Tu avance aún no se guarda: no hay señal, y ${device}:device: no hay espacio. No cierres esta página.` },
});

/** Where a person's progress stands at this moment, in a sentence. */
@Component({
  selector: 'aula-progress-state',
  imports: [AulaIcon, RouterLink],
  template: `
    <p role="status" [class.waits]="progress.state() !== 'saved'">
      <aula-icon [name]="shown().icon" />
      @if (isSignedOut()) {
        <span i18n="@@enrolment.your-session-ended-your-progress-is">Tu sesión terminó. Tu avance está guardado {{ device }}: <a routerLink="/entrar" [queryParams]="{ volver: router.url }">entra otra vez</a> y lo enviamos.</span>
      } @else {
        <span>{{ shown().sentence }}</span>
      }
    </p>
  `,
  styles: `
    p { display: flex; justify-content: center; gap: .5rem; align-items: flex-start; margin: .8rem 0 0; font-size: .9rem; color: var(--aula-ink-2); }
    aula-icon { --aula-icon-size: 1.25rem; color: var(--aula-ok); }
    .waits aula-icon { color: var(--aula-tertiary); }
    @media print { p { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgressStateView {
  protected readonly progress = inject(ProgressStore);
  protected readonly device = onDevice();
  protected readonly router = inject(Router);
  protected readonly isSignedOut = computed(() => this.progress.state() === 'on-device' && this.progress.isSignedOut());
  protected readonly shown = computed(() => shownIn(this.device)[this.progress.state()]);
}
