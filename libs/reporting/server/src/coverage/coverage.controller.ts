import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, csvDownload, Endpoint, Input } from '@aula/platform/server';
import { reportingApi } from '@aula/reporting/contract';
import { Controller, Inject } from '@nestjs/common';
import { CoverageService } from './coverage.service';

@Controller()
export class CoverageController {
  constructor(@Inject(CoverageService) private readonly coverage: CoverageService) {}

  @Endpoint(reportingApi.readCoverage)
  readCoverage(@Caller() actor: Actor, @Input() { query }: InputOf<typeof reportingApi.readCoverage>) {
    return this.coverage.read(actor, query);
  }

  @Endpoint(reportingApi.downloadMunicipalities)
  async downloadMunicipalities(@Caller() actor: Actor, @Input() { query }: InputOf<typeof reportingApi.downloadMunicipalities>) {
    return csvDownload(await this.coverage.file(actor, query));
  }
}
