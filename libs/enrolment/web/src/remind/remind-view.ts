import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, output, viewChild } from '@angular/core';
import { type AskTrainerReminder, enrolmentApi, OWN_WORDS_MAXIMUM } from '@aula/enrolment/contract';
import { SessionStore } from '@aula/identity/web';
import { ApiClient, AulaIcon, ProblemNotice, read, Sending, SkeletonView } from '@aula/platform/web';
import { keptText, ProseField } from '@aula/platform/web/prose';
import { RosterStore } from '../roster/roster-store';
import { PickedStore } from './picked-store';
import { remindTitle, sendWord } from './remind-sentences';

/** Shows the message before it goes, with room for one's own words. */
@Component({
  selector: 'aula-remind',
  imports: [AulaIcon, ProblemNotice, ProseField, SkeletonView],
  templateUrl: './remind-view.html',
  styleUrl: './remind-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RemindView {
  private readonly api = inject(ApiClient);
  private readonly roster = inject(RosterStore);
  private readonly picked = inject(PickedStore);
  private readonly session = inject(SessionStore);
  private readonly field = viewChild.required(ProseField);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  /** The reminder's id. */
  readonly sent = output<string>();
  readonly closed = output();

  protected readonly maximum = OWN_WORDS_MAXIMUM;
  protected readonly title = computed(() => remindTitle(this.picked.count()));
  protected readonly sendWord = computed(() => sendWord(this.picked.count()));
  protected readonly preview = read(enrolmentApi.previewReminder, () => {
    const sample = this.picked.sample();
    return sample && { params: { courseKey: this.roster.courseKey(), enrolmentId: sample.enrolmentId } };
  });
  /** Nothing goes before it was seen, unless it cannot be shown. */
  protected readonly mayGo = computed(() => this.preview.value() !== undefined || this.preview.error() !== undefined);
  protected readonly reader = computed(() => { const person = this.picked.sample()?.person; return person ? `${person.givenNames} ${person.firstSurname}` : ''; });
  protected readonly draft = keptText(() => `trainer-reminder.${this.session.account()?.id ?? ''}`);
  protected readonly words = computed(() => this.draft.text().trim());
  protected readonly sending = new Sending();

  /** The same reminder tried again is the same act; with other words or people it is another one. */
  private attempt: { body: string; key: string } | undefined;

  constructor() {
    afterNextRender(() => { this.heading().nativeElement.focus(); }, { injector: inject(Injector) });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending.isBusy() || !this.mayGo()) return;
    if (!this.field().fits()) return this.field().focus();
    const body = { whom: this.picked.whom(), words: this.draft.text() };
    await this.sending.send(async () => {
      const { id } = await this.api.call(enrolmentApi.askReminder, { params: { courseKey: this.roster.courseKey() }, body }, { idempotencyKey: this.keyFor(body) });
      this.draft.forget();
      this.picked.clear();
      this.sent.emit(id);
    });
  }

  private keyFor(body: AskTrainerReminder): string {
    const written = JSON.stringify(body);
    if (this.attempt?.body !== written) this.attempt = { body: written, key: crypto.randomUUID() };
    return this.attempt.key;
  }
}
