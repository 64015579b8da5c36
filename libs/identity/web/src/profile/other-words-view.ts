import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Municipality } from '@aula/territory/contract';

/** What another device wrote into a field that was changed here too, and the way to take it. Shows nothing without words. */
@Component({
  selector: 'aula-other-words',
  template: `
    @if (words() !== undefined) {
      <p>
        @if (told(); as text) { <ng-container i18n="@@identity.other-device-says">En otro dispositivo: «{{ text }}».</ng-container> }
        @else { <ng-container i18n="@@identity.other-device-left-it-empty">En otro dispositivo quedó vacío.</ng-container> }
        <button type="button" class="link-button" (click)="taken.emit()" i18n="@@identity.use-the-other">Usar lo del otro dispositivo</button>
      </p>
    }
  `,
  styles: `
    p { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .8rem; margin: -.6rem 0 0; font-size: .94rem; overflow-wrap: anywhere; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OtherWordsView {
  readonly words = input<Municipality | string>();
  readonly taken = output();
  protected readonly told = computed(() => {
    const words = this.words() ?? '';
    return typeof words === 'string' ? words : `${words.name}, ${words.stateName}`;
  });
}
