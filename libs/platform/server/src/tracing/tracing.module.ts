import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type Environment, ENVIRONMENT } from '../config/environment';
import { NoTraces, Traces } from './traces';

@Global()
@Module({})
export class TracingModule {
  static as(process: string): DynamicModule {
    const traces = {
      provide: Traces,
      inject: [ENVIRONMENT],
      useFactory: async ({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share, AULA_BUILD: build }: Environment): Promise<Traces> => {
        if (endpoint === undefined) return new NoTraces();
        const { OpenTelemetryTraces } = await import('./open-telemetry-traces');
        return new OpenTelemetryTraces({ process, build, endpoint, share });
      },
    };
    return { module: TracingModule, providers: [traces], exports: [Traces] };
  }
}
