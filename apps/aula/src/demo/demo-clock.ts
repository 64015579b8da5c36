import { Clock, USUAL_ZONE } from '@aula/platform/server';
import { DateTime } from 'luxon';

const DAY_MS = 86_400_000;
/** Ten in the capital is nine or ten wherever demo people work. */
const MORNING = 10;

/** The demo's people did things over the last weeks. */
export class DemoClock extends Clock {
  private shift = 0;

  override now(): Date {
    return new Date(super.now().getTime() + this.shift);
  }

  goBack(days: number): void {
    this.shift = -days * DAY_MS;
  }

  /** When reminders are given. */
  goBackToMorning(days: number): void {
    const now = super.now();
    const morning = DateTime.fromJSDate(now, { zone: USUAL_ZONE }).minus({ days }).set({ hour: MORNING, minute: 0, second: 0 });
    this.shift = morning.toMillis() - now.getTime();
  }
}
