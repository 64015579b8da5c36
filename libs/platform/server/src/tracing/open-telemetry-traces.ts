import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { OnApplicationShutdown } from '@nestjs/common';
import { ROOT_CONTEXT, type Span, SpanKind as Kind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import { correlationId } from '../http/correlation';
import { traceIdOf } from './trace-id';
import { type Attributes, type OpenSpan, type SpanKind, Traces } from './traces';

const KINDS = { request: Kind.SERVER, job: Kind.CONSUMER, statement: Kind.CLIENT } as const satisfies Record<SpanKind, Kind>;
/** A statement is known by its beginning. */
const LONGEST_ATTRIBUTE = 2_000;
/** A collector that is away keeps nobody from stopping. */
const LEAVING_MAY_TAKE_MS = 2_000;

interface Given {
  readonly process: string;
  readonly build: string;
  /** Of the collector, without `/v1/traces`. */
  readonly endpoint: string;
  /** Of all traces; decided by the trace's own id, so api and worker keep the same ones. */
  readonly share: number;
}

/** Only this file knows of OpenTelemetry. */
export class OpenTelemetryTraces extends Traces implements OnApplicationShutdown {
  override readonly isOn = true;
  private readonly current = new AsyncLocalStorage<Span>();
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;

  constructor({ process, build, endpoint, share }: Given) {
    super();
    const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: LEAVING_MAY_TAKE_MS });
    this.provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': `aula-${process}`, 'service.version': build }),
      sampler: new TraceIdRatioBasedSampler(share),
      idGenerator: { generateTraceId: () => traceIdOf(correlationId()), generateSpanId: () => randomBytes(8).toString('hex') },
      spanLimits: { attributeValueLengthLimit: LONGEST_ATTRIBUTE },
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    });
    this.tracer = this.provider.getTracer('aula');
  }

  override begin(kind: SpanKind, name: string, attributes: Attributes = {}): OpenSpan {
    const parent = this.current.getStore();
    const span = this.tracer.startSpan(name, { kind: KINDS[kind], attributes }, parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT);
    return {
      run: (work) => this.current.run(span, work),
      end: ({ name: finalName, attributes: found = {}, isFailed = false } = {}) => {
        if (finalName) span.updateName(finalName);
        span.setAttributes(found);
        if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  override isUnderWay(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** What is still in hand is handed over. */
  async onApplicationShutdown(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const outOfTime = new Promise<void>((resolve) => (timer = setTimeout(resolve, LEAVING_MAY_TAKE_MS)));
    await Promise.race([this.provider.shutdown().catch(() => undefined), outOfTime]);
    clearTimeout(timer);
  }
}
