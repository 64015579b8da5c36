import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { platformApi } from '@aula/platform/contract';
import { AulaIcon, EmptyState, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { mailsByDay } from './mails-by-day';

/** What a mail server would have sent. Only in demo mode, where no mail leaves the house. */
@Component({
  selector: 'aula-demo-mailbox-page',
  imports: [AulaIcon, EmptyState, ProblemNotice, SkeletonView],
  templateUrl: './demo-mailbox-page.html',
  styles: `
    .actions { margin-block: 0; }
    h2::first-letter { text-transform: uppercase; }
    details { margin-block-end: .6rem; padding-block: .2rem; }
    summary { padding-block: .7rem; cursor: pointer; overflow-wrap: anywhere; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    summary:hover strong { text-decoration: underline; text-underline-offset: 3px; }
    .meta { font-size: .88rem; }
    .text { white-space: pre-wrap; margin: 0; padding-block: .8rem; border-block-start: 1px solid var(--aula-line); overflow-wrap: anywhere; }
    .text a { font-weight: 600; }
    @media print { details { break-inside: avoid; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoMailboxPage {
  protected readonly mailbox = read(platformApi.demoMailbox);
  protected readonly days = computed(() => { const mails = this.mailbox.value()?.mails; return mails && mailsByDay(mails); });
}
