import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type CountedPlace, municipalityChoices, stateChoices } from './counted-places';

/** A place as a list is narrowed to it: what is left out narrows nothing. */
export interface ChosenPlace {
  readonly state?: string | undefined;
  readonly municipality?: string | undefined;
}

/** Narrows a list of people to a state and a municipality. Only places with people are offered, and nothing where there is nothing to choose. */
@Component({
  selector: 'aula-place-choices',
  template: `
    @if (states().length > 1 || state()) {
      <div>
        <label i18n="@@territory.state" for="estado">Estado</label>
        <select #one id="estado" (change)="chosen.emit({ state: one.value || undefined, municipality: undefined })">
          <option i18n="@@territory.every-place" value="">Todos</option>
          @for (choice of states(); track choice.key) { <option lang="es-MX" [value]="choice.key" [selected]="choice.key === state()">{{ choice.word }}</option> }
        </select>
      </div>
    }
    @if (municipalities().length > 1 || municipality()) {
      <div>
        <label i18n="@@territory.municipality" for="municipio">Municipio</label>
        <select #other id="municipio" (change)="chosen.emit({ municipality: other.value || undefined })">
          <option i18n="@@territory.every-place" value="">Todos</option>
          @for (choice of municipalities(); track choice.key) { <option lang="es-MX" [value]="choice.key" [selected]="choice.key === municipality()">{{ choice.word }}</option> }
        </select>
      </div>
    }
  `,
  styles: `
    :host { display: contents; }
    div { flex: 1 1 8rem; min-inline-size: 0; }
    label { display: block; margin-block-end: .25rem; font-size: .9rem; font-weight: 600; }
    select { inline-size: 100%; min-inline-size: 0; min-block-size: 48px; padding: .5rem .8rem; border: 1.5px solid var(--aula-line-strong); border-radius: var(--aula-corner); background: var(--aula-surface); color: var(--aula-ink); font: inherit; text-overflow: ellipsis; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlaceChoicesView {
  readonly places = input.required<readonly CountedPlace[]>();
  readonly state = input<string>();
  readonly municipality = input<string>();
  /** Another state takes the municipality away. */
  readonly chosen = output<ChosenPlace>();

  protected readonly states = computed(() => stateChoices(this.places()));
  protected readonly municipalities = computed(() => municipalityChoices(this.places(), this.state()));
}
