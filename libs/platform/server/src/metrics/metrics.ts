/** What a process counts about itself while it works. Labels are names from the code: no address as it was asked for, no id, nobody. */
export abstract class Metrics {
  /** Whether anybody will ask. Without `METRICS_PORT` nothing is counted, and what counts is not even loaded. */
  abstract readonly isOn: boolean;
  /** `status` is a class, such as `2xx`, or `aborted` when whoever asked did not wait. */
  abstract requestEnded(request: { readonly method: string; readonly route: string; readonly status: string }, seconds: number): void;
  abstract jobEnded(job: { readonly queue: string; readonly job: string; readonly outcome: 'done' | 'failed' }, seconds: number): void;
  /** A browser reported what the Content Security Policy forbids. */
  abstract policyViolated(directive: string): void;
  /** Everything in Prometheus' text format. Never fails and never takes long, whatever state the database is in. */
  abstract tell(): Promise<{ readonly type: string; readonly text: string; readonly isDatabaseThere: boolean }>;
}

export class NoMetrics extends Metrics {
  override readonly isOn = false;
  override requestEnded(): void {}
  override jobEnded(): void {}
  override policyViolated(): void {}
  override async tell(): Promise<{ type: string; text: string; isDatabaseThere: boolean }> {
    return { type: 'text/plain', text: '', isDatabaseThere: false };
  }
}
