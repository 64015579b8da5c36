import { Clock } from '@aula/platform/server';

const DAY_MS = 86_400_000;

/** The demo's people did things over the last weeks. */
export class DemoClock extends Clock {
  private daysAgo = 0;

  override now(): Date {
    return new Date(super.now().getTime() - this.daysAgo * DAY_MS);
  }

  goBack(days: number): void {
    this.daysAgo = days;
  }
}
