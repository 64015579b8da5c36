import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, inject, Injector, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, type ValidatorFn, Validators } from '@angular/forms';
import { invitingApi, readRecoveryCode, recover } from '@aula/identity/contract/inviting';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, ProblemNotice, ProblemSentences, Sending } from '@aula/platform/web';
import { type FieldWords, fits, focusFirstInvalid, putSentence, TextField } from '@aula/platform/web/forms';
import { NEW_PASSPHRASE_WORDS, PassphraseField } from '../ui/passphrase-field';
import { WayOn } from '../ways-in/way-on';

const readsLikeACode: ValidatorFn = ({ value }) => (readRecoveryCode(String(value)) === undefined ? { unfit: true } : null);

/** `/recuperacion`: for whoever has no e-mail and a sheet from their enlace. The QR brings the code after a `#`, which no server sees. */
@Component({
  selector: 'aula-recovery-page',
  imports: [PassphraseField, ProblemNotice, ReactiveFormsModule, TextField],
  template: `
    <div class="page">
      <h1 i18n="@@identity.recovery.title">Una contraseña nueva</h1>
      <p class="meta" i18n="@@identity.recovery.lead">Con la hoja que te dio tu enlace eliges otra contraseña. Las sesiones que tengas abiertas en otros dispositivos se cierran.</p>
      <form #page novalidate [formGroup]="form" (ngSubmit)="send()">
        <aula-text-field label="Nombre de usuario" i18n-label="@@identity.user-name" autocomplete="username" [control]="form.controls.userName" [words]="userNameWords" />
        <aula-text-field label="Código de la hoja" i18n-label="@@identity.recovery.code" hint="Doce letras y números; no importan las mayúsculas ni los guiones." i18n-hint="@@identity.recovery.code-hint" [control]="form.controls.code" [words]="codeWords" />
        <aula-passphrase-field [isNew]="true" [control]="form.controls.passphrase" [words]="passphraseWords" />
        @if (sending.problem(); as error) { <aula-problem-notice [error]="error" [hasRetry]="false" /> }
        <button class="button wide" type="submit" [attr.aria-disabled]="sending.isBusy()">@if (sending.isBusy()) { <ng-container i18n="@@identity.recovery.saving">Guardando…</ng-container> } @else { <ng-container i18n="@@identity.recovery.save">Guardar la contraseña y entrar</ng-container> }</button>
      </form>
    </div>
  `,
  styles: 'form { display: grid; gap: 1rem; max-inline-size: 28rem; margin-block-start: 1.2rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryPage {
  private readonly api = inject(ApiClient);
  private readonly sentences = inject(ProblemSentences);
  private readonly wayOn = inject(WayOn);
  private readonly injector = inject(Injector);
  private readonly page = viewChild.required<ElementRef<HTMLFormElement>>('page');
  private readonly attempt = crypto.randomUUID();
  private readonly brought = decodeURIComponent(inject(DOCUMENT).location.hash.slice(1));

  protected readonly sending = new Sending();
  protected readonly form = new FormGroup({
    userName: new FormControl('', { nonNullable: true, validators: fits(recover.shape.userName) }),
    code: new FormControl(readRecoveryCode(this.brought) ?? '', { nonNullable: true, validators: [Validators.required, readsLikeACode] }),
    passphrase: new FormControl('', { nonNullable: true, validators: fits(recover.shape.passphrase) }),
  });
  protected readonly userNameWords: FieldWords = {
    required: $localize`:@@identity.recovery.write-user-name:Escribe tu nombre de usuario; está en la hoja.`,
    unfit: $localize`:@@identity.invitation.unfit-user-name:De 3 a 40 letras sin acentos, números, puntos o guiones, y sin espacios. Por ejemplo: ana.lopez`,
  };
  protected readonly codeWords: FieldWords = {
    required: $localize`:@@identity.recovery.write-code:Escribe el código de la hoja.`,
    unfit: $localize`:@@identity.enter-code.unfit:Este código no está completo o tiene un error al copiarlo. Revísalo letra por letra.`,
  };
  protected readonly passphraseWords = NEW_PASSPHRASE_WORDS;

  protected async send(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) { this.focusFault(); return; }
    await this.sending.send(async () => {
      const session = await this.api.call(invitingApi.recover, { body: { ...this.form.getRawValue(), attempt: this.attempt } });
      await this.wayOn.follow(session, undefined);
    }, (error) => { this.tell(error); });
  }

  private tell(error: unknown): void {
    if (!(error instanceof ProblemError) || error.problem.code !== 'identity.passphrase-too-common') { this.sending.problem.set(error); return; }
    putSentence(this.form.controls.passphrase, this.sentences.of(error));
    this.focusFault();
  }

  private focusFault(): void {
    focusFirstInvalid(this.page().nativeElement, this.injector);
  }
}
