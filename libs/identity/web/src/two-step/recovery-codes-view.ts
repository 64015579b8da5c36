import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { AulaIcon } from '@aula/platform/web';

/** The ten codes for paper, this once. */
@Component({
  selector: 'aula-recovery-codes',
  imports: [AulaIcon],
  template: `
    <section aria-labelledby="recuperacion">
      <h2 id="recuperacion" i18n="@@identity.paper-codes.title">Tus códigos de recuperación</h2>
      <p i18n="@@identity.paper-codes.keep-them">Imprímelos o cópialos ahora: no los volveremos a mostrar. Cada uno abre tu cuenta una vez, cuando no tengas el teléfono. Guárdalos donde nadie más los vea.</p>
      <ul class="plain-list">@for (code of codes(); track code) { <li translate="no">{{ code }}</li> }</ul>
      <div class="actions">
        <button type="button" class="button line" (click)="print()"><aula-icon name="print" /><span i18n="@@identity.paper-codes.print">Imprimir</span></button>
        <button type="button" class="button" (click)="kept.emit()" i18n="@@identity.paper-codes.kept">Ya los guardé</button>
      </div>
    </section>
  `,
  styles: `
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .2rem 1.2rem; margin-block: 1rem; }
    li { font-size: 1.15rem; font-weight: 600; font-variant-numeric: tabular-nums; }
    .actions { display: flex; flex-wrap: wrap; gap: .8rem; }
    @media print { .actions { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryCodesView {
  readonly codes = input.required<readonly string[]>();
  readonly kept = output();

  protected print(): void {
    window.print();
  }
}
