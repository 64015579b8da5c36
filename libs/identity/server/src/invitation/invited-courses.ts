import type { InvitedCourse } from '@aula/identity/contract/inviting';
import type { Actor } from '@aula/platform/server';
import { Injectable } from '@nestjs/common';

/** Courses that people are invited to. The catalogue stands above, and says at boot that it knows them. */
export interface CourseSource {
  /** Those that somebody may enrol in today. Joins a running `db.as` of the same actor. */
  list(actor: Actor): Promise<readonly InvitedCourse[]>;
}

/** Without a catalogue nobody is invited to any course. */
@Injectable()
export class InvitedCourses {
  private source: CourseSource | undefined;

  register(source: CourseSource): void {
    if (this.source) throw new Error('courses to be invited to are registered twice');
    this.source = source;
  }

  async list(actor: Actor): Promise<readonly InvitedCourse[]> {
    return this.source?.list(actor) ?? [];
  }

  /** One that is gone since has its key for a title. */
  async named(actor: Actor, key: string | null): Promise<InvitedCourse | null> {
    if (key === null) return null;
    return (await this.list(actor)).find((course) => course.key === key) ?? { key, title: key };
  }
}
