import { afterNextRender, type Injector } from '@angular/core';
import type { AbstractControl } from '@angular/forms';

/** What a field says for each kind of error. `server` errors bring their own sentence. */
export interface FieldWords {
  readonly required: string;
  readonly unfit?: string;
}

/** Puts a sentence of the API at the field it is about. It goes away with the next change of the field. */
export function putSentence(control: AbstractControl, sentence: string): void {
  control.setErrors({ server: sentence });
  control.markAsTouched();
}

/** The sentence to show at the field, empty while it fits. */
export function sentenceAt(control: AbstractControl, words: FieldWords): string {
  const server: unknown = control.getError('server');
  if (typeof server === 'string') return server;
  if (control.hasError('required')) return words.required;
  return control.invalid ? (words.unfit ?? words.required) : '';
}

/** Focus goes to the first field that does not fit, in reading order; after the next drawing, because it goes by what is drawn. */
export function focusFirstInvalid(form: HTMLElement, injector: Injector): void {
  afterNextRender(() => { form.querySelector<HTMLElement>('input.ng-invalid, textarea.ng-invalid, select.ng-invalid, .ng-invalid:not(form):not([formgroupname]) input')?.focus(); }, { injector });
}
