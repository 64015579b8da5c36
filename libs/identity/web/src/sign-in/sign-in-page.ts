import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { type DemoAccount, email, identityApi, signIn } from '@aula/identity/contract';
import { ApiClient, ProblemNotice, SettingsStore } from '@aula/platform/web';
import { type FieldWords, fits, FormSending, textControl, TextField } from '@aula/platform/web/forms';
import { SharedDevice } from '../shared-session/shared-device';
import { SharedDeviceField } from '../shared-session/shared-device-field';
import { PassphraseField } from '../ui/passphrase-field';
import { CodeWay } from '../ways-in/code-way';
import { WayOn } from '../ways-in/way-on';
import { DemoAccountsView } from './demo-accounts-view';

/** The way in: by a code that goes to the mailbox, or by passphrase. In demo mode also as one of the invented people, with one tap. */
@Component({
  selector: 'aula-sign-in-page',
  imports: [DemoAccountsView, PassphraseField, ProblemNotice, ReactiveFormsModule, RouterLink, SharedDeviceField, TextField],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  /** Where to go back to afterwards, from the address. */
  readonly volver = input<string>();

  private readonly api = inject(ApiClient);
  private readonly wayOn = inject(WayOn);
  private readonly codeWay = inject(CodeWay);
  private readonly device = inject(SharedDevice);

  protected readonly isDemo = inject(SettingsStore).isDemo;
  protected readonly isByPassphrase = signal(false);
  protected readonly isForgotten = signal(false);
  protected readonly form = new FormGroup({ email: textControl(email), passphrase: new FormControl('', { nonNullable: true }) });
  protected readonly sending = new FormSending(this.form);
  protected readonly codeHint = $localize`:@@identity.we-mail-you-a-code:Te mandamos un código para entrar: no necesitas contraseña.`;
  protected readonly forgottenHint = $localize`:@@identity.we-mail-you-a-code-for-another:Te mandamos un código. Al entrar con él podrás poner otra contraseña.`;
  protected readonly emailWords: FieldWords = {
    required: $localize`:@@identity.write-the-e-mail-you-created:Escribe el correo con el que creaste tu cuenta.`,
    unfit: $localize`:@@identity.this-e-mail-is-incomplete-it:Este correo está incompleto. Se escribe así: nombre@ejemplo.mx`,
  };
  protected readonly nameWords: FieldWords = { required: $localize`:@@identity.write-e-mail-or-user-name:Escribe tu correo o tu nombre de usuario.` };
  protected readonly passphraseWords: FieldWords = { required: $localize`:@@identity.write-your-password:Escribe tu contraseña.` };

  /** A code takes the place of a passphrase that was forgotten, and leads to where another is set. */
  protected forget(): void {
    this.turn();
    this.isForgotten.set(true);
  }

  /** The other way in; what was typed stays. */
  protected turn(): void {
    const isByPassphrase = !this.isByPassphrase();
    const { email: name, passphrase } = this.form.controls;
    this.isByPassphrase.set(isByPassphrase);
    this.isForgotten.set(false);
    this.sending.problem.set(undefined);
    name.setValidators(fits(isByPassphrase ? signIn.shape.email : email));
    passphrase.setValidators(isByPassphrase ? fits(signIn.shape.passphrase) : []);
    for (const control of [name, passphrase]) { control.markAsUntouched(); control.updateValueAndValidity(); }
  }

  protected async send(): Promise<void> {
    await this.sending.sendForm(() => (this.isByPassphrase() ? this.enter() : this.askForCode()));
  }

  protected async enterAs({ email: name, passphrase }: DemoAccount): Promise<void> {
    if (!this.isByPassphrase()) this.turn();
    this.form.setValue({ email: name, passphrase });
    await this.send();
  }

  private async enter(): Promise<void> {
    await this.wayOn.follow(await this.api.call(identityApi.signIn, { body: { ...this.form.getRawValue(), ...this.device.said } }), this.volver());
  }

  private async askForCode(): Promise<void> {
    await this.codeWay.ask(this.form.getRawValue().email.trim(), this.isForgotten() ? '/cuenta/contrasena' : this.volver());
  }
}
