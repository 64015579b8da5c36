import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Environment } from '../config/environment';
import { correlationId } from '../http/correlation';
import type { AulaRequest } from '../http/endpoint.decorator';

/**
 * One JSON line per event on standard output. A request leaves method, route pattern, status and time:
 * no address with its parameters, no headers, no body, so no personal data.
 */
@Module({})
export class LoggingModule {
  static as(process: string, { LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>): DynamicModule {
    return LoggerModule.forRoot({
      pinoHttp: {
        level: LOG_LEVEL,
        base: { process },
        mixin: () => ({ correlationId: correlationId() }),
        autoLogging: { ignore: (request) => request.url?.startsWith('/health/') ?? false },
        serializers: {
          req: (request: { method: string; raw: AulaRequest }) => ({ method: request.method, route: routeOf(request.raw) }),
          res: (response: { statusCode: number }) => ({ status: response.statusCode }),
          err: (error: Error) => ({ type: error.name, message: error.message, stack: error.stack }),
        },
      },
    });
  }
}

function routeOf(request: AulaRequest): string | undefined {
  return (request.route as { path?: string } | undefined)?.path;
}
