import { type InputOf } from '@aula/platform/contract';
import { jobsApi } from '@aula/platform/contract/jobs';
import { Controller, Inject } from '@nestjs/common';
import type { Actor } from '../../actor';
import { Caller, Endpoint, Input } from '../../http/endpoint.decorator';
import { JobsInspection } from './jobs-inspection.service';

@Controller()
export class JobsController {
  constructor(@Inject(JobsInspection) private readonly jobs: JobsInspection) {}

  @Endpoint(jobsApi.jobsOverview)
  overview(@Caller() actor: Actor, @Input() _input: InputOf<typeof jobsApi.jobsOverview>) {
    return this.jobs.overview(actor);
  }

  @Endpoint(jobsApi.listFailedJobs)
  listFailed(@Caller() actor: Actor, @Input() { query }: InputOf<typeof jobsApi.listFailedJobs>) {
    return this.jobs.failed(actor, { job: query.job ?? null });
  }

  @Endpoint(jobsApi.retryJobs)
  retry(@Caller() actor: Actor, @Input() { body }: InputOf<typeof jobsApi.retryJobs>) {
    return this.jobs.retry(actor, body);
  }
}
