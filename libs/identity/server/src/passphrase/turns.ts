/** Work of which only so many may be in hand at once; the rest waits in the order in which it came. */
export class Turns {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(atOnce: number) {
    this.free = atOnce;
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((come) => this.waiting.push(come));
    try {
      return await work();
    } finally {
      // Handed on, not given back: whoever comes between would go before those who wait.
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
