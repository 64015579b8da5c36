import { type Actor, Clock, Database, PackageParts, type PackageFiles, RequirementKinds } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { CourseModule, CourseRequirement, CourseVersion, Lesson } from '../course/course-version.entity';
import { hashOf, withPlainLines } from './package-folder';
import { type ReadPackage, readPackage } from './read-package';

export interface Imported {
  readonly courseKey: string;
  readonly number: number;
  readonly isNew: boolean;
}

/** Publishes course packages. Only the command line calls it; no route does. */
@Injectable()
export class CoursePackages {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RequirementKinds) private readonly kinds: RequirementKinds,
    @Inject(PackageParts) private readonly parts: PackageParts,
    @InjectRepository(CourseVersion) private readonly versions: Repository<CourseVersion>,
    @InjectRepository(CourseModule) private readonly modules: Repository<CourseModule>,
    @InjectRepository(Lesson) private readonly lessons: Repository<Lesson>,
    @InjectRepository(CourseRequirement) private readonly requirements: Repository<CourseRequirement>,
  ) {}

  /** The next version of the course, or the newest where it has this very content. Throws `PackageError` and keeps nothing. */
  async import(actor: Actor, given: PackageFiles): Promise<Imported> {
    const files = withPlainLines(given);
    const read = readPackage(files, { kinds: this.kinds, parts: this.parts });
    const contentHash = hashOf(files);
    return this.db.as(actor, async () => {
      const courseId = await this.lockCourse(read.course.key);
      const newest = await this.versions.findOne({ where: { courseId }, order: { number: 'DESC' }, select: { number: true, contentHash: true } });
      if (newest?.contentHash === contentHash) return { courseKey: read.course.key, number: newest.number, isNew: false };
      const number = (newest?.number ?? 0) + 1;
      await this.write(read, files, { courseId, number, contentHash });
      return { courseKey: read.course.key, number, isNew: true };
    });
  }

  /** What a package would be, without publishing it. Throws `PackageError`. */
  measure(_actor: Actor, files: PackageFiles): ReadPackage {
    return readPackage(withPlainLines(files), { kinds: this.kinds, parts: this.parts });
  }

  /** Two imports of one course at once: the second waits here for the first. */
  private async lockCourse(key: string): Promise<string> {
    await this.db.query('insert into course (key) values ($1) on conflict (key) do nothing', [key]);
    const [course] = await this.db.query<{ id: string }>('select id from course where key = $1 for no key update', [key]);
    if (!course) throw new Error(`course ${key} is gone`);
    return course.id;
  }

  private async write(read: ReadPackage, files: PackageFiles, made: { courseId: string; number: number; contentHash: string }): Promise<void> {
    const { code, title, level, language, licence, summary, audience, goal, outcomes } = read.course;
    const { minutes, hours } = read;
    const { id: courseVersionId } = await this.versions.save({
      ...made, code, title, level, language, licence, summary, audience, goal, outcomes, minutes, hours, publishedAt: this.clock.now(),
    });
    await this.modules.insert(read.modules.map((module) => ({ courseVersionId, number: module.number, title: module.title })));
    const lessons = read.modules.flatMap((module) => module.lessons.map((lesson) => ({ ...lesson, moduleNumber: module.number })));
    await this.lessons.insert(lessons.map(({ words: _words, activityMinutes: _activityMinutes, ...lesson }, index) => ({ ...lesson, courseVersionId, position: index + 1 })));
    await this.requirements.insert(read.requirements.map((requirement, index) => ({ ...requirement, courseVersionId, position: index + 1 })));
    for (const part of this.parts.kinds()) await this.parts.of(part).import(courseVersionId, files);
  }
}
