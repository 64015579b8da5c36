import { ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AulaIcon, formatMegabytes, formatMinutes, PageTitle, ProblemNotice, ProgressBar, SkeletonView } from '@aula/platform/web';
import { ProgressStateView } from '../progress/progress-state-view';
import { lessonAddress } from '../what-is-left';
import { LessonBodyView } from './lesson-body-view';
import { LessonStore } from './lesson-store';
import { OutlineView } from '../outline/outline-view';

/** `/cursos/:clave/lecciones/:codigo`: reads one lesson. */
@Component({
  selector: 'aula-lesson-page',
  imports: [AulaIcon, LessonBodyView, OutlineView, ProblemNotice, ProgressBar, ProgressStateView, RouterLink, SkeletonView],
  templateUrl: './lesson-page.html',
  styleUrl: './lesson-page.scss',
  providers: [LessonStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LessonPage {
  protected readonly store = inject(LessonStore);
  private readonly router = inject(Router);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly page = inject(PageTitle);

  /** Beside the text the outline stands open; on a phone it waits below. */
  protected readonly isWide = signal(this.window?.matchMedia?.('(min-width: 64rem)').matches ?? false).asReadonly();

  protected readonly lesson = this.store.lesson.value;
  protected readonly error = this.store.lesson.error;
  protected readonly isNotEnrolled = computed(() => this.error()?.problem.code === 'enrolment.not-enrolled');
  protected readonly facts = computed(() => {
    const lesson = this.lesson();
    return lesson ? `${lesson.code} de ${lesson.lessonCount} · ${formatMegabytes(lesson.bytes)}` : '';
  });
  protected readonly minutes = computed(() => formatMinutes(this.lesson()?.minutes ?? 0));
  protected readonly courseAddress = computed(() => ['/cursos', this.store.courseKey()]);
  /** Marked without a line: the text stays open, for the next one cannot be fetched. */
  protected readonly isMarkedHere = linkedSignal({ source: this.store.lessonCode, computation: () => false });

  constructor() {
    effect(() => {
      const lesson = this.lesson();
      if (lesson) this.page.set(`${lesson.code} ${lesson.title}`);
    });
  }

  protected addressOf(code: string): string[] {
    return lessonAddress(this.store.courseKey(), code);
  }

  protected async markAndContinue(): Promise<void> {
    const address = await this.store.complete();
    if (address) await this.router.navigate([...address]);
    else this.isMarkedHere.set(true);
  }

  protected toBeginning(): void {
    this.window?.scrollTo({ top: 0 });
  }
}
