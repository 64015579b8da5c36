import { afterNextRender, ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, inject, Injector, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AulaIcon, formatMegabytes, formatMinutes, onDevice, PageTitle, ProblemNotice, ProgressBar, SkeletonView } from '@aula/platform/web';
import { NotEnrolledView } from '../not-enrolled/not-enrolled-view';
import { ProgressStateView } from '../progress/progress-state-view';
import { countOf, lessonAddress } from '../what-is-left';
import { LessonBodyView } from './lesson-body-view';
import { LessonStore } from './lesson-store';
import { OutlineView } from '../outline/outline-view';

/** `/cursos/:clave/lecciones/:codigo`: reads one lesson. */
@Component({
  selector: 'aula-lesson-page',
  imports: [AulaIcon, LessonBodyView, NotEnrolledView, OutlineView, ProblemNotice, ProgressBar, ProgressStateView, RouterLink, SkeletonView],
  templateUrl: './lesson-page.html',
  styleUrl: './lesson-page.scss',
  providers: [LessonStore],
  host: { '[class.only-sheet]': 'isSheetAlone()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LessonPage {
  protected readonly store = inject(LessonStore);
  private readonly router = inject(Router);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly page = inject(PageTitle);
  private readonly injector = inject(Injector);

  /** Beside the text the outline stands open; on a phone it waits below. */
  protected readonly isWide = signal(this.window?.matchMedia?.('(min-width: 64rem)').matches ?? false).asReadonly();

  protected readonly lesson = this.store.lesson.value;
  protected readonly error = this.store.lesson.error;
  protected readonly isNotEnrolled = computed(() => this.error()?.problem.code === 'enrolment.not-enrolled');
  protected readonly facts = computed(() => {
    const lesson = this.lesson();
    return lesson ? $localize`:@@enrolment.lesson-code-position-of-lesson-count:Lección ${lesson.code}:code: · ${lesson.position}:position: de ${lesson.lessonCount}:lessonCount: · ${formatMegabytes(lesson.bytes)}:megabytes:` : '';
  });
  protected readonly countOf = countOf;
  protected readonly minutes = computed(() => formatMinutes(this.lesson()?.minutes ?? 0));
  protected readonly courseAddress = computed(() => ['/cursos', this.store.courseKey()]);
  /** Marked without a line: the text stays open, for the next one cannot be fetched. */
  protected readonly isMarkedHere = linkedSignal({ source: this.store.lessonCode, computation: () => false });

  /** A lesson with a sheet to fill in by hand: it may be printed by itself. */
  protected readonly hasSheet = computed(() => /<aside class="ficha"/.test(this.lesson()?.html ?? ''));
  private readonly sheetAlone = signal(false);
  protected readonly isSheetAlone = this.sheetAlone.asReadonly();
  protected readonly onDevice = onDevice;

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

  /** The lesson on paper, or only its sheet. */
  protected print(isSheetAlone: boolean): void {
    this.sheetAlone.set(isSheetAlone);
    this.window?.addEventListener('afterprint', () => { this.sheetAlone.set(false); }, { once: true });
    afterNextRender(() => { this.window?.print(); }, { injector: this.injector });
  }

  protected toBeginning(): void {
    this.window?.scrollTo({ top: 0 });
  }
}
