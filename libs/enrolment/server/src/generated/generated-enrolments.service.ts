import { CoursesService } from '@aula/catalogue/server';
import { type Actor, Database } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { lessonCodesOf, requirementsBesideLessons } from '../progress/enrolment-state';
import { COMPLETE_ALL, ENROL_ALL, MEET_ALL, PROGRESS_OF_ALL } from './generated-enrolments.queries';

/** How far somebody has come in a course. */
export interface GeneratedProgress {
  readonly accountId: string;
  readonly enrolledAt: Date;
  /** Completed one after the other, evenly until `movedAt`. */
  readonly lessons: number;
  readonly movedAt: Date;
  /** With every requirement met then; null while something is missing. */
  readonly completedAt: Date | null;
}

export interface GeneratedEnrolment {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly courseVersionId: string;
}

/**
 * Enrolments in bulk, as far as they are wanted. No event is told and nothing is planned: whoever is generated is neither called back nor given
 * a certificate, which waits for a confirmed name.
 */
@Injectable()
export class GeneratedEnrolments {
  constructor(@Inject(Database) private readonly db: Database, @Inject(CoursesService) private readonly courses: CoursesService) {}

  /** How many lessons there are. Throws `catalogue.no-such-course`. */
  async lessonsOf(actor: Actor, courseKey: string): Promise<number> {
    return lessonCodesOf(await this.courses.current(actor, courseKey)).length;
  }

  /** Enrols whoever is not, in the version of today, from where they work now; answers with those alone. Whoever was enrolled already stays as they are. Only as the house. */
  ensure(actor: Actor, courseKey: string, people: readonly GeneratedProgress[]): Promise<GeneratedEnrolment[]> {
    return this.db.as(actor, async () => {
      // The triggers that keep the roster would go on as was best for an empty table, and read all of it for each of thousands.
      await this.db.query('discard plans');
      const version = await this.courses.current(actor, courseKey);
      const enrolled = await this.db.query<Omit<GeneratedEnrolment, 'courseVersionId'>>(ENROL_ALL, [
        version.courseId, version.id, people.map(({ accountId }) => accountId), people.map(({ enrolledAt }) => enrolledAt),
      ]);
      const progress = new Map(people.map((person) => [person.accountId, person]));
      const made = enrolled.flatMap((enrolment) => {
        const own = progress.get(enrolment.accountId);
        return own ? [{ ...enrolment, ...own }] : [];
      });
      const begun = made.filter(({ lessons }) => lessons > 0);
      await this.db.query(PROGRESS_OF_ALL, [
        begun.map(({ enrolmentId }) => enrolmentId), begun.map(({ lessons }) => lessons), begun.map(({ enrolledAt }) => enrolledAt), begun.map(({ movedAt }) => movedAt), lessonCodesOf(version),
      ]);
      const completed = made.filter(({ completedAt }) => completedAt !== null);
      const requirements = requirementsBesideLessons(version);
      const instants = [completed.map(({ enrolmentId }) => enrolmentId), completed.map(({ completedAt }) => completedAt)];
      await this.db.query(MEET_ALL, [...instants, requirements.map(({ kind }) => kind), requirements.map(({ key }) => key)]);
      await this.db.query(COMPLETE_ALL, instants);
      return enrolled.map((enrolment) => ({ ...enrolment, courseVersionId: version.id }));
    });
  }
}
