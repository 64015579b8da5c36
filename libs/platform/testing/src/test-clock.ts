import { Clock } from '@aula/platform/server';

/** A clock that stands until it is moved. */
export class TestClock extends Clock {
  constructor(private instant = new Date('2026-11-23T15:00:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: string): void {
    this.instant = new Date(instant);
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
