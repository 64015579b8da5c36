import { staffApi } from '@aula/identity/contract/staff';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, csvDownload, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { PeopleService } from './people.service';

@Controller()
export class PeopleController {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

  @Endpoint(staffApi.listPeople)
  listPeople(@Caller() actor: Actor, @Input() { query }: InputOf<typeof staffApi.listPeople>) {
    return this.people.list(actor, query);
  }

  @Endpoint(staffApi.downloadPeople)
  async downloadPeople(@Caller() actor: Actor, @Input() { query }: InputOf<typeof staffApi.downloadPeople>) {
    return csvDownload(await this.people.file(actor, query));
  }

  @Endpoint(staffApi.listPeoplePlaces)
  listPeoplePlaces(@Caller() actor: Actor, @Input() _input: InputOf<typeof staffApi.listPeoplePlaces>) {
    return this.people.places(actor);
  }

  @Endpoint(staffApi.readPerson)
  readPerson(@Caller() actor: Actor, @Input() { params }: InputOf<typeof staffApi.readPerson>) {
    return this.people.read(actor, params.accountId);
  }
}
