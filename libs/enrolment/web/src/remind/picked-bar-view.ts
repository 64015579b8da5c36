import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { AulaIcon } from '@aula/platform/web';
import { PickedStore } from './picked-store';
import { everybodyPick, pagePick, pickedSentence } from './remind-sentences';

/** Above the list: pick the page or everybody, and what can be done with those picked. */
@Component({
  selector: 'aula-picked-bar',
  imports: [AulaIcon],
  template: `
    @if (picked.onPage().length > 0) {
      <label><input #all type="checkbox" [checked]="picked.isWholePage()" [indeterminate]="!picked.isWholePage() && picked.count() > 0" (change)="picked.setPage(all.checked)">{{ pagePick() }}</label>
    }
    @if (mayPickEverybody()) { <button type="button" class="link-button" (click)="picked.pickEverybody()">{{ everybodyPick() }}</button> }
    @if (picked.count() > 0) {
      <div class="act">
        <strong role="status">{{ sentence() }}</strong>
        <button type="button" class="button small" (click)="remind.emit()"><aula-icon name="mail" /><ng-container i18n="@@enrolment.remind">Recordar</ng-container></button>
        <button i18n="@@enrolment.remind.clear" type="button" class="link-button" (click)="picked.clear()">Quitar la selección</button>
      </div>
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem 1.2rem; margin-block: .6rem; }
    :host(.some) { position: sticky; inset-block-start: 0; z-index: 5; padding: .5rem min(.8rem, 4vw); margin-inline: calc(-1 * min(.8rem, 4vw)); border: 1px solid var(--aula-line); border-radius: var(--aula-corner); background: var(--aula-surface); }
    label { display: inline-flex; align-items: center; gap: .6rem; min-block-size: 44px; cursor: pointer; }
    input { flex: none; inline-size: 1.25rem; block-size: 1.25rem; margin: 0; accent-color: var(--aula-primary); }
    .act { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1.2rem; }
    aula-icon { --aula-icon-size: 1.2rem; }
    @media print { :host { display: none; } }
  `,
  host: { '[class.some]': 'picked.count() > 0' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PickedBarView {
  protected readonly picked = inject(PickedStore);
  readonly remind = output();
  protected readonly sentence = computed(() => pickedSentence(this.picked.count()));
  protected readonly pagePick = computed(() => pagePick(this.picked.onPage().length));
  protected readonly everybodyPick = computed(() => everybodyPick(this.picked.everybodyCount()));
  protected readonly mayPickEverybody = computed(() => this.picked.isWholePage() && !this.picked.isEverybody() && this.picked.everybodyCount() > this.picked.count());
}
