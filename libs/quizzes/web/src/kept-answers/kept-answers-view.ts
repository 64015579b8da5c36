import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { SessionStore } from '@aula/identity/web';
import { ApiClient, AulaIcon, ConnectionStore } from '@aula/platform/web';
import { sendKeptAnswers } from './send-kept-answers';

/** After signing in where a shared session has left answers sealed: sends them, and says so. Silent where there were none. */
@Component({
  selector: 'aula-kept-answers',
  imports: [AulaIcon],
  template: `
    <div role="status">
      @if (waiting() > 0) {
        <p class="note"><aula-icon name="sync" /><span i18n="@@quizzes.kept.sending">Estamos enviando las respuestas que dejaste selladas en este dispositivo: faltan {{ waiting() }}.</span></p>
      } @else if (isLate()) {
        <p class="note"><aula-icon name="warning" /><span i18n="@@quizzes.kept.too-late">Parte de las respuestas que dejaste selladas aquí ya no cuenta: ese cuestionario se entregó antes, o ya no está.</span></p>
      } @else if (sent() > 0) {
        <p class="note"><aula-icon name="check" /><span i18n="@@quizzes.kept.sent">Listo: las respuestas que dejaste selladas en este dispositivo ya están en el servidor, y aquí no queda nada.</span></p>
      }
    </div>
  `,
  styles: '.note { display: flex; gap: .6rem; align-items: flex-start; margin: .6rem var(--aula-edge) 0; } aula-icon { flex: none; } @media print { :host { display: none; } }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeptAnswersView {
  private readonly api = inject(ApiClient);
  private readonly work = inject(SessionStore).keptWork();
  private readonly kept = (this.work?.idsOf('answers') ?? []).map((attemptId) => ({ attemptId, place: this.work?.place('answers', attemptId) }))
    .flatMap(({ attemptId, place }) => (place ? [sendKeptAnswers(this.api, place, attemptId)] : []));

  protected readonly waiting = signal(this.kept.reduce((sum, { count }) => sum + count, 0));
  protected readonly sent = signal(0);
  protected readonly isLate = signal(false);

  constructor() {
    for (const { count, end } of this.kept) {
      void end.then((how) => {
        this.waiting.update((waiting) => waiting - count);
        if (how === 'sent') this.sent.update((all) => all + count);
        if (how === 'late') this.isLate.set(true);
      });
    }
    const connection = inject(ConnectionStore);
    effect(() => { if (connection.isOnline()) untracked(() => { for (const { again } of this.kept) again(); }); });
    inject(DestroyRef).onDestroy(() => { for (const { stop } of this.kept) stop(); });
  }
}
