import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Course, LessonOutline } from '@aula/catalogue/contract';
import { AulaIcon, formatMegabytes, formatMinutes, type IconName } from '@aula/platform/web';

const KINDS: Record<LessonOutline['kind'], { word: string; icon: IconName }> = {
  lectura: { word: $localize`:@@catalogue.reading:Lectura`, icon: 'article' },
  descargable: { word: $localize`:@@catalogue.download:Descargable`, icon: 'download' },
  video: { word: $localize`:@@catalogue.video:Video`, icon: 'play_circle' },
  actividad: { word: $localize`:@@catalogue.activity:Actividad`, icon: 'edit' },
  tarea: { word: $localize`:@@catalogue.assignment:Tarea`, icon: 'assignment' },
};

/** Modules and lessons, with the time and the data each asks for. */
@Component({
  selector: 'aula-outline',
  imports: [AulaIcon],
  template: `
    @for (module of modules(); track module.number) {
      <section [attr.aria-labelledby]="'modulo-' + module.number">
        <h3 lang="es-MX" [id]="'modulo-' + module.number">{{ module.number }}. {{ module.title }}</h3>
        <ol class="plain-list">
          @for (lesson of module.lessons; track lesson.code) {
            <li>
              <aula-icon [name]="kinds[lesson.kind].icon" />
              <span><span lang="es-MX">{{ lesson.code }} {{ lesson.title }}</span><br><span class="meta">{{ kinds[lesson.kind].word }} · {{ formatMinutes(lesson.minutes) }} · {{ formatMegabytes(lesson.bytes) }}</span></span>
            </li>
          }
        </ol>
      </section>
    }
  `,
  styles: `
    section { margin-block-end: 1.6rem; }
    li { display: grid; grid-template-columns: auto 1fr; gap: .8rem; line-height: 1.4; }
    aula-icon { color: var(--aula-tertiary); margin-block-start: .1rem; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutlineView {
  readonly modules = input.required<Course['modules']>();
  protected readonly kinds = KINDS;
  protected readonly formatMegabytes = formatMegabytes;
  protected readonly formatMinutes = formatMinutes;
}
