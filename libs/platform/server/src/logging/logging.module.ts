import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Environment } from '../config/environment';
import { correlationId } from '../http/correlation';
import type { AulaRequest } from '../http/endpoint.decorator';
import type { LogFn } from 'pino';
import { toldError, toldInALine, withoutAddresses } from './told-error';

@Module({})
export class LoggingModule {
  static as(process: string, environment: Pick<Environment, 'LOG_LEVEL'>): DynamicModule {
    return LoggerModule.forRoot({ pinoHttp: logOptions(process, environment) });
  }
}

/**
 * One JSON line per event on standard output. A request leaves method, route pattern, status and time:
 * no address with its parameters, no headers, no body, so no personal data.
 */
export function logOptions(process: string, { LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>) {
  return {
    level: LOG_LEVEL,
    base: { process },
    mixin: () => ({ correlationId: correlationId() }),
    autoLogging: { ignore: (request: { url?: string }) => request.url?.startsWith('/health/') ?? false },
    serializers: {
      req: ({ method }: { method: string }) => ({ method }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      err: ({ raw }: { raw: unknown }) => toldError(raw),
    },
    hooks: { logMethod: logNobody },
    customSuccessObject: withRoute,
    customErrorObject: (request: AulaRequest, _response: unknown, _error: Error, line: object) => withRoute(request, _response, line),
  };
}

/** Pino would take an error's own message for the line's; sentences that were built from one are looked through too. */
function logNobody(this: unknown, words: Parameters<LogFn>, log: LogFn): void {
  const [first, ...rest] = (words as unknown[]).map((word) => (typeof word === 'string' ? withoutAddresses(word) : word));
  const error = (first as { err?: unknown } | null | undefined)?.err;
  const hasSentence = rest.some((word) => typeof word === 'string');
  log.apply(this as never, [first, ...(error && !hasSentence ? [toldInALine(error)] : rest)] as Parameters<LogFn>);
}

/** Only at its end does a request know its route. */
function withRoute(request: AulaRequest, _response: unknown, line: object): object {
  return { ...line, route: (request.route as { path?: string } | undefined)?.path };
}
