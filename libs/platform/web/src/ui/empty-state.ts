import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AulaIcon } from '../icon/aula-icon';
import type { IconName } from '../icon/icons';

/** Nothing here yet, and what to do next. The action is projected: `<a class="button" …>Ver los cursos</a>`. */
@Component({
  selector: 'aula-empty-state',
  imports: [AulaIcon],
  template: `
    @if (icon(); as name) { <aula-icon [name]="name" /> }
    <p class="title">{{ title() }}</p>
    <p class="text">{{ text() }}</p>
    <ng-content />
  `,
  styles: `
    :host { display: block; margin-block: 1rem; padding: 1.6rem 1.15rem; border: 1px dashed var(--aula-line-strong); border-radius: var(--aula-corner); }
    aula-icon { --aula-icon-size: 2rem; color: var(--aula-tertiary); margin-block-end: .4rem; }
    .title { margin: 0 0 .2rem; font-weight: 650; font-size: 1.1rem; }
    .text { margin: 0; color: var(--aula-ink-2); max-inline-size: 52ch; }
    .text:not(:last-child) { margin-block-end: 1rem; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly text = input.required<string>();
  readonly icon = input<IconName>();
}
