import { type InputOf, jobsApi } from '@aula/platform/contract';
import { Controller, Inject } from '@nestjs/common';
import type { Actor } from '../../actor';
import { Caller, Endpoint, Input } from '../../http/endpoint.decorator';
import { JobsInspection } from './jobs-inspection.service';

@Controller()
export class JobsController {
  constructor(@Inject(JobsInspection) private readonly jobs: JobsInspection) {}

  @Endpoint(jobsApi.overview)
  overview(@Caller() actor: Actor, @Input() _input: InputOf<typeof jobsApi.overview>) {
    return this.jobs.overview(actor);
  }

  @Endpoint(jobsApi.listFailed)
  listFailed(@Caller() actor: Actor, @Input() { query }: InputOf<typeof jobsApi.listFailed>) {
    return this.jobs.failed(actor, { job: query.job ?? null });
  }

  @Endpoint(jobsApi.retry)
  retry(@Caller() actor: Actor, @Input() { body }: InputOf<typeof jobsApi.retry>) {
    return this.jobs.retry(actor, body);
  }
}
