import { staffApi } from '@aula/identity/contract/staff';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { RoleEndingService } from './role-ending.service';

@Controller()
export class RoleEndingController {
  constructor(@Inject(RoleEndingService) private readonly endings: RoleEndingService) {}

  @Endpoint(staffApi.previewRoleEnding)
  previewRoleEnding(@Caller() actor: Actor, @Input() { body }: InputOf<typeof staffApi.previewRoleEnding>) {
    return this.endings.preview(actor, body);
  }

  @Endpoint(staffApi.endRoles)
  endRoles(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof staffApi.endRoles>) {
    return this.endings.end(actor, params.endingId, body);
  }

  @Endpoint(staffApi.listRoleEndings)
  listRoleEndings(@Caller() actor: Actor, @Input() _input: InputOf<typeof staffApi.listRoleEndings>) {
    return this.endings.list(actor);
  }

  @Endpoint(staffApi.undoRoleEnding)
  undoRoleEnding(@Caller() actor: Actor, @Input() { params }: InputOf<typeof staffApi.undoRoleEnding>) {
    return this.endings.undo(actor, params.endingId);
  }
}
