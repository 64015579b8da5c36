import { PreparingClient } from '../database/preparing-client';
import type { OpenSpan, Traces } from './traces';

type Done = (error: unknown, result: unknown) => void;

/** The database client of a process that traces: each statement of a request or a job becomes a part of it, by its text alone. */
export function tracedClient(traces: Traces): typeof PreparingClient {
  return class TracedClient extends PreparingClient {
    override query(config: unknown, values?: unknown, callback?: unknown): never {
      const text = typeof config === 'string' ? config : (config as { text?: unknown } | null)?.text;
      if (typeof text !== 'string' || !traces.isUnderWay()) return super.query(config, values, callback);
      const span = traces.begin('statement', nameOf(text), { 'db.system.name': 'postgresql', 'db.query.text': text });
      const answer: unknown = super.query(config, endingWith(span, values), endingWith(span, callback));
      if (answer instanceof Promise) answer.then(() => span.end(), () => span.end({ isFailed: true }));
      return answer as never;
    }
  };
}

/** SELECT, INSERT, BEGIN: the kind of statement. */
function nameOf(text: string): string {
  return /\w+/.exec(text)?.[0].toUpperCase() ?? 'STATEMENT';
}

function endingWith(span: OpenSpan, given: unknown): unknown {
  if (typeof given !== 'function') return given;
  return (error: unknown, result: unknown) => {
    span.end({ isFailed: Boolean(error) });
    (given as Done)(error, result);
  };
}
