import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, csvDownload, Endpoint, Input } from '@aula/platform/server';
import { reportingApi } from '@aula/reporting/contract';
import { Controller, Inject } from '@nestjs/common';
import { PeopleService } from './people.service';

@Controller()
export class PeopleController {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

  @Endpoint(reportingApi.listPeople)
  listPeople(@Caller() actor: Actor, @Input() { query }: InputOf<typeof reportingApi.listPeople>) {
    return this.people.list(actor, query);
  }

  @Endpoint(reportingApi.downloadPeople)
  async downloadPeople(@Caller() actor: Actor, @Input() { query }: InputOf<typeof reportingApi.downloadPeople>) {
    return csvDownload(await this.people.file(actor, query));
  }
}
