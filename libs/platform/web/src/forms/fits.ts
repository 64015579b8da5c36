import type { AbstractControl, ValidationErrors, ValidatorFn } from '@angular/forms';
import type { core } from 'zod/mini';
import { safeParse } from 'zod/mini';

/** The rule of a form field is the contract's own: `fits(signUp.shape.email)`. The error is `{ required: true }` or `{ unfit: 'too_big' }`. */
export function fits(schema: core.$ZodType): ValidatorFn {
  return (control: AbstractControl<unknown>): ValidationErrors | null => {
    const value = control.value;
    if (safeParse(schema, value === '' ? undefined : value).success) return null;
    if (value === '' || value === null) return { required: true };
    const result = safeParse(schema, value);
    return result.success ? null : { unfit: result.error.issues[0]?.code ?? 'custom' };
  };
}
