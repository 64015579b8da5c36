import { enrolmentApi } from '@aula/enrolment/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, csvDownload, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { RosterService } from './roster.service';

@Controller()
export class RosterController {
  constructor(@Inject(RosterService) private readonly roster: RosterService) {}

  @Endpoint(enrolmentApi.listTaught)
  listTaught(@Caller() actor: Actor, @Input() _input: InputOf<typeof enrolmentApi.listTaught>) {
    return this.roster.taught(actor);
  }

  @Endpoint(enrolmentApi.readRoster)
  readRoster(@Caller() actor: Actor, @Input() { params, query }: InputOf<typeof enrolmentApi.readRoster>) {
    return this.roster.read(actor, params.courseKey, query);
  }

  @Endpoint(enrolmentApi.downloadRoster)
  async downloadRoster(@Caller() actor: Actor, @Input() { params, query }: InputOf<typeof enrolmentApi.downloadRoster>) {
    return csvDownload(await this.roster.file(actor, params.courseKey, query));
  }

  @Endpoint(enrolmentApi.listRosterPlaces)
  listRosterPlaces(@Caller() actor: Actor, @Input() { params }: InputOf<typeof enrolmentApi.listRosterPlaces>) {
    return this.roster.places(actor, params.courseKey);
  }
}
