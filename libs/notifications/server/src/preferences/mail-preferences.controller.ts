import { notificationsApi } from '@aula/notifications/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { MailPreferencesService } from './mail-preferences.service';

@Controller()
export class MailPreferencesController {
  constructor(@Inject(MailPreferencesService) private readonly preferences: MailPreferencesService) {}

  @Endpoint(notificationsApi.readPreferences)
  read(@Caller() actor: Actor, @Input() _input: InputOf<typeof notificationsApi.readPreferences>) {
    return this.preferences.read(actor, actor.id);
  }

  @Endpoint(notificationsApi.changePreferences)
  change(@Caller() actor: Actor, @Input() { body }: InputOf<typeof notificationsApi.changePreferences>) {
    return this.preferences.change(actor, actor.id, body);
  }
}
