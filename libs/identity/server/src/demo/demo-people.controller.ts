import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { DemoPeopleService } from './demo-people.service';

@Controller()
export class DemoPeopleController {
  constructor(@Inject(DemoPeopleService) private readonly people: DemoPeopleService) {}

  @Endpoint(identityApi.listDemoAccounts)
  listDemoAccounts(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.listDemoAccounts>) {
    return this.people.list(actor);
  }
}
