import { enrolmentApi } from '@aula/enrolment/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { TrainerReminders } from './trainer-reminders.service';

@Controller()
export class TrainerRemindersController {
  constructor(@Inject(TrainerReminders) private readonly reminders: TrainerReminders) {}

  @Endpoint(enrolmentApi.previewReminder)
  previewReminder(@Caller() actor: Actor, @Input() { params }: InputOf<typeof enrolmentApi.previewReminder>) {
    return this.reminders.preview(actor, params.courseKey, params.enrolmentId);
  }

  @Endpoint(enrolmentApi.askReminder)
  askReminder(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof enrolmentApi.askReminder>) {
    return this.reminders.ask(actor, params.courseKey, body);
  }

  @Endpoint(enrolmentApi.readReminder)
  readReminder(@Caller() actor: Actor, @Input() { params }: InputOf<typeof enrolmentApi.readReminder>) {
    return this.reminders.read(actor, params.courseKey, params.reminderId);
  }
}
