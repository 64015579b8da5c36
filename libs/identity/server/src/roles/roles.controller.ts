import { staffApi } from '@aula/identity/contract/staff';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { RoleEnds } from './role-ends.service';
import { RolesService } from './roles.service';

@Controller()
export class RolesController {
  constructor(@Inject(RolesService) private readonly roles: RolesService, @Inject(RoleEnds) private readonly ends: RoleEnds) {}

  @Endpoint(staffApi.grantRole)
  grantRole(@Caller() actor: Actor, @Input() { body }: InputOf<typeof staffApi.grantRole>) {
    return this.roles.grant(actor, body);
  }

  @Endpoint(staffApi.endRole)
  endRole(@Caller() actor: Actor, @Input() { params }: InputOf<typeof staffApi.endRole>) {
    return this.roles.end(actor, params.roleId);
  }

  @Endpoint(staffApi.moveRoleEnd)
  moveRoleEnd(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof staffApi.moveRoleEnd>) {
    return this.ends.move(actor, params.roleId, body.until);
  }

  @Endpoint(staffApi.nameSubstitute)
  nameSubstitute(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof staffApi.nameSubstitute>) {
    return this.roles.nameSubstitute(actor, params.roleId, body.substitute);
  }
}
