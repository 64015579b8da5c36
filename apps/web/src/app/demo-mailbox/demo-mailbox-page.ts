import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { platformApi } from '@aula/platform/contract';
import { EmptyState, formatInstant, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { linksIn } from './links-in';

/** What a mail server would have sent. Only in demo mode, where no mail leaves the house. */
@Component({
  selector: 'aula-demo-mailbox-page',
  imports: [EmptyState, ProblemNotice, SkeletonView],
  templateUrl: './demo-mailbox-page.html',
  styles: `
    .text { white-space: pre-wrap; margin: .8rem 0 0; overflow-wrap: anywhere; }
    details { margin-block-end: .8rem; }
    summary { cursor: pointer; overflow-wrap: anywhere; }
    summary .meta { display: block; font-size: .88rem; }
    .actions { margin-block: 0 1.2rem; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoMailboxPage {
  protected readonly mailbox = read(platformApi.demoMailbox);
  protected readonly mails = computed(() => this.mailbox.value()?.mails.map((mail) => ({ ...mail, parts: linksIn(mail.text), when: formatInstant(mail.queuedAt) })));
}
