import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { reportingApi } from '@aula/reporting/contract';
import { Controller, Inject } from '@nestjs/common';
import { ComparisonService } from './comparison.service';

@Controller()
export class ComparisonController {
  constructor(@Inject(ComparisonService) private readonly comparison: ComparisonService) {}

  @Endpoint(reportingApi.compare)
  compare(@Caller() actor: Actor, @Input() { query }: InputOf<typeof reportingApi.compare>) {
    return this.comparison.read(actor, query);
  }
}
