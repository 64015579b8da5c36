import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { ProblemNotice } from '@aula/platform/web';
import { CertificatesStore } from './certificates-store';

const LONGEST_NAME = 160;

/** Asks how the name shall stand on the certificate, before the first one is printed. */
@Component({
  selector: 'aula-name-card',
  imports: [ProblemNotice],
  template: `
    <form class="card resume" novalidate (submit)="$event.preventDefault(); confirm()">
      <h2 i18n="@@certificates.is-this-how-your-name-should" id="tu-nombre">¿Así debe aparecer tu nombre en la constancia?</h2>
      <p>{{ reason() }}</p>
      <label i18n="@@certificates.full-name" for="nombre-constancia">Nombre completo</label>
      <input #field id="nombre-constancia" type="text" autocomplete="name" [value]="typed()" (input)="typed.set(field.value)"
        [attr.maxlength]="longest" [attr.aria-invalid]="problem() ? 'true' : null" [attr.aria-describedby]="problem() ? 'nombre-problema' : 'nombre-ayuda'">
      @if (problem(); as sentence) { <p class="problem" id="nombre-problema" role="alert">{{ sentence }}</p> }
      @else { <p i18n="@@certificates.with-accents-as-on-your-official" class="meta" id="nombre-ayuda">Con acentos y como en tu identificación oficial.</p> }
      <aula-problem-notice [error]="store.saveError()" [hasRetry]="false" />
      <button type="submit" class="button wide" [disabled]="store.isSaving()">
        @if (store.isSaving()) { <ng-container i18n="@@certificates.saving">Guardando…</ng-container> }
        @else { <ng-container i18n="@@certificates.yes-that-is-right">Sí, así debe aparecer</ng-container> }
      </button>
    </form>
  `,
  styleUrl: './name-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NameCard {
  readonly name = input.required<string>();
  /** Course titles whose certificates wait for the name. */
  readonly waiting = input<readonly string[]>([]);
  readonly confirmed = output();

  protected readonly store = inject(CertificatesStore);
  protected readonly longest = LONGEST_NAME;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  /** Begins with the name of the account and keeps what was typed, whatever happens. */
  protected readonly typed = linkedSignal(() => this.name());
  private readonly isTooShort = signal(false);
  protected readonly problem = computed(() => (this.isTooShort() && clean(this.typed()).length < 2 ? $localize`:@@certificates.write-your-name-as-it-should:Escribe tu nombre como debe aparecer: al menos dos letras.` : undefined));

  protected readonly reason = computed(() => {
    const [first, ...others] = this.waiting();
    if (first === undefined) return $localize`:@@certificates.settle-it-now-when-you-complete:Déjalo listo: cuando acredites un curso, tu constancia queda lista sin que tengas que volver.`;
    return others.length === 0
      ? $localize`:@@certificates.you-completed-first-as-soon-as:Acreditaste «${first}:first:». En cuanto confirmes tu nombre preparamos tu constancia.`
      : $localize`:@@certificates.you-completed-value-courses-as-soon:Acreditaste ${others.length + 1}:value: cursos. En cuanto confirmes tu nombre preparamos tus constancias.`;
  });

  protected async confirm(): Promise<void> {
    const name = clean(this.typed());
    this.isTooShort.set(name.length < 2);
    if (this.isTooShort()) return this.field().nativeElement.focus();
    if (await this.store.confirmName(name)) this.confirmed.emit();
  }
}

/** As the contract folds it. */
function clean(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
