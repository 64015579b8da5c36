import { JobHandler, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { enrolInvited } from '../enrolment.jobs';
import { EnrolmentsService } from './enrolments.service';

/** Enrols whoever opened an account by an invitation to a course. */
@Injectable()
export class InvitedEnrolments {
  constructor(@Inject(EnrolmentsService) private readonly enrolments: EnrolmentsService) {}

  @JobHandler(enrolInvited)
  onInvited(invited: { accountId: string; courseKey: string }): Promise<void> {
    return this.enrolments.enrolInvited(system, invited);
  }
}
