import type { DemoMail } from '@aula/platform/contract';
import { formatDayOfWeek, formatHour } from '@aula/platform/web';
import { linksIn, type TextPart } from './links-in';

export interface ShownMail extends DemoMail {
  readonly parts: readonly TextPart[];
  readonly hour: string;
  /** The two parts of the address: a long one breaks between them. */
  readonly mailbox: string;
  readonly host: string;
}

/** As they come, the newest first, below the day on which they were queued. */
export function mailsByDay(mails: readonly DemoMail[], timeZone?: string): { readonly day: string; readonly mails: readonly ShownMail[] }[] {
  const days = new Map<string, ShownMail[]>();
  for (const mail of mails) {
    const day = formatDayOfWeek(mail.queuedAt, timeZone);
    const [mailbox = '', host = ''] = mail.to.split(/(?=@)/);
    days.set(day, [...(days.get(day) ?? []), { ...mail, parts: linksIn(mail.text), hour: formatHour(mail.queuedAt, timeZone), mailbox, host }]);
  }
  return [...days].map(([day, ofDay]) => ({ day, mails: ofDay }));
}
