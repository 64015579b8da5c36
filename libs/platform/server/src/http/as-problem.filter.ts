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
    if (refusal.status >= 500) this.logger.error(error);
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
  if (isBodyRefused(error)) return platformRefusal(error.status === 413 ? 'request.too-large' : 'request.malformed');
  if (error instanceof HttpException && error.getStatus() === 404) return platformRefusal('request.not-found');
  return platformRefusal('request.unexpected');
}

function platformRefusal(code: keyof typeof platformErrors): Refusal {
  return { status: platformErrors[code], code, title: code };
}

/** What Express' body reader throws: too large, or not JSON. */
function isBodyRefused(error: unknown): error is { status: number } {
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
  return status === 400 || status === 413;
}
