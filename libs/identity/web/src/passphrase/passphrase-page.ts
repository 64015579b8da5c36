import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { credentialsApi, savePassphrase } from '@aula/identity/contract/credentials';
import { ApiClient, AulaIcon, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { type FieldWords, fits, FormSending, textControl } from '@aula/platform/web/forms';
import { SessionStore } from '../session/session-store';
import { NEW_PASSPHRASE_WORDS, PassphraseField } from '../ui/passphrase-field';
import { CodeWay } from '../ways-in/code-way';


/** Sets a passphrase, or changes it. Asks for the present one, or for a code from the mailbox; whoever has just used one is asked for nothing. */
@Component({
  selector: 'aula-passphrase-page',
  imports: [AulaIcon, PassphraseField, ProblemNotice, ReactiveFormsModule, RouterLink, SkeletonView],
  templateUrl: './passphrase-page.html',
  styles: `
    form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; margin-block: 1.2rem; max-inline-size: 30rem; }
    aula-problem-notice { margin-block: -1rem; }
    .actions { margin-block-start: 1.2rem; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PassphrasePage {
  private readonly api = inject(ApiClient);
  private readonly codeWay = inject(CodeWay);
  private readonly router = inject(Router);

  protected readonly account = inject(SessionStore).account;
  protected readonly own = read(credentialsApi.readOwnPassphrase);
  protected readonly form = new FormGroup({
    present: new FormControl('', { nonNullable: true }),
    passphrase: textControl(savePassphrase.shape.passphrase),
  });
  protected readonly sending = new FormSending(this.form, { 'identity.passphrase-too-common': 'passphrase', 'identity.present-passphrase-wrong': 'present' });
  protected readonly words = NEW_PASSPHRASE_WORDS;
  protected readonly presentWords: FieldWords = { required: $localize`:@@identity.passphrase.write-present:Escribe la contraseña que usas hoy.` };

  constructor() {
    effect(() => {
      const { present } = this.form.controls;
      present.setValidators(this.own.value()?.proof === 'passphrase' ? fits(savePassphrase.shape.present.def.innerType) : []);
      present.updateValueAndValidity();
    });
  }

  protected async save(): Promise<void> {
    await this.sending.sendForm(async () => {
      const { passphrase, present } = this.form.getRawValue();
      await this.api.call(credentialsApi.saveOwnPassphrase, { body: { passphrase, ...(present !== '' && { present }) } });
      await this.router.navigateByUrl('/cuenta', { state: { isSaved: true } });
    });
  }

  /** The way for whoever has none, or has forgotten it: a code, and back here. */
  protected async askForCode(): Promise<void> {
    const email = this.account()?.email;
    if (!email) return;
    await this.sending.send(() => this.codeWay.ask(email, '/cuenta/contrasena'));
  }
}
