import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The mark: a house with an open door, and the product's name. */
@Component({
  selector: 'aula-mark',
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="house" d="M4 27V9.5L16 4l12 5.5V27" />
      <path class="door" d="M11 27V15.5a5 5 0 0 1 10 0V27" />
    </svg>
    <ng-container i18n="@@web.product">Aula Abierta</ng-container>
  `,
  styles: `
    :host { display: inline-flex; gap: .55rem; align-items: center; color: var(--aula-ink); font-weight: 700; letter-spacing: -.01em; white-space: nowrap; }
    svg { flex: none; inline-size: 28px; block-size: 28px; fill: none; stroke-width: 2.6; }
    .house { stroke: var(--aula-primary); stroke-linejoin: round; }
    .door { stroke: var(--aula-tertiary); stroke-linecap: round; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MarkView {}
