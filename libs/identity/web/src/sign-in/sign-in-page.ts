import { ChangeDetectionStrategy, Component, ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { type DemoAccount, identityApi, signIn } from '@aula/identity/contract';
import type { Language } from '@aula/platform/contract';
import { ApiClient, language, LanguageChoice, ProblemNotice, SettingsStore } from '@aula/platform/web';
import { type FieldWords, fits, focusFirstInvalid, TextField } from '@aula/platform/web/forms';
import { SessionStore } from '../session/session-store';
import { PassphraseField } from '../ui/passphrase-field';
import { whereTo } from '../ui/where-to';
import { DemoAccountsView } from './demo-accounts-view';

/** The way in. In demo mode also as one of the invented people, with one tap. */
@Component({
  selector: 'aula-sign-in-page',
  imports: [DemoAccountsView, PassphraseField, ProblemNotice, ReactiveFormsModule, RouterLink, TextField],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  /** Where to go back to afterwards, from the address. */
  readonly volver = input<string>();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly choice = inject(LanguageChoice);
  private readonly injector = inject(Injector);
  private readonly page = viewChild.required<ElementRef<HTMLFormElement>>('page');

  protected readonly isDemo = inject(SettingsStore).isDemo;
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(undefined);
  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true, validators: fits(signIn.shape.email) }),
    passphrase: new FormControl('', { nonNullable: true, validators: fits(signIn.shape.passphrase) }),
  });
  protected readonly emailWords: FieldWords = { required: $localize`:@@identity.write-the-e-mail-you-created:Escribe el correo con el que creaste tu cuenta.` };
  protected readonly passphraseWords: FieldWords = { required: $localize`:@@identity.write-your-password:Escribe tu contraseña.` };

  protected async send(): Promise<void> {
    this.form.markAllAsTouched();
    this.problem.set(undefined);
    if (this.isSending()) return;
    if (this.form.invalid) { focusFirstInvalid(this.page().nativeElement, this.injector); return; }
    this.isSending.set(true);
    try {
      const session = await this.api.call(identityApi.signIn, { body: this.form.getRawValue() });
      this.session.signedIn(session);
      await this.goOn(session.account?.language);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.isSending.set(false);
    }
  }

  /** Whoever chose English elsewhere, and nothing on this device, goes on in English. */
  private async goOn(spoken: Language = language): Promise<void> {
    const address = whereTo(this.volver());
    if (spoken === 'en' && language !== 'en' && !this.choice.isMade()) this.choice.open('en', address);
    else await this.router.navigateByUrl(address);
  }

  protected async enterAs({ email, passphrase }: DemoAccount): Promise<void> {
    this.form.setValue({ email, passphrase });
    await this.send();
  }
}
