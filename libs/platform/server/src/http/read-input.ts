import { type Endpoint, platformErrors } from '@aula/platform/contract';
import type { Request } from 'express';
import * as z from 'zod/mini';
import { DomainError } from '../domain-error';

export interface FieldError {
  readonly path: string;
  readonly code: string;
}

/** The request does not fit the contract; every field that does not is named. */
export class InvalidInput extends DomainError<typeof platformErrors> {
  constructor(readonly errors: readonly FieldError[]) {
    super(platformErrors, 'request.invalid');
  }
}

export function readInput(declaration: Endpoint, request: Request) {
  const read = {
    params: z.safeParse(declaration.params, request.params),
    query: z.safeParse(declaration.query, request.query),
    body: declaration.body ? z.safeParse(declaration.body, request.body) : { success: true as const, data: undefined },
  };
  const errors = Object.entries(read).flatMap(([where, result]) => (result.success ? [] : result.error.issues.flatMap((issue) => errorsOf(where, issue))));
  if (errors.length > 0) throw new InvalidInput(errors);
  const input = { params: read.params.data, query: read.query.data, body: read.body.data };
  const unstorable = unstorableIn(input, []);
  if (unstorable.length > 0) throw new InvalidInput(unstorable);
  return input;
}

/** PostgreSQL keeps neither U+0000 nor half a surrogate pair, and no field needs them. */
function unstorableIn(value: unknown, path: readonly string[]): FieldError[] {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? [] : [{ path: path.join('.'), code: 'invalid_format' }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [...unstorableIn(name, [...path, 'key']), ...unstorableIn(inner, [...path, name])]);
}

function errorsOf(where: string, issue: z.core.$ZodIssue): FieldError[] {
  const path = [where, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: issue.code }));
  return [{ path: path.join('.'), code: issue.code }];
}
