import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, output, viewChild } from '@angular/core';
import { prose } from '@aula/platform/contract';
import { safeParse } from 'zod/mini';
import { FieldNotes } from '../forms/field-notes';
import { fieldId } from '../forms/field-id';

/** Several lines to fill in. Nothing that is typed or pasted is cut off: what is too much is told, and stays to be shortened. */
@Component({
  selector: 'aula-prose-field',
  imports: [FieldNotes],
  template: `
    <label [for]="id">{{ label() }}</label>
    <textarea #box rows="4" [id]="id" [value]="text()" [attr.aria-invalid]="shownFault() !== ''" [attr.aria-describedby]="id + '-notas'" (input)="textChange.emit(box.value)"></textarea>
    <aula-field-notes [id]="id + '-notas'" [hint]="shownHint()" [fault]="shownFault()" />
  `,
  host: { class: 'field' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProseField {
  readonly text = input('');
  readonly textChange = output<string>();
  readonly label = input.required<string>();
  readonly longest = input.required<number>();
  readonly hint = input('');
  readonly fault = input('');

  protected readonly id = fieldId();
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  private readonly left = computed(() => this.longest() - this.text().trim().length);
  /** Whether what stands there can be sent. */
  readonly fits = computed(() => safeParse(prose(this.longest()), this.text()).success);

  protected readonly shownFault = computed(() => {
    if (this.fits()) return this.fault();
    return this.left() < 0 ? tooMuch(-this.left()) : $localize`:@@platform.prose.unreadable:Lleva signos que no se leen: vuelve a escribirlo.`;
  });
  /** How much room is left is worth a word only near the end. */
  protected readonly shownHint = computed(() => (this.left() <= this.longest() / 5 ? roomLeft(this.left()) : this.hint()));

  focus(): void {
    this.box().nativeElement.focus();
  }
}

function tooMuch(signs: number): string {
  return signs === 1 ? $localize`:@@platform.prose.one-too-many:Sobra 1 letra: acorta el texto.` : $localize`:@@platform.prose.too-many:Sobran ${signs}:signs: letras: acorta el texto.`;
}

function roomLeft(signs: number): string {
  return signs === 1 ? $localize`:@@platform.prose.one-left:Cabe 1 letra más.` : $localize`:@@platform.prose.left:Caben ${signs}:signs: letras más.`;
}
