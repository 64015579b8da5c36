import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { enrolmentApi, type Lesson, type RecordProgress } from '@aula/enrolment/contract';
import { read } from '@aula/platform/web';
import { ProgressStore } from '../progress/progress-store';
import { completedCount, lessonAddress, nextStepOf } from '../what-is-left';

/** Blocks fly by while a page is scrolled; the server hears of the last one. */
const BLOCK_PAUSE = 1_500;

/** The lesson in the address, the enrolment around it, and what its reader does. */
@Injectable()
export class LessonStore {
  private readonly params = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });
  private readonly progress = inject(ProgressStore);
  private readonly marking = signal(false);

  readonly courseKey = computed(() => this.params().get('clave') ?? '');
  readonly lessonCode = computed(() => this.params().get('codigo') ?? '');
  private readonly place = computed(() => ({ courseKey: this.courseKey(), lessonCode: this.lessonCode() }));

  readonly lesson = read(enrolmentApi.readLesson, () => ({ params: this.place() }));
  private readonly own = read(enrolmentApi.readOwn, () => ({ params: { courseKey: this.courseKey() } }));

  /** With what still waits on this device. */
  readonly enrolment = computed(() => {
    const enrolment = this.own.value()?.enrolment;
    return enrolment ? this.progress.withWaiting(enrolment) : undefined;
  });
  readonly completedLessons = computed(() => { const enrolment = this.enrolment(); return enrolment ? completedCount(enrolment) : 0; });
  readonly isCompleted = computed(() => {
    const lesson = this.lesson.value();
    const isDoneHere = this.enrolment()?.lessons.some(({ code, completedAt }) => code === lesson?.code && completedAt !== null);
    return lesson !== undefined && (lesson.completedAt !== null || isDoneHere === true);
  });
  /** Where the reader stopped; a completed lesson opens at its beginning. */
  readonly startBlock = computed(() => {
    const lesson = this.lesson.value();
    if (!lesson || lesson.completedAt !== null) return 0;
    return untracked(() => Math.max(lesson.block, this.progress.waitingFor(this.place())?.block ?? 0));
  });
  readonly isMarking = this.marking.asReadonly();

  private farthest = { code: '', block: 0 };

  constructor() {
    effect(() => {
      const latest = this.progress.latest();
      if (latest?.courseKey === untracked(this.courseKey)) untracked(() => { this.own.set({ enrolment: latest }); });
    });
  }

  /** Remembers a block, only when it lies beyond all before. */
  blockRead(block: number): void {
    const lesson = this.lesson.value();
    if (!lesson) return;
    if (this.farthest.code !== lesson.code) this.farthest = { code: lesson.code, block: this.startBlock() };
    if (block <= this.farthest.block) return;
    this.farthest.block = block;
    void this.record({ block, isCompleted: false }, BLOCK_PAUSE);
  }

  /** Marks the lesson as completed. Answers with where to go on, or undefined while the server has not heard of it. */
  async complete(): Promise<readonly string[] | undefined> {
    const lesson = this.lesson.value();
    if (!lesson || this.marking()) return undefined;
    this.marking.set(true);
    try {
      await this.record({ block: Math.max(lesson.block, this.farthest.code === lesson.code ? this.farthest.block : 0), isCompleted: true });
      return this.progress.state() === 'saved' ? this.after(lesson) : undefined;
    } finally {
      this.marking.set(false);
    }
  }

  /** The next lesson; after the last one, whatever is missing. */
  private after(lesson: Lesson): readonly string[] {
    const courseKey = this.courseKey();
    if (lesson.next !== null) return lessonAddress(courseKey, lesson.next);
    const enrolment = this.progress.latest();
    const step = enrolment?.courseKey === courseKey ? nextStepOf(enrolment) : undefined;
    return step && 'address' in step ? step.address : ['/cursos', courseKey];
  }

  private record(progress: RecordProgress, pause?: number): Promise<void> {
    return this.progress.record(this.place(), progress, pause);
  }
}
