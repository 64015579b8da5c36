import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { type AuditEntry, staffApi } from '@aula/identity/contract/staff';
import { formatInstant, formatNumber, inSeries, language, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { sealWords } from './audit-sentences';

/** One entry: what happened, in a sentence; the rest when somebody asks for it, which is written down too. */
@Component({
  selector: 'aula-audit-entry',
  imports: [ProblemNotice, SkeletonView],
  templateUrl: './audit-entry-view.html',
  styleUrl: './audit-entry-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditEntryView {
  readonly entry = input.required<AuditEntry>();

  protected readonly isOpen = signal(false);
  protected readonly opened = read(staffApi.openAuditEntry, () => (this.isOpen() ? { params: { entryId: this.entry().id }, query: { language } } : undefined));
  protected readonly at = computed(() => formatInstant(this.entry().at));
  protected readonly seal = computed(() => sealWords(this.entry().seal));
  protected readonly places = computed(() => inSeries(this.opened.value()?.municipalities.map(({ name, stateName }) => `${name}, ${stateName}`) ?? []));
  protected readonly more = computed(() => this.entry().people - (this.opened.value()?.subjects.length ?? 0));
  protected readonly formatNumber = formatNumber;

  protected toggle(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.isOpen.set(true);
  }
}
