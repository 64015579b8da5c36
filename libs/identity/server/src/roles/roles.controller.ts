import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { RolesService } from './roles.service';

@Controller()
export class RolesController {
  constructor(@Inject(RolesService) private readonly roles: RolesService) {}

  @Endpoint(identityApi.grantRole)
  grantRole(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.grantRole>) {
    return this.roles.grant(actor, body);
  }

  @Endpoint(identityApi.endRole)
  endRole(@Caller() actor: Actor, @Input() { params }: InputOf<typeof identityApi.endRole>) {
    return this.roles.end(actor, params.roleId);
  }

  @Endpoint(identityApi.nameSubstitute)
  nameSubstitute(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof identityApi.nameSubstitute>) {
    return this.roles.nameSubstitute(actor, params.roleId, body.substitute);
  }
}
