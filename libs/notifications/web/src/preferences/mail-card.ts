import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { notificationsApi } from '@aula/notifications/contract';
import { ApiClient, ProblemNotice, read, SkeletonView } from '@aula/platform/web';

/** Which notices also come by mail. Saved as soon as it is switched. */
@Component({
  selector: 'aula-mail-card',
  imports: [ProblemNotice, SkeletonView],
  template: `
    <section class="card" aria-labelledby="mail-card-title">
      <h2 i18n="@@notifications.mail.title" id="mail-card-title">Avisos por correo</h2>
      @if (preferences.value(); as wanted) {
        <label>
          <input #box type="checkbox" role="switch" [checked]="wanted.reminder" aria-describedby="mail-card-hint" (change)="change(box)" />
          <span i18n="@@notifications.mail.reminders">Recordatorios para seguir con tu curso</span>
        </label>
        <p i18n="@@notifications.mail.hint" id="mail-card-hint" class="meta">Uno por semana a lo mucho, si no has vuelto. Las constancias y lo demás que es importante siempre te llegan.</p>
        <p role="status" class="meta">{{ said() }}</p>
        <aula-problem-notice [error]="problem()" [hasRetry]="false" />
      } @else if (preferences.error(); as error) {
        <aula-problem-notice [error]="error" (retry)="preferences.reload()" />
      } @else {
        <aula-skeleton shape="rows" [count]="1" />
      }
    </section>
  `,
  styles: `
    :host { display: block; margin-block: 1.2rem; }
    h2 { margin: 0 0 .2rem; font-size: 1.1rem; }
    label { display: flex; align-items: center; gap: .8rem; min-block-size: 48px; font-weight: 600; cursor: pointer; }
    input { flex: none; inline-size: 1.35rem; block-size: 1.35rem; margin: 0; accent-color: var(--aula-primary); }
    label span { min-inline-size: 0; overflow-wrap: anywhere; }
    .meta { margin: 0; }
    .meta:empty { display: none; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MailCard {
  private readonly api = inject(ApiClient);
  protected readonly preferences = read(notificationsApi.readPreferences);
  protected readonly problem = signal<unknown>(undefined);
  protected readonly said = signal('');
  /** Switched to and fro, the last one holds: each waits for the one before. */
  private saving: Promise<void> = Promise.resolve();

  protected change(box: HTMLInputElement): void {
    const reminder = box.checked;
    this.problem.set(undefined);
    this.said.set($localize`:@@notifications.mail.saving:Guardando…`);
    this.saving = this.saving.then(() => this.save(reminder, box));
  }

  /** Where it could not be saved, the switch stands as the server knows it. */
  private async save(reminder: boolean, box: HTMLInputElement): Promise<void> {
    try {
      this.preferences.set(await this.api.call(notificationsApi.changePreferences, { body: { reminder } }));
      this.said.set(reminder ? $localize`:@@notifications.mail.on:Guardado: recibirás recordatorios por correo.` : $localize`:@@notifications.mail.off:Guardado: ya no recibirás recordatorios por correo.`);
    } catch (error) {
      this.said.set('');
      this.problem.set(error);
      box.checked = this.preferences.value()?.reminder ?? true;
    }
  }
}
