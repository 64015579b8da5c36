import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, output } from '@angular/core';
import { enrolmentApi } from '@aula/enrolment/contract';
import { AulaIcon, formatNumber, ProblemNotice, ProgressBar, read } from '@aula/platform/web';
import { nameAsListed } from '../roster/roster-sentences';
import { RosterStore } from '../roster/roster-store';
import { decidedIn, MISSING_REASONS, REASONS, resultOf } from './remind-sentences';

const LOOK_AGAIN_MS = 1_000;

/** What became of a reminder: how far the sending is, and at the end how many it reached and whom not, with the reason. */
@Component({
  selector: 'aula-reminder-result',
  imports: [AulaIcon, ProblemNotice, ProgressBar],
  templateUrl: './reminder-result-view.html',
  styleUrl: './reminder-result-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReminderResultView {
  private readonly roster = inject(RosterStore);
  readonly reminderId = input.required<string>();
  readonly closed = output();

  protected readonly reminder = read(enrolmentApi.readReminder, () => ({ params: { courseKey: this.roster.courseKey(), reminderId: this.reminderId() } }));
  protected readonly sentence = computed(() => { const reminder = this.reminder.value(); return reminder ? resultOf(reminder) : ''; });
  protected readonly decided = computed(() => { const reminder = this.reminder.value(); return reminder ? decidedIn(reminder) : 0; });
  protected readonly reasons = computed(() => {
    const counts = this.reminder.value()?.counts;
    return MISSING_REASONS.flatMap((reason) => (counts && counts[reason] > 0 ? [{ reason, word: REASONS[reason], count: formatNumber(counts[reason]) }] : []));
  });
  protected readonly missed = computed(() => (this.reminder.value()?.missed ?? []).flatMap(({ person, outcome }) => (person && outcome !== 'reached' ? [{ name: nameAsListed(person), word: REASONS[outcome] }] : [])));

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      clearTimeout(timer);
      const isUnderWay = this.reminder.value()?.isDone === false && !this.reminder.isLoading() && this.reminder.error() === undefined;
      if (isUnderWay) timer = setTimeout(() => { this.reminder.reload(); }, LOOK_AGAIN_MS);
    });
    inject(DestroyRef).onDestroy(() => { clearTimeout(timer); });
  }
}
