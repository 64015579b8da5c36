import { CoursesService, type CourseVersionRecord } from '@aula/catalogue/server';
import { catalogueErrors } from '@aula/catalogue/contract';
import type { Enrolment, RecordProgress } from '@aula/enrolment/contract';
import { type Actor, Clock, Database, DomainError } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { CompletionsService } from '../completion/completions.service';
import type { EnrolmentRecord, RequirementName } from '../enrolment/enrolment-records';
import { EnrolmentRows } from '../enrolment/enrolment-rows';
import { toEnrolment } from '../enrolment/to-enrolment';
import { type EnrolmentState, isEarned, isSame, lessonCodesOf, requirementsBesideLessons } from './enrolment-state';

/** Progress only grows, and what is completed keeps its first instant. What is only sent again has not moved. */
const GROW = `
  insert into lesson_progress (enrolment_id, lesson_code, block, completed_at, moved_at) values ($1, $2, $3, case when $4 then $5::timestamptz end, $5)
  on conflict (enrolment_id, lesson_code) do update
  set block = greatest(lesson_progress.block, excluded.block), completed_at = coalesce(lesson_progress.completed_at, excluded.completed_at),
    moved_at = case
      when excluded.block > lesson_progress.block or (lesson_progress.completed_at is null and excluded.completed_at is not null) then excluded.moved_at
      else lesson_progress.moved_at end`;

const MEET = 'insert into requirement_met (enrolment_id, kind, key, met_at) values ($1, $2, $3, $4) on conflict do nothing';

/** Everything that brings an enrolment nearer to its completion. Each step holds the enrolment's row, so that the last one sees all others. */
@Injectable()
export class ProgressService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(EnrolmentRows) private readonly rows: EnrolmentRows,
    @Inject(CompletionsService) private readonly completions: CompletionsService,
  ) {}

  /** How far the person has read a lesson of their own enrolment. */
  record(actor: Actor, courseKey: string, lessonCode: string, { block, isCompleted }: RecordProgress): Promise<Enrolment> {
    return this.db.as(actor, async () => {
      const enrolment = await this.rows.lockOwn(actor, await this.courses.courseId(actor, courseKey));
      const version = await this.courses.version(actor, enrolment.courseVersionId);
      if (!lessonCodesOf(version).includes(lessonCode)) throw new DomainError(catalogueErrors, 'catalogue.no-such-lesson');
      this.db.send(GROW, [enrolment.id, lessonCode, block, isCompleted, this.clock.now()]);
      return toEnrolment(version, await this.settle(actor, enrolment, version));
    });
  }

  /** For the domain that answers for the kind. What the enrolment's version does not ask for changes nothing. */
  recordRequirementMet(actor: Actor, enrolmentId: string, met: RequirementName): Promise<void> {
    return this.db.as(actor, async () => {
      const enrolment = await this.rows.lock(actor, enrolmentId);
      const version = await this.courses.version(actor, enrolment.courseVersionId);
      if (!requirementsBesideLessons(version).some((asked) => isSame(asked, met))) return;
      this.db.send(MEET, [enrolment.id, met.kind, met.key, this.clock.now()]);
      await this.settle(actor, enrolment, version);
    });
  }

  /** Reads after the lock was taken: whatever another step committed before is seen. */
  private async settle(actor: Actor, enrolment: EnrolmentRecord, version: CourseVersionRecord): Promise<EnrolmentState> {
    const state = await this.rows.state(actor, enrolment.id);
    if (state.completedAt !== null || !isEarned(version, state)) return state;
    return { ...state, completedAt: await this.completions.earn(actor, enrolment) };
  }
}
