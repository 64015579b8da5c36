import { ChangeDetectionStrategy, ChangeDetectorRef, Component, computed, DestroyRef, effect, inject, input, model, type OnInit, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { type ControlValueAccessor, FormControl, NgControl, ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { ProblemSentences, read } from '@aula/platform/web';
import { fieldId, FieldNotes, sentenceAt } from '@aula/platform/web/forms';
import { type Municipality, territoryApi } from '@aula/territory/contract';
import { debounceTime, map } from 'rxjs';
import { isSamePlace, placeName } from './place-name';

const PAUSE_IN_TYPING_MS = 250;

/** Chooses a municipality by typing. The control holds its INEGI key, or an empty text while none is chosen. */
@Component({
  selector: 'aula-municipality-field',
  imports: [FieldNotes, MatAutocompleteModule, ReactiveFormsModule],
  templateUrl: './municipality-field.html',
  styles: '.found { margin: .3rem 0 0; font-size: .88rem; color: var(--aula-ink-2); }',
  host: { class: 'field' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MunicipalityField implements ControlValueAccessor, OnInit {
  readonly label = input($localize`:@@territory.municipality:Municipio`);
  /** What stands in the field: the place that was chosen, or what was typed so far. For whoever must know the place itself, or go on where somebody stopped. */
  readonly content = model<Municipality | string>('');

  private readonly outer = inject(NgControl, { self: true });
  private readonly sentences = inject(ProblemSentences);
  private readonly view = inject(ChangeDetectorRef);
  private readonly destroyed = inject(DestroyRef);
  private tell: (key: string) => void = () => undefined;
  private readonly chosen = signal<Municipality | undefined>(undefined);
  protected readonly text = new FormControl<string | Municipality>('', { nonNullable: true });
  protected touch: () => void = () => undefined;

  private readonly asked = toSignal(this.text.valueChanges.pipe(map((typed) => (typeof typed === 'string' ? typed.trim() : '')), debounceTime(PAUSE_IN_TYPING_MS)), { initialValue: '' });
  protected readonly found = read(territoryApi.searchMunicipalities, () => (this.asked() === '' ? undefined : { query: { q: this.asked() } }));
  protected readonly options = computed(() => (this.asked() === '' ? [] : (this.found.value()?.items ?? [])));
  /** What the search has to say; what was typed stays in any case. */
  protected readonly said = computed(() => {
    if (this.asked() === '' || this.chosen()) return '';
    const error = this.found.error();
    if (error) return this.sentences.of(error);
    if (this.found.isLoading()) return $localize`:@@territory.looking:Buscando…`;
    return this.options().length === 0 ? $localize`:@@territory.no-municipality-has-that-name-check:Ningún municipio se llama así. Revisa cómo se escribe o prueba con menos letras.` : '';
  });
  protected readonly isChosen = computed(() => this.chosen() !== undefined);
  protected readonly help = $localize`:@@territory.write-the-first-letters-and-choose:Escribe las primeras letras y elígelo de la lista.`;
  protected readonly placeName = placeName;
  protected readonly id = fieldId();

  constructor() {
    this.outer.valueAccessor = this;
    this.text.valueChanges.pipe(takeUntilDestroyed()).subscribe((typed) => {
      this.choose(typeof typed === 'string' ? undefined : typed);
      this.content.set(typed);
    });
    effect(() => {
      const given = this.content();
      if (given !== this.text.value) this.text.setValue(given);
    });
  }

  ngOnInit(): void {
    // The form marks fields as touched when it is sent; nothing else would make this one look again.
    this.outer.control?.events.pipe(takeUntilDestroyed(this.destroyed)).subscribe(() => { this.view.markForCheck(); });
  }

  /** Whoever typed the whole name need not pick it as well. */
  protected leave(): void {
    const typed = this.text.value;
    const same = typeof typed === 'string' ? this.options().filter((place) => isSamePlace(place, typed)) : [];
    const [only] = same;
    if (only && same.length === 1) this.text.setValue(only);
    this.touch();
  }

  protected sentence(): string {
    return this.outer.control?.invalid === true && this.outer.touched === true ? sentenceAt(this.outer.control, { required: $localize`:@@territory.write-the-first-letters-of-your:Escribe las primeras letras de tu municipio y elígelo de la lista.` }) : '';
  }

  private choose(place: Municipality | undefined): void {
    if (place?.key === this.chosen()?.key) return;
    this.chosen.set(place);
    this.tell(place?.key ?? '');
  }

  /** A key alone names no place; the place comes with `content`. Without a key the chosen place goes, not what is only being typed. */
  writeValue(key: string | null): void {
    if (!key && this.chosen()) { this.chosen.set(undefined); this.text.setValue('', { emitEvent: false }); this.content.set(''); }
  }

  registerOnChange(tell: (key: string) => void): void {
    this.tell = tell;
  }

  registerOnTouched(touch: () => void): void {
    this.touch = touch;
  }

  setDisabledState(isDisabled: boolean): void {
    if (isDisabled) this.text.disable({ emitEvent: false });
    else this.text.enable({ emitEvent: false });
  }
}
