import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { reportingApi } from '@aula/reporting/contract';
import { Controller, Inject } from '@nestjs/common';
import { CoverageService } from './coverage.service';

@Controller()
export class CoverageController {
  constructor(@Inject(CoverageService) private readonly coverage: CoverageService) {}

  @Endpoint(reportingApi.readCoverage)
  readCoverage(@Caller() actor: Actor, @Input() _input: InputOf<typeof reportingApi.readCoverage>) {
    return this.coverage.read(actor);
  }
}
