import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, type ValidatorFn, Validators } from '@angular/forms';
import { invitingApi, readRecoveryCode, recover } from '@aula/identity/contract/inviting';
import { ApiClient, ProblemNotice } from '@aula/platform/web';
import { type FieldWords, FormSending, textControl, TextField } from '@aula/platform/web/forms';
import { SharedDevice } from '../shared-session/shared-device';
import { SharedDeviceField } from '../shared-session/shared-device-field';
import { NEW_PASSPHRASE_WORDS, PassphraseField } from '../ui/passphrase-field';
import { WayOn } from '../ways-in/way-on';

const readsLikeACode: ValidatorFn = ({ value }) => (readRecoveryCode(String(value)) === undefined ? { unfit: true } : null);

/** `/recuperacion`: for whoever has no e-mail and a sheet from their enlace. The QR brings the code after a `#`, which no server sees. */
@Component({
  selector: 'aula-recovery-page',
  imports: [PassphraseField, ProblemNotice, ReactiveFormsModule, SharedDeviceField, TextField],
  template: `
    <div class="page">
      <h1 i18n="@@identity.recovery.title">Una contraseña nueva</h1>
      <p class="meta" i18n="@@identity.recovery.lead">Con la hoja que te dio tu enlace eliges otra contraseña. Las sesiones que tengas abiertas en otros dispositivos se cierran.</p>
      <form novalidate [formGroup]="form" (ngSubmit)="send()">
        <aula-text-field label="Nombre de usuario" i18n-label="@@identity.user-name" autocomplete="username" [control]="form.controls.userName" [words]="userNameWords" />
        <aula-text-field label="Código de la hoja" i18n-label="@@identity.recovery.code" hint="Doce letras y números; no importan las mayúsculas ni los guiones." i18n-hint="@@identity.recovery.code-hint" [control]="form.controls.code" [words]="codeWords" />
        <aula-passphrase-field [isNew]="true" [control]="form.controls.passphrase" [words]="passphraseWords" />
        <aula-shared-device-field />
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
  private readonly wayOn = inject(WayOn);
  private readonly device = inject(SharedDevice);
  private readonly attempt = crypto.randomUUID();
  private readonly brought = decodeURIComponent(inject(DOCUMENT).location.hash.slice(1));

  protected readonly form = new FormGroup({
    userName: textControl(recover.shape.userName),
    code: new FormControl(readRecoveryCode(this.brought) ?? '', { nonNullable: true, validators: [Validators.required, readsLikeACode] }),
    passphrase: textControl(recover.shape.passphrase),
  });
  protected readonly sending = new FormSending(this.form, { 'identity.passphrase-too-common': 'passphrase' });
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
    await this.sending.sendForm(async () => {
      const session = await this.api.call(invitingApi.recover, { body: { ...this.form.getRawValue(), attempt: this.attempt, ...this.device.said } });
      await this.wayOn.follow(session, undefined);
    });
  }
}
