import { enrolmentApi } from '@aula/enrolment/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { ProgressService } from '../progress/progress.service';
import { EnrolmentsService } from './enrolments.service';

@Controller()
export class EnrolmentsController {
  constructor(@Inject(EnrolmentsService) private readonly enrolments: EnrolmentsService, @Inject(ProgressService) private readonly progress: ProgressService) {}

  @Endpoint(enrolmentApi.enrol)
  enrol(@Caller() actor: Actor, @Input() { body }: InputOf<typeof enrolmentApi.enrol>) {
    return this.enrolments.enrol(actor, body.courseKey);
  }

  @Endpoint(enrolmentApi.listOwn)
  listOwn(@Caller() actor: Actor, @Input() _input: InputOf<typeof enrolmentApi.listOwn>) {
    return this.enrolments.listOwn(actor);
  }

  @Endpoint(enrolmentApi.readOwn)
  readOwn(@Caller() actor: Actor, @Input() { params }: InputOf<typeof enrolmentApi.readOwn>) {
    return this.enrolments.readOwn(actor, params.courseKey);
  }

  @Endpoint(enrolmentApi.readLesson)
  readLesson(@Caller() actor: Actor, @Input() { params }: InputOf<typeof enrolmentApi.readLesson>) {
    return this.enrolments.readLesson(actor, params.courseKey, params.lessonCode);
  }

  @Endpoint(enrolmentApi.recordProgress)
  recordProgress(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof enrolmentApi.recordProgress>) {
    return this.progress.record(actor, params.courseKey, params.lessonCode, body);
  }
}
