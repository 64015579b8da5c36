import { Injectable, Logger } from '@nestjs/common';

/**
 * Small work of the house that no event asks for: every worker does it at each beat of its relay, beside everything else and never twice at once.
 * What must not be done by two workers at the same time locks for itself; what fails is done at the next beat.
 */
@Injectable()
export class Beats {
  private readonly logger = new Logger('beats');
  private readonly works = new Map<string, () => Promise<unknown>>();
  private underWay: Promise<void> | undefined;

  /** `domain.verb-thing` */
  register(name: string, work: () => Promise<unknown>): void {
    if (this.works.has(name)) throw new Error(`${name} is registered twice`);
    this.works.set(name, work);
  }

  /** For the relay. What is still under way since an earlier beat goes on, and counts for this one. */
  beat(): void {
    this.underWay ??= this.doAll().finally(() => (this.underWay = undefined));
  }

  /** Resolves when nothing is under way. */
  async rest(): Promise<void> {
    await this.underWay;
  }

  private async doAll(): Promise<void> {
    for (const [name, work] of this.works) {
      try {
        await work();
      } catch (error) {
        this.logger.error({ work: name, err: error as Error }, 'failed; the next beat tries again');
      }
    }
  }
}
