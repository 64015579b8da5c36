import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { ProfilesService } from './profiles.service';

@Controller()
export class ProfileController {
  constructor(@Inject(ProfilesService) private readonly profiles: ProfilesService) {}

  @Endpoint(identityApi.readProfile)
  readProfile(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.readProfile>) {
    return this.profiles.read(actor);
  }

  @Endpoint(identityApi.saveProfile)
  saveProfile(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.saveProfile>) {
    return this.profiles.save(actor, body);
  }

  @Endpoint(identityApi.chooseLanguage)
  chooseLanguage(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.chooseLanguage>) {
    return this.profiles.chooseLanguage(actor, body.language);
  }
}
