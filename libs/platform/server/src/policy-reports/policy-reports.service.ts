import type { PolicyReport } from '@aula/platform/contract';
import { Inject, Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { Actor } from '../actor';
import { Clock } from '../clock';
import { Metrics } from '../metrics/metrics';
import { toldViolation } from './told-violation';

/** Anybody may send reports, as many as they like: so many lines a minute, and no more, leave a process. All are counted. */
const LINES_A_MINUTE = 30;
const MINUTE = 60_000;

/** Takes what browsers say about our Content Security Policy. Keeps nothing of it. */
@Injectable()
export class PolicyReportsService {
  private minute = 0;
  private lines = 0;

  constructor(
    @Inject(PinoLogger) private readonly log: PinoLogger,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  take(_actor: Actor, report: PolicyReport): Record<never, never> {
    const violation = toldViolation(report);
    this.metrics.policyViolated(violation.directive);
    if (this.hasRoom()) this.log.warn(violation, 'a browser reports what the content security policy forbids');
    return {};
  }

  private hasRoom(): boolean {
    const minute = Math.floor(this.clock.now().getTime() / MINUTE);
    if (minute !== this.minute) [this.minute, this.lines] = [minute, 0];
    this.lines += 1;
    return this.lines <= LINES_A_MINUTE;
  }
}
