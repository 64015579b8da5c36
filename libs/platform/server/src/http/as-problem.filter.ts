import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { platformErrors, type Problem } from '@aula/platform/contract';
import type { Response } from 'express';
import { DomainError } from '../domain-error';
import type { AulaRequest } from './endpoint.decorator';
import { InvalidInput } from './read-input';

type Refusal = Omit<Problem, 'correlationId'>;

/** One place turns whatever was thrown into `application/problem+json`. What nobody expected is logged, and told without its message. */
@Catch()
export class AsProblem implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<AulaRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = refusalOf(error);
    if (refusal.status >= 500) this.logger.error(error instanceof Error ? error : new Error('what was thrown is not an Error'));
    if (response.headersSent) return void response.destroy();
    response.status(refusal.status).type('application/problem+json').send(JSON.stringify({ ...refusal, correlationId: request.correlationId ?? '' }));
  }
}

export function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) {
    return {
      status: error.status, code: error.code, title: error.code,
      ...(error.details && { details: { ...error.details } }),
      ...(error instanceof InvalidInput && { errors: [...error.errors] }),
    };
  }
  const status = statusOf(error);
  if (status === 404) return platformRefusal('request.not-found');
  if (status === 413) return platformRefusal('request.too-large');
  if (status >= 400 && status < 500) return platformRefusal('request.malformed');
  return platformRefusal(isPassing(error) ? 'request.unavailable' : 'request.unexpected');
}

function platformRefusal(code: keyof typeof platformErrors): Refusal {
  return { status: platformErrors[code], code, title: code };
}

/** What Nest and Express' readers throw: an address or a body that cannot be read, is too large, or is in no encoding we know. */
function statusOf(error: unknown): number {
  const status: unknown = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : 500;
}

/** PostgreSQL is away, stopping, without disk, memory or lines left, or has ended one of two that waited for each other: trying again helps. */
const PASSING = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08...|40001|40P01|53[123]00|57P0[123])$/;
/** What pg says without a code. */
const NO_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

function isPassing(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return (typeof message === 'string' && NO_CONNECTION.test(message)) || (typeof code === 'string' && PASSING.test(code));
}
