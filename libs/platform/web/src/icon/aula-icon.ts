import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type IconName, ICONS } from './icons';

/** A Material Symbol. Says nothing by itself: it always stands beside a word or inside a labelled control. */
@Component({
  selector: 'aula-icon',
  template: `<svg viewBox="0 -960 960 960" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host { display: inline-flex; flex: none; inline-size: var(--aula-icon-size, 1.5rem); block-size: var(--aula-icon-size, 1.5rem); vertical-align: -.3em; }
    svg { inline-size: 100%; block-size: 100%; fill: currentColor; }
  `,
  host: { 'aria-hidden': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AulaIcon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => ICONS[this.name()]);
}
