/** What a span is of: a request that came in, a job that was taken, a statement that went out. */
export type SpanKind = 'request' | 'job' | 'statement';
export type Attributes = Readonly<Record<string, string | number>>;

export interface OpenSpan {
  /** What is begun inside becomes part of it. */
  run<Result>(work: () => Result): Result;
  end(how?: { readonly name?: string; readonly attributes?: Attributes; readonly isFailed?: boolean }): void;
}

/**
 * Who did what for how long, for a collector that `OTEL_EXPORTER_OTLP_ENDPOINT` names. Names and attributes come from the code, never from a person:
 * routes as declared, statements with their `$1`, no message of any error.
 */
export abstract class Traces {
  /** Without a collector nothing is traced, and none of OpenTelemetry is even loaded. */
  abstract readonly isOn: boolean;
  abstract begin(kind: SpanKind, name: string, attributes?: Attributes): OpenSpan;
  /** Whether something is under way that a statement would be part of: loops that look for work are nobody's. */
  abstract isUnderWay(): boolean;

  async inSpan<Result>(kind: SpanKind, name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> {
    const span = this.begin(kind, name, attributes);
    try {
      const result = await span.run(work);
      span.end();
      return result;
    } catch (error) {
      span.end({ isFailed: true });
      throw error;
    }
  }
}

const NO_SPAN: OpenSpan = { run: (work) => work(), end: () => undefined };

export class NoTraces extends Traces {
  override readonly isOn = false;
  override begin(): OpenSpan {
    return NO_SPAN;
  }
  override isUnderWay(): boolean {
    return false;
  }
}
