import { type InputOf, platformApi } from '@aula/platform/contract';
import { Controller, Inject } from '@nestjs/common';
import type { Actor } from '../actor';
import { Caller, Endpoint, Input } from '../http/endpoint.decorator';
import { PolicyReportsService } from './policy-reports.service';

@Controller()
export class PolicyReportsController {
  constructor(@Inject(PolicyReportsService) private readonly reports: PolicyReportsService) {}

  @Endpoint(platformApi.reportPolicyViolation)
  report(@Caller() actor: Actor, @Input() { body }: InputOf<typeof platformApi.reportPolicyViolation>) {
    return this.reports.take(actor, body);
  }
}
