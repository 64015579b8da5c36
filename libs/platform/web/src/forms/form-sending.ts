import { ElementRef, inject, Injector } from '@angular/core';
import type { AbstractControl, FormGroup } from '@angular/forms';
import { ProblemError } from '@aula/platform/contract';
import { Sending } from '../http/sending';
import { ProblemSentences } from '../problem/problem-texts';
import { focusFirstInvalid, putSentence } from './field-problem';

/** Which field a problem of the API is about, by its code. */
type Fields<Controls> = Readonly<Record<string, keyof Controls & string>>;

/** What a form sends. A fault is said at its field, where the focus goes too: before anything is sent, and when the answer names one. Needs an injection context. */
export class FormSending<Controls extends Record<keyof Controls, AbstractControl>> extends Sending {
  private readonly sentences = inject(ProblemSentences);
  private readonly injector = inject(Injector);
  private readonly drawn = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor(protected readonly form: FormGroup<Controls>, private readonly fields: Fields<Controls> = {}) {
    super();
  }

  /** Sends where every field fits; answers whether it came through. */
  async sendForm(work: () => Promise<unknown>, tell: (error: unknown) => unknown = (error) => { this.tell(error); }): Promise<boolean> {
    if (this.isBusy()) return false;
    this.problem.set(undefined);
    this.form.markAllAsTouched();
    if (!this.form.invalid) return this.send(work, tell);
    this.goToFault();
    return false;
  }

  /** At the fields that the answer names, else for the notice. */
  tell(error: unknown): void {
    const problem = error instanceof ProblemError ? error.problem : undefined;
    const field = this.form.get(this.fields[problem?.code ?? ''] ?? '');
    const refused = (problem?.errors ?? []).map(({ path }) => this.form.get(path.replace('body.', ''))).filter((control) => control !== null);
    if (field) putSentence(field, this.sentences.of(error));
    for (const control of refused) putSentence(control, $localize`:@@platform.field-refused:No podemos aceptar este dato tal como está. Revísalo, por favor.`);
    if (field || refused.length > 0) this.goToFault();
    else this.problem.set(error);
  }

  private goToFault(): void {
    focusFirstInvalid(this.drawn.nativeElement, this.injector);
  }
}
