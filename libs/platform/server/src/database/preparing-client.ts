import type { Writable } from 'node:stream';
import { Client } from 'pg';

/** Each connection keeps what it has prepared. The house has some two hundred statements; whatever makes up texts without end must not fill PostgreSQL's memory. */
const PREPARED_AT_MOST = 500;

const names = new Map<string, string>();

/** The same for the same text, on every connection. Undefined once there are too many: such a statement is sent as it is. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= PREPARED_AT_MOST) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * Parses and plans a statement once for each connection, not once for each request: with row-level security that is more than half of what
 * PostgreSQL does for a short read. Statements with parameters, also with none in the list, are prepared; BEGIN and its like are not.
 */
export class PreparingClient extends Client {
  private isHeld = false;

  override query(config: unknown, values?: unknown, callback?: unknown): never {
    this.holdForAMoment();
    const name = typeof config === 'string' && Array.isArray(values) ? nameOf(config) : undefined;
    return (name === undefined ? super.query(config as never, values as never, callback as never) : super.query({ name, text: config, values } as never, callback as never)) as never;
  }

  /**
   * What is asked for without waiting for anything leaves in one write: BEGIN, the scope and the first statement. A write costs the processor
   * more than what it carries. Held until all that runs on in this turn has run, which takes no time when there is nothing.
   */
  private holdForAMoment(): void {
    if (this.isHeld) return;
    this.isHeld = true;
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    queueMicrotask(() => process.nextTick(() => {
      this.isHeld = false;
      stream.uncork();
    }));
  }
}
