/** Keeps what never changes, up to a number of entries; the one asked for longest ago goes first. */
export class Kept<Value> {
  private readonly entries = new Map<string, Value>();

  constructor(private readonly most: number) {}

  /** What is kept under this key, or what `read` finds; a failure is not kept. */
  async of(key: string, read: () => Promise<Value>): Promise<Value> {
    const value = this.entries.get(key) ?? (await read());
    this.entries.delete(key);
    this.entries.set(key, value);
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.most && oldest !== undefined) this.entries.delete(oldest);
    return value;
  }
}
