import { type Course, type CourseCard, catalogueErrors } from '@aula/catalogue/contract';
import { type Actor, Database, DomainError } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { CourseVersionRecord, LessonRecord } from './course-records';
import { CURRENT_VERSION_OF, CURRENT_VERSIONS, LESSON, VERSION } from './courses.queries';
import { Kept } from './kept';
import { toCard, toCourse } from './to-course';

const VERSIONS_KEPT = 100;
/** Some ten kilobytes each. */
const LESSONS_KEPT = 500;

/**
 * Published courses. Everybody may read them, so no row rule stands here.
 * Versions never change: what was read once stays in memory, within bounds.
 */
@Injectable()
export class CoursesService {
  private readonly versions = new Kept<CourseVersionRecord>(VERSIONS_KEPT);
  private readonly lessons = new Kept<LessonRecord>(LESSONS_KEPT);
  private readonly courseIds = new Kept<string>(VERSIONS_KEPT);

  constructor(@Inject(Database) private readonly db: Database) {}

  /** Newest version of every course. */
  list(actor: Actor): Promise<{ items: CourseCard[] }> {
    return this.db.as(actor, async () => {
      const newest = await this.db.query<{ id: string }>(CURRENT_VERSIONS);
      const items: CourseCard[] = [];
      for (const { id } of newest) items.push(toCard(await this.version(actor, id)));
      return { items };
    });
  }

  async read(actor: Actor, courseKey: string): Promise<Course> {
    return toCourse(await this.current(actor, courseKey));
  }

  /** The version that whoever enrols now gets. Throws `catalogue.no-such-course`. */
  async current(actor: Actor, courseKey: string): Promise<CourseVersionRecord> {
    const [newest] = await this.db.read<{ id: string }>(actor, CURRENT_VERSION_OF, [courseKey]);
    if (!newest) throw new DomainError(catalogueErrors, 'catalogue.no-such-course');
    return this.version(actor, newest.id);
  }

  /** Throws `catalogue.no-such-course`. */
  version(actor: Actor, courseVersionId: string): Promise<CourseVersionRecord> {
    return this.versions.of(courseVersionId, async () => {
      const [version] = await this.db.read<CourseVersionRecord>(actor, VERSION, [courseVersionId]);
      if (!version) throw new DomainError(catalogueErrors, 'catalogue.no-such-course');
      return version;
    });
  }

  /** Throws `catalogue.no-such-lesson`. */
  lesson(actor: Actor, courseVersionId: string, code: string): Promise<LessonRecord> {
    return this.lessons.of(`${courseVersionId} ${code}`, async () => {
      const [lesson] = await this.db.read<LessonRecord>(actor, LESSON, [courseVersionId, code]);
      if (!lesson) throw new DomainError(catalogueErrors, 'catalogue.no-such-lesson');
      return lesson;
    });
  }

  /** What a course's rows elsewhere are kept under. Throws `catalogue.no-such-course`. */
  courseId(actor: Actor, courseKey: string): Promise<string> {
    return this.courseIds.of(courseKey, async () => (await this.current(actor, courseKey)).courseId);
  }
}
