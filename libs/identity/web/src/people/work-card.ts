import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { DECLINE_WORDS, type Person, staffApi } from '@aula/identity/contract/staff';
import { ApiClient, AulaIcon, ProblemNotice, Sending } from '@aula/platform/web';
import { keptText, ProseField } from '@aula/platform/web/prose';
import { WorkHistoryView } from '../affiliation/work-history-view';
import { SessionStore } from '../session/session-store';

/** Where a person works; to confirm it, or to send it back with a sentence that is kept until it has arrived. */
@Component({
  selector: 'aula-work-card',
  imports: [AulaIcon, ProblemNotice, ProseField, WorkHistoryView],
  template: `
    <section class="card" aria-labelledby="trabajo">
      <h2 #heading id="trabajo" tabindex="-1" i18n="@@identity.person.work">Dónde trabaja</h2>
      <aula-work-history [places]="person().affiliations" />
      @if (sending.problem(); as error) { <aula-problem-notice [error]="error" [hasRetry]="false" /> }
      @if (isOpen()) {
        @if (isAsking()) {
          <form (submit)="decline($event)">
            <aula-prose-field label="Qué tiene que corregir" i18n-label="@@identity.person.what-to-correct" [longest]="longest" [text]="draft.text()" (textChange)="draft.set($event)" [fault]="fault()" />
            <p class="meta" i18n="@@identity.person.what-happens">Se lo mandamos por correo y lo verá en su cuenta, con tus palabras.</p>
            <div class="acts">
              <button type="submit" class="button small" [attr.aria-disabled]="sending.isBusy()" i18n="@@identity.person.send-back">Pedir la corrección</button>
              <button type="button" class="button line small" (click)="leave()" i18n="@@identity.person.not-now">Ahora no</button>
            </div>
          </form>
        } @else {
          <div class="acts">
            @if (person().standing !== 'confirmed') { <button type="button" class="button small" [attr.aria-disabled]="sending.isBusy()" (click)="confirm()"><aula-icon name="check_circle" /><ng-container i18n="@@identity.person.confirm">Confirmar que trabaja ahí</ng-container></button> }
            <button type="button" class="button line small" (click)="ask()" i18n="@@identity.person.ask-correction">Pedir que lo corrija</button>
          </div>
        }
      }
    </section>
  `,
  styles: `
    :host { display: block; margin-block: 1rem; }
    h2 { margin-block-start: 0; }
    h2:focus { outline: none; }
    .acts { display: flex; flex-wrap: wrap; gap: .6rem; margin-block-start: .8rem; }
    aula-icon { --aula-icon-size: 1.2rem; }
    @media print { .acts { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkCard {
  readonly person = input.required<Person>();
  /** What has been done, in a sentence. */
  readonly changed = output<string>();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly field = viewChild(ProseField);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly longest = DECLINE_WORDS;
  protected readonly draft = keptText(() => `decline.${this.session.account()?.id ?? ''}.${this.person().accountId}`);
  protected readonly isAsking = signal(false);
  protected readonly sending = new Sending();
  protected readonly fault = signal('');
  protected readonly isOpen = computed(() => this.session.may('identity.affiliation.confirm') && this.person().affiliationId !== null && this.person().accountId !== this.session.account()?.id);

  protected ask(): void {
    this.isAsking.set(true);
    afterNextRender(() => { this.field()?.focus(); }, { injector: this.injector });
  }

  protected leave(): void {
    this.isAsking.set(false);
    this.fault.set('');
    this.sending.problem.set(undefined);
    afterNextRender(() => { this.heading().nativeElement.focus(); }, { injector: this.injector });
  }

  protected confirm(): Promise<void> {
    return this.send(async (affiliationId) => {
      const { left } = await this.api.call(staffApi.confirmAffiliations, { body: { items: [{ affiliationId, revision: this.person().revision }] } });
      return left === 0 ? $localize`:@@identity.person.confirmed:Quedó confirmado dónde trabaja.` : $localize`:@@identity.person.changed-meanwhile:Cambió sus datos mientras los veías: míralos de nuevo antes de confirmar.`;
    });
  }

  protected decline(event: Event): Promise<void> {
    event.preventDefault();
    const words = this.draft.text().trim();
    this.fault.set(words === '' ? $localize`:@@identity.person.write-what:Escribe qué tiene que corregir.` : '');
    if (words === '' || this.field()?.fits() === false) {
      this.field()?.focus();
      return Promise.resolve();
    }
    return this.send(async (affiliationId) => {
      await this.api.call(staffApi.declineAffiliation, { params: { affiliationId }, body: { revision: this.person().revision, words } });
      this.draft.forget();
      return $localize`:@@identity.person.sent-back:Le pedimos que lo corrija, con tus palabras.`;
    });
  }

  private async send(work: (affiliationId: string) => Promise<string>): Promise<void> {
    const { affiliationId } = this.person();
    if (affiliationId === null) return;
    await this.sending.send(async () => {
      const done = await work(affiliationId);
      this.leave();
      this.changed.emit(done);
    });
  }
}
