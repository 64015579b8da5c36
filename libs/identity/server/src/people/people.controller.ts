import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, csvDownload, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { PeopleService } from './people.service';

@Controller()
export class PeopleController {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

  @Endpoint(identityApi.listPeople)
  listPeople(@Caller() actor: Actor, @Input() { query }: InputOf<typeof identityApi.listPeople>) {
    return this.people.list(actor, query);
  }

  @Endpoint(identityApi.downloadPeople)
  async downloadPeople(@Caller() actor: Actor, @Input() { query }: InputOf<typeof identityApi.downloadPeople>) {
    return csvDownload(await this.people.file(actor, query));
  }

  @Endpoint(identityApi.listPeoplePlaces)
  listPeoplePlaces(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.listPeoplePlaces>) {
    return this.people.places(actor);
  }

  @Endpoint(identityApi.readPerson)
  readPerson(@Caller() actor: Actor, @Input() { params }: InputOf<typeof identityApi.readPerson>) {
    return this.people.read(actor, params.accountId);
  }
}
