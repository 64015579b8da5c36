import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import encodeQR from 'qr';

/** Four modules of quiet around it, without which cameras do not find it. */
const QUIET = 4;

/** A QR, black on white in every theme: cameras read no other. */
@Component({
  selector: 'aula-qr',
  template: `<svg role="img" [attr.viewBox]="box()" [attr.aria-label]="label()"><rect width="100%" height="100%" fill="#fff" /><path fill="#000" [attr.d]="path()" /></svg>`,
  styles: ':host { display: block; } svg { display: block; inline-size: 100%; block-size: auto; shape-rendering: crispEdges; print-color-adjust: exact; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QrView {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  private readonly modules = computed(() => encodeQR(this.text(), 'raw', { ecc: 'medium', border: QUIET }));
  protected readonly box = computed(() => `0 0 ${this.modules().length} ${this.modules().length}`);
  protected readonly path = computed(() => this.modules().flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join(''));
}
