import { CoursesService } from '@aula/catalogue/server';
import { type Enrolment, enrolmentErrors, type Lesson } from '@aula/enrolment/contract';
import { type Actor, Clock, Database, DomainError } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { CompletionsService } from '../completion/completions.service';
import { type EnrolmentState, type EnrolmentSteps, stepsOf } from '../progress/enrolment-state';
import { ProgressService } from '../progress/progress.service';
import { Reminders } from '../reminder/reminders.service';
import type { CompletionRecord, EnrolmentRecord, RequirementName } from './enrolment-records';
import { EnrolmentRows } from './enrolment-rows';
import { ENROL, OWN_LESSON } from './enrolments.queries';
import { PlaceOfWork } from './place-of-work';
import { toEnrolment, toLesson } from './to-enrolment';

interface LessonRow {
  readonly courseVersionId: string;
  readonly block: number;
  readonly completedAt: Date | null;
}

/** Enrolments of people in courses. */
@Injectable()
export class EnrolmentsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(EnrolmentRows) private readonly rows: EnrolmentRows,
    @Inject(ProgressService) private readonly progress: ProgressService,
    @Inject(CompletionsService) private readonly completionsOf: CompletionsService,
    @Inject(PlaceOfWork) private readonly placeOfWork: PlaceOfWork,
    @Inject(Reminders) private readonly reminders: Reminders,
  ) {}

  /** In the version of today, from where the person works today. Whoever is enrolled already gets that enrolment. */
  enrol(actor: Actor, courseKey: string): Promise<Enrolment> {
    return this.db.as(actor, async () => this.answer(actor, await this.enrolled(actor, actor.id, courseKey)));
  }

  /** For the house, somebody who was invited to the course. Whoever is enrolled already stays as they are. */
  async enrolInvited(actor: Actor, { accountId, courseKey }: { readonly accountId: string; readonly courseKey: string }): Promise<void> {
    await this.db.as(actor, () => this.enrolled(actor, accountId, courseKey));
  }

  /** Newest first. */
  listOwn(actor: Actor): Promise<{ items: Enrolment[] }> {
    return this.db.as(actor, async () => {
      const items: Enrolment[] = [];
      for (const state of await this.rows.ownStates(actor)) items.push(await this.answer(actor, state));
      return { items };
    });
  }

  /** `enrolment` is null for whoever is not enrolled. */
  async readOwn(actor: Actor, courseKey: string): Promise<{ enrolment: Enrolment | null }> {
    const state = await this.rows.ownState(actor, await this.courses.courseId(actor, courseKey));
    return { enrolment: state ? await this.answer(actor, state) : null };
  }

  /** A lesson of the version the person is enrolled in. */
  async readLesson(actor: Actor, courseKey: string, lessonCode: string): Promise<Lesson> {
    const courseId = await this.courses.courseId(actor, courseKey);
    const [own] = await this.db.read<LessonRow>(actor, OWN_LESSON, [actor.id, courseId, lessonCode]);
    if (!own) throw new DomainError(enrolmentErrors, 'enrolment.not-enrolled');
    const lesson = await this.courses.lesson(actor, own.courseVersionId, lessonCode);
    return toLesson(await this.courses.version(actor, own.courseVersionId), lesson, own);
  }

  /** The actor's own. Throws `enrolment.not-enrolled`. */
  async forCourse(actor: Actor, courseKey: string): Promise<EnrolmentRecord> {
    return this.rows.own(actor, await this.courses.courseId(actor, courseKey));
  }

  /** The actor's own, newest first, each with whether every lesson of its version is completed. For the domains that answer for what comes after the lessons. */
  ownSteps(actor: Actor): Promise<EnrolmentSteps[]> {
    return this.db.as(actor, async () => {
      const steps: EnrolmentSteps[] = [];
      for (const state of await this.rows.ownStates(actor)) steps.push(stepsOf(await this.courses.version(actor, state.courseVersionId), state));
      return steps;
    });
  }

  /** One's own, or within the actor's territory. Throws `enrolment.not-enrolled`. */
  read(actor: Actor, enrolmentId: string): Promise<EnrolmentRecord> {
    return this.rows.seen(actor, enrolmentId);
  }

  /** Only inside `db.as`: until it ends, everything else that moves this enrolment waits. One's own, or for the house. */
  lock(actor: Actor, enrolmentId: string): Promise<EnrolmentRecord> {
    return this.rows.lock(actor, enrolmentId);
  }

  /** For the domain that answers for the kind, in the transaction in which it was met. Repeating changes nothing. */
  recordRequirementMet(actor: Actor, enrolmentId: string, met: RequirementName): Promise<void> {
    return this.progress.recordRequirementMet(actor, enrolmentId, met);
  }

  /** Undefined until it is earned, and where the actor may not see it. */
  completion(actor: Actor, enrolmentId: string): Promise<CompletionRecord | undefined> {
    return this.completionsOf.of(actor, enrolmentId);
  }

  /** What the actor may see of a person's completions, newest first. */
  completions(actor: Actor, accountId: string): Promise<CompletionRecord[]> {
    return this.completionsOf.ofPerson(actor, accountId);
  }

  private async enrolled(actor: Actor, accountId: string, courseKey: string): Promise<EnrolmentState> {
    const { id, courseId } = await this.courses.current(actor, courseKey);
    const standing = await this.rows.stateOf(actor, accountId, courseId);
    if (standing) return standing;
    const now = this.clock.now();
    const place = await this.placeOfWork.on(actor, accountId, now);
    await this.db.query(ENROL, [accountId, courseId, id, place.municipalityKey, place.administrationId, place.agency, place.position, now]);
    const made = await this.rows.stateOf(actor, accountId, courseId);
    if (!made) throw new DomainError(enrolmentErrors, 'enrolment.not-enrolled');
    await this.reminders.begin(actor, made.id, { enrolledAt: made.enrolledAt, zone: place.zone });
    return made;
  }

  private async answer(actor: Actor, state: EnrolmentState): Promise<Enrolment> {
    return toEnrolment(await this.courses.version(actor, state.courseVersionId), state);
  }
}
