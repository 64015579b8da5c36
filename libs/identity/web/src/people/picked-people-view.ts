import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { AulaIcon } from '@aula/platform/web';
import { everybodyPick, pickedSentence } from './people-sentences';
import { PickedPeople } from './picked-people';

/** Above the list: pick the page or everybody, and what can be done with those picked. */
@Component({
  selector: 'aula-picked-people',
  imports: [AulaIcon],
  template: `
    @if (picked.pickable().length > 0) {
      <label><input #whole type="checkbox" [checked]="picked.isWholePage()" (change)="setPage(whole.checked)">
        @if (picked.mayEnd()) { <ng-container i18n="@@identity.people.pick-whole-page">Elegir a todas las de esta página</ng-container> } @else { <ng-container i18n="@@identity.people.pick-page">Elegir a todas las que faltan en esta página</ng-container> }
      </label>
    }
    @if (picked.mayPickEverybody()) { <button type="button" class="link-button" (click)="picked.isEverybody.set(true)">{{ everybodyPick() }}</button> }
    @if (picked.count() > 0) {
      <strong role="status">{{ sentence() }}</strong>
      @if (picked.confirmable().length > 0) { <button type="button" class="button small" [attr.aria-disabled]="picked.confirming.isBusy()" (click)="picked.confirm()"><aula-icon name="check_circle" /><ng-container i18n="@@identity.people.confirm">Confirmar dónde trabajan</ng-container></button> }
      @if (picked.mayEnd()) { <button type="button" class="button line small" (click)="ending.emit()" i18n="@@identity.end-roles.open">Terminar un papel…</button> }
      <button type="button" class="link-button" (click)="picked.clear()" i18n="@@identity.people.clear-picked">Quitar la selección</button>
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1.2rem; margin-block: .6rem; }
    :host(.some) { position: sticky; inset-block-start: 0; z-index: 5; padding: .5rem min(.8rem, 4vw); border: 1px solid var(--aula-line); border-radius: var(--aula-corner); background: var(--aula-surface); }
    /* With several acts it would cover half of a phone. */
    @media (max-width: 40rem) { :host(.several) { position: static; } }
    label { display: inline-flex; align-items: center; gap: .6rem; min-block-size: 44px; cursor: pointer; }
    input { flex: none; inline-size: 1.25rem; block-size: 1.25rem; margin: 0; accent-color: var(--aula-primary); }
    aula-icon { --aula-icon-size: 1.2rem; }
    @media print { :host { display: none; } }
  `,
  host: { '[class.some]': 'picked.count() > 0', '[class.several]': 'picked.mayEnd()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PickedPeopleView {
  protected readonly picked = inject(PickedPeople);
  readonly ending = output();
  protected readonly sentence = computed(() => pickedSentence(this.picked.count()));
  protected readonly everybodyPick = computed(() => everybodyPick(this.picked.everybody()));

  protected setPage(isPicked: boolean): void {
    if (isPicked) this.picked.pick(this.picked.pickable(), true);
    else this.picked.clear();
  }
}
