import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How far: `<aula-progress-bar [value]="7" [of]="15" label="Avance del curso" text="7 de 15 lecciones" />`. */
@Component({
  selector: 'aula-progress-bar',
  template: `<div class="done" [style.inline-size.%]="percent()"></div>`,
  styles: `
    :host { display: block; block-size: 8px; border-radius: 8px; background: var(--aula-track); overflow: hidden; margin-block: .55rem .35rem; }
    .done { block-size: 100%; background: var(--aula-primary); border-radius: 8px; transition: inline-size .2s; }
    @media (prefers-reduced-motion: reduce) { .done { transition: none; } }
    @media print { :host, .done { print-color-adjust: exact; } }
  `,
  host: {
    role: 'progressbar',
    'aria-valuemin': '0',
    '[attr.aria-valuemax]': 'of()',
    '[attr.aria-valuenow]': 'value()',
    '[attr.aria-valuetext]': 'text() || null',
    '[attr.aria-label]': 'label()',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgressBar {
  readonly label = input.required<string>();
  readonly value = input.required<number>();
  readonly of = input(100);
  /** The same in words, for whoever listens. */
  readonly text = input('');
  protected readonly percent = computed(() => (this.of() === 0 ? 0 : Math.min(100, Math.max(0, (this.value() / this.of()) * 100))));
}
