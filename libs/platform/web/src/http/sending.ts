import { signal } from '@angular/core';

/** What a page sends because somebody pressed a button: one thing at a time, and what went wrong with the last. */
export class Sending {
  private readonly busy = signal(false);
  readonly isBusy = this.busy.asReadonly();
  /** For a notice on the page. Undefined while the next attempt is under way. */
  readonly problem = signal<unknown>(undefined);

  /** Answers whether it came through. A press while one is under way does nothing. `tell` is for pages that can say some errors elsewhere, as at a field. */
  async send(work: () => Promise<unknown>, tell: (error: unknown) => unknown = (error) => { this.problem.set(error); }): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      await tell(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
