import type { ErrorCodes } from '@aula/platform/contract';

/** A refusal that a person can understand. The web turns the code into a sentence; `details` are figures for it, never personal data. */
export class DomainError<Codes extends ErrorCodes = ErrorCodes> extends Error {
  readonly status: number;

  constructor(codes: Codes, readonly code: keyof Codes & string, readonly details?: Readonly<Record<string, string | number>>) {
    super(code);
    this.status = codes[code] ?? 500;
  }
}
