import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { identityApi, signInByCode } from '@aula/identity/contract';
import { ApiClient, Drafts, language, ProblemNotice, Sending, SettingsStore } from '@aula/platform/web';
import { type FieldWords, FormSending, textControl } from '@aula/platform/web/forms';
import { SharedDevice } from '../shared-session/shared-device';
import { SharedDeviceField } from '../shared-session/shared-device-field';
import { CodeField } from './code-field';
import { CODE_DRAFT, codeDraft } from './code-way';
import { secondsUntil } from './seconds-until';
import { WayOn } from './way-on';

/** Where the code from the mail is typed. It knows to whom it went after a reload too, and works with a code that another device asked for. */
@Component({
  selector: 'aula-code-page',
  imports: [CodeField, ProblemNotice, ReactiveFormsModule, RouterLink, SharedDeviceField],
  templateUrl: './code-page.html',
  styleUrl: './code-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodePage {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly router = inject(Router);
  private readonly wayOn = inject(WayOn);
  private readonly device = inject(SharedDevice);

  protected readonly hasDemoMailbox = inject(SettingsStore).hasDemoMailbox;
  protected readonly asked = signal(this.drafts.read(CODE_DRAFT, codeDraft));
  protected readonly isAskedAgain = signal(false);
  protected readonly form = new FormGroup({ code: textControl(signInByCode.shape.code) });
  protected readonly entering = new FormSending(this.form);
  protected readonly asking = new Sending();
  protected readonly problem = computed(() => this.entering.problem() ?? this.asking.problem());
  protected readonly words: FieldWords = {
    required: $localize`:@@identity.code.write-it:Escribe el código de seis números que te mandamos.`,
    unfit: $localize`:@@identity.code.six-digits:El código tiene seis números. Revísalo en el correo.`,
  };
  private readonly seconds = secondsUntil(() => this.asked()?.mayAskAgainAt ?? '');
  protected readonly wait = computed(() => {
    const seconds = this.seconds();
    if (seconds === 0) return '';
    if (seconds <= 90) return $localize`:@@identity.code.again-in-seconds:Podrás pedir otro en ${seconds}:seconds: s.`;
    return $localize`:@@identity.code.again-in-minutes:Podrás pedir otro en ${Math.ceil(seconds / 60)}:minutes: min.`;
  });

  constructor() {
    if (!this.asked()) void this.router.navigateByUrl('/entrar', { replaceUrl: true });
  }

  protected async send(): Promise<void> {
    const asked = this.asked();
    if (!asked) return;
    this.isAskedAgain.set(false);
    this.asking.problem.set(undefined);
    await this.entering.sendForm(async () => {
      const session = await this.api.call(identityApi.signInByCode, { body: { email: asked.email, code: this.form.getRawValue().code, attempt: asked.attempt, ...this.device.said } });
      this.drafts.forget(CODE_DRAFT);
      await this.wayOn.follow(session, asked.volver);
    });
  }

  protected async askAgain(): Promise<void> {
    const asked = this.asked();
    if (!asked || this.seconds() > 0) return;
    this.isAskedAgain.set(false);
    this.entering.problem.set(undefined);
    await this.asking.send(async () => {
      const { mayAskAgainAt } = await this.api.call(identityApi.askForCode, { body: { email: asked.email, language } });
      const next = { ...asked, mayAskAgainAt };
      this.drafts.keep(CODE_DRAFT, next);
      this.asked.set(next);
      this.isAskedAgain.set(true);
    });
  }
}
