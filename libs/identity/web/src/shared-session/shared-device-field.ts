import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { fieldId } from '@aula/platform/web/forms';
import { SharedDevice } from './shared-device';

/** On every way in: whether other people use the device. What was said before, on another page or another day, stands there already. */
@Component({
  selector: 'aula-shared-device-field',
  template: `
    <label><input #box type="checkbox" [checked]="isShared()" [attr.aria-describedby]="id" (change)="device.choose(box.checked)" /><span i18n="@@identity.shared.tick">Otras personas usan este dispositivo</span></label>
    <p class="meta" [id]="id">
      <span i18n="@@identity.shared.what-follows">Si la marcas, tu sesión se cierra tras 30 minutos sin uso, y aquí no queda nada tuyo a la vista.</span>
      @if (isShared() && !isSafe) { <strong i18n="@@identity.shared.cannot-seal">Esta dirección no es segura (http): lo que contestes sin señal se pierde si cierras la página.</strong> }
    </p>
  `,
  styles: `
    :host { display: block; }
    label { display: flex; gap: .8rem; align-items: flex-start; padding-block: .5rem .2rem; min-block-size: 44px; cursor: pointer; }
    input { flex: none; inline-size: 24px; block-size: 24px; margin: .1rem 0 0; accent-color: var(--aula-primary); }
    .meta { margin: 0 0 0 calc(24px + .8rem); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharedDeviceField {
  protected readonly device = inject(SharedDevice);
  protected readonly id = fieldId();
  protected readonly isShared = this.device.isShared;
  /** Browsers seal over https, and on the machine itself. */
  protected readonly isSafe = inject(DOCUMENT).defaultView?.isSecureContext ?? false;
}
