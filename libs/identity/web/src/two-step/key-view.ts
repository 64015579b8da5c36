import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { TwoStepKey } from '@aula/identity/contract/credentials';

/** What a telephone is to learn: to photograph, to open on the telephone itself, or to type. */
@Component({
  selector: 'aula-two-step-key',
  template: `
    <ol>
      <li i18n="@@identity.two-step.install">Instala en tu teléfono una aplicación de códigos, por ejemplo Aegis, FreeOTP o la de tu administrador de contraseñas.</li>
      <li><ng-container i18n="@@identity.two-step.scan">Agrega en ella una cuenta y apunta la cámara a este dibujo.</ng-container>
        <svg role="img" [attr.viewBox]="box()" aria-label="Código QR con tu clave" i18n-aria-label="@@identity.two-step.qr"><rect width="100%" height="100%" fill="#fff" /><path [attr.d]="key().path" fill="#000" /></svg>
        <p i18n="@@identity.two-step.on-this-phone">Si lees esto en el mismo teléfono, <a [href]="key().address">ábrela desde aquí</a>. O escribe esta clave: <strong class="key">{{ key().key }}</strong></p>
      </li>
    </ol>
  `,
  styles: `
    ol { padding-inline-start: 1.4rem; }
    li { margin-block: .8rem; }
    svg { display: block; inline-size: min(100%, 15rem); margin-block: 1rem; border-radius: var(--aula-corner); }
    .key { overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeyView {
  readonly key = input.required<TwoStepKey>();
  protected readonly box = computed(() => `0 0 ${this.key().size} ${this.key().size}`);
}
