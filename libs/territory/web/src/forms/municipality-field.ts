import { afterRenderEffect, ChangeDetectionStrategy, ChangeDetectorRef, Component, computed, DestroyRef, effect, type ElementRef, inject, input, model, type OnInit, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type ControlValueAccessor, NgControl } from '@angular/forms';
import { ProblemSentences, read } from '@aula/platform/web';
import { fieldId, FieldNotes, sentenceAt } from '@aula/platform/web/forms';
import { type Municipality, territoryApi } from '@aula/territory/contract';
import { debounceTime } from 'rxjs';
import { isSamePlace, placeName } from './place-name';

const PAUSE_IN_TYPING_MS = 250;

/**
 * Chooses a municipality by typing: a combobox with a list, as ARIA's authoring practices describe it, of our own markup (a library's costs ten
 * times as much). The control holds the INEGI key, or an empty text while none is chosen.
 */
@Component({
  selector: 'aula-municipality-field',
  imports: [FieldNotes],
  templateUrl: './municipality-field.html',
  styleUrl: './municipality-field.scss',
  host: { class: 'field' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MunicipalityField implements ControlValueAccessor, OnInit {
  readonly label = input($localize`:@@territory.municipality:Municipio`);
  /** Only municipalities of this state are found. */
  readonly stateKey = input<string>();
  readonly isOptional = input(false);
  /** What stands in the field: the place that was chosen, or what was typed so far. For whoever must know the place itself, or go on where somebody stopped. */
  readonly content = model<Municipality | string>('');

  private readonly outer = inject(NgControl, { self: true });
  private readonly sentences = inject(ProblemSentences);
  private readonly view = inject(ChangeDetectorRef);
  private readonly destroyed = inject(DestroyRef);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  private tell: (key: string) => void = () => undefined;
  private toldKey = '';

  private readonly typed = computed(() => { const content = this.content(); return typeof content === 'string' ? content.trim() : ''; });
  private readonly asked = toSignal(toObservable(this.typed).pipe(debounceTime(PAUSE_IN_TYPING_MS)), { initialValue: '' });
  protected readonly found = read(territoryApi.searchMunicipalities, () => {
    const state = this.stateKey();
    return this.asked() === '' ? undefined : { query: { q: this.asked(), ...(state !== undefined && { state }) } };
  });
  protected readonly options = computed(() => (this.typed() === '' || this.asked() === '' ? [] : (this.found.value()?.items ?? [])));
  /** What the search has to say; what was typed stays in any case. */
  protected readonly said = computed(() => {
    if (this.asked() === '' || this.typed() === '') return '';
    const error = this.found.error();
    if (error) return this.sentences.of(error);
    if (this.found.isLoading()) return $localize`:@@territory.looking:Buscando…`;
    return this.options().length === 0 ? $localize`:@@territory.no-municipality-has-that-name-check:Ningún municipio se llama así. Revisa cómo se escribe o prueba con menos letras.` : '';
  });
  protected readonly shown = computed(() => placeName(this.content()));
  protected readonly isChosen = computed(() => typeof this.content() !== 'string');
  protected readonly help = $localize`:@@territory.write-the-first-letters-and-choose:Escribe las primeras letras y elígelo de la lista.`;
  protected readonly placeName = placeName;
  protected readonly id = fieldId();

  /** Whether somebody is choosing: from typing or an arrow on, until they chose, left or said Escape. */
  private readonly isChoosing = signal(false);
  protected readonly isListShown = computed(() => this.isChoosing() && this.options().length > 0);
  private readonly pointed = signal(0);
  /** Enter came before the answer: what it would have taken is taken when it arrives. */
  private readonly isEnterWaiting = signal(false);
  private readonly isLooking = computed(() => this.isChoosing() && this.typed() !== '' && (this.typed() !== this.asked() || this.found.isLoading()));
  /** What Enter would take. */
  protected readonly active = computed(() => Math.min(this.pointed(), this.options().length - 1));
  protected readonly isDisabled = signal(false);
  protected touch: () => void = () => undefined;

  constructor() {
    this.outer.valueAccessor = this;
    effect(() => { this.tellKey(); });
    effect(() => {
      const option = this.options()[this.active()];
      if (!this.isEnterWaiting() || this.isLooking()) return;
      this.isEnterWaiting.set(false);
      if (option) this.choose(option);
    });
    afterRenderEffect(() => { if (this.isListShown()) this.bringIntoView(this.active()); });
  }

  ngOnInit(): void {
    // The form marks fields as touched when it is sent; nothing else would make this one look again.
    this.outer.control?.events.pipe(takeUntilDestroyed(this.destroyed)).subscribe(() => { this.view.markForCheck(); });
  }

  protected type(text: string): void {
    this.put(text);
    this.pointed.set(0);
    this.isEnterWaiting.set(false);
    this.isChoosing.set(true);
  }

  protected choose(place: Municipality): void {
    this.put(place);
    this.isChoosing.set(false);
  }

  /** Arrows walk the list and around its ends; Enter takes, Escape closes. Every other key belongs to the text. */
  protected press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = this.options()[this.active()];
    if (step !== undefined && option) {
      const { length } = this.options();
      if (this.isChoosing()) this.pointed.set((this.active() + step + length) % length);
      this.isChoosing.set(true);
    } else if (event.key === 'Enter' && this.isLooking()) this.isEnterWaiting.set(true);
    else if (event.key === 'Enter' && this.isListShown() && option) this.choose(option);
    else if (event.key === 'Escape' && this.isListShown()) this.isChoosing.set(false);
    else return;
    event.preventDefault();
  }

  /** Whoever typed the whole name need not pick it as well. */
  protected leave(): void {
    const same = this.options().filter((place) => isSamePlace(place, this.typed()));
    const [only] = same;
    if (only && same.length === 1) this.put(only);
    this.isChoosing.set(false);
    this.isEnterWaiting.set(false);
    this.touch();
  }

  protected sentence(): string {
    return this.outer.control?.invalid === true && this.outer.touched === true ? sentenceAt(this.outer.control, { required: $localize`:@@territory.write-the-first-letters-of-your:Escribe las primeras letras de tu municipio y elígelo de la lista.` }) : '';
  }

  private put(content: Municipality | string): void {
    this.content.set(content);
    this.tellKey();
  }

  private tellKey(): void {
    const content = this.content();
    const key = typeof content === 'string' ? '' : content.key;
    if (key === this.toldKey) return;
    this.toldKey = key;
    this.tell(key);
  }

  /** On a phone the keyboard covers half of the page: then the field goes to the top, with its list below. */
  private bringIntoView(index: number): void {
    const list = this.list()?.nativeElement;
    const window = list?.ownerDocument.defaultView;
    if (!list || !window) return;
    list.children[index]?.scrollIntoView?.({ block: 'nearest' });
    if (list.getBoundingClientRect().bottom > (window.visualViewport?.height ?? window.innerHeight)) this.box().nativeElement.scrollIntoView?.({ block: 'start' });
  }

  /** A key alone names no place; the place comes with `content`. Where a key is taken back its place goes; the empty text a form begins with takes nothing back. */
  writeValue(key: string | null): void {
    const isTakenBack = !key && this.toldKey !== '';
    this.toldKey = key ?? '';
    if (isTakenBack) this.content.set('');
  }

  registerOnChange(tell: (key: string) => void): void {
    this.tell = tell;
  }

  registerOnTouched(touch: () => void): void {
    this.touch = touch;
  }

  setDisabledState(isDisabled: boolean): void {
    this.isDisabled.set(isDisabled);
  }
}
