import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, inject, Injector, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, type ValidatorFn, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { readInvitationCode } from '@aula/identity/contract/inviting';
import { type FieldWords, focusFirstInvalid, TextField } from '@aula/platform/web/forms';

/** The check symbol finds most slips here already, without a line. */
const readsLikeACode: ValidatorFn = ({ value }) => (readInvitationCode(String(value)) === undefined ? { unfit: true } : null);

/** `/invitacion`: for whoever was told a code, or has it on a sheet and no camera. */
@Component({
  selector: 'aula-enter-code-page',
  imports: [ReactiveFormsModule, TextField],
  template: `
    <div class="page">
      <h1 i18n="@@identity.enter-code.title">Tengo una invitación</h1>
      <p class="meta" i18n="@@identity.enter-code.lead">Escribe el código que te dieron: ocho letras y números. No importan las mayúsculas ni el guion.</p>
      <form #page novalidate [formGroup]="form" (ngSubmit)="go()">
        <aula-text-field label="Código de la invitación" i18n-label="@@identity.enter-code.code" [control]="form.controls.code" [words]="words" />
        <button class="button wide" type="submit" i18n="@@identity.enter-code.go">Ver la invitación</button>
      </form>
    </div>
  `,
  styles: 'form { display: grid; gap: 1rem; max-inline-size: 24rem; margin-block-start: 1.2rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EnterCodePage {
  private readonly router = inject(Router);
  private readonly location = inject(DOCUMENT).location;
  private readonly injector = inject(Injector);
  private readonly page = viewChild.required<ElementRef<HTMLFormElement>>('page');
  protected readonly form = new FormGroup({ code: new FormControl('', { nonNullable: true, validators: [Validators.required, readsLikeACode] }) });
  protected readonly words: FieldWords = {
    required: $localize`:@@identity.enter-code.write:Escribe el código de tu invitación.`,
    unfit: $localize`:@@identity.enter-code.unfit:Este código no está completo o tiene un error al copiarlo. Revísalo letra por letra.`,
  };

  /** The link of a mail brings its secret after a `#`, which no server sees. */
  constructor() {
    const brought = decodeURIComponent(this.location.hash.slice(1));
    if (brought !== '') void this.router.navigate(['/invitacion', brought], { replaceUrl: true });
  }

  protected async go(): Promise<void> {
    this.form.markAllAsTouched();
    const code = readInvitationCode(this.form.controls.code.value);
    if (code === undefined) focusFirstInvalid(this.page().nativeElement, this.injector);
    else await this.router.navigate(['/invitacion', code]);
  }
}
