import { FormControl } from '@angular/forms';
import type { core } from 'zod/mini';
import { fits } from './fits';

/** A field for words, empty at first, with the contract's own rule: `textControl(signUp.shape.email)`. */
export function textControl(schema: core.$ZodType, start = ''): FormControl<string> {
  return new FormControl(start, { nonNullable: true, validators: fits(schema) });
}
