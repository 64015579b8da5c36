export interface ToldError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
}

/** PostgreSQL's class 22, "data exception": the message quotes the value itself. */
const IS_ABOUT_DATA = /^22/;
const QUOTED_VALUE = /: ".*$/s;
/** Bounded, so that it stays quick on whatever is thrown. */
const ADDRESS = /[^\s<>"'(),;:@]{1,64}@[^\s<>"'(),;:@]{1,255}/g;

/**
 * What may be written down about an error, in logs and in the ledger: its class, its message and where it happened.
 * Never its other properties: PostgreSQL's `detail` holds rows, TypeORM's `parameters` and nodemailer's `rejected` name people.
 */
export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { type: 'unknown', message: 'what was thrown is not an Error' };
  const message = messageOf(error);
  // Frames hold no data, only the message above them does.
  return { type: error.name, message, stack: (error.stack ?? '').replace(error.message, () => message) };
}

/** The same in one line. */
export function toldInALine(error: unknown): string {
  const { type, message } = toldError(error);
  return `${type}: ${message}`;
}

function messageOf(error: Error): string {
  const { code } = error as { code?: unknown };
  const isAboutData = typeof code === 'string' && IS_ABOUT_DATA.test(code);
  return withoutAddresses(isAboutData ? error.message.replace(QUOTED_VALUE, '') : error.message);
}

/** Mail addresses become an ellipsis. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, '…');
}
