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
  return { params: read.params.data, query: read.query.data, body: read.body.data };
}

function errorsOf(where: string, issue: z.core.$ZodIssue): FieldError[] {
  const path = [where, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: issue.code }));
  return [{ path: path.join('.'), code: issue.code }];
}
