import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { credentialsApi, enterSecondStep, type TwoStepKey } from '@aula/identity/contract/credentials';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, AulaIcon, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { FormSending, textControl } from '@aula/platform/web/forms';
import { SessionStore } from '../session/session-store';
import { CodeField } from '../ways-in/code-field';
import { CodeWay } from '../ways-in/code-way';
import { KeyView } from './key-view';
import { RecoveryCodesView } from './recovery-codes-view';
import { SECOND_CODE_WORDS } from './second-code-words';

/** A code from the telephone beside passphrase or mailed code: set up, renewed, turned off. Staff set it up before anything else opens. */
@Component({
  selector: 'aula-two-step-page',
  imports: [AulaIcon, CodeField, KeyView, ProblemNotice, ReactiveFormsModule, RecoveryCodesView, RouterLink, SkeletonView],
  templateUrl: './two-step-page.html',
  styles: `
    form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; margin-block: 1.2rem; max-inline-size: 30rem; }
    aula-problem-notice { margin-block: -1rem; }
    .actions { display: flex; flex-wrap: wrap; gap: .8rem; }
    .on { display: flex; align-items: center; gap: .5rem; color: var(--aula-ok); font-weight: 600; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TwoStepPage {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly codeWay = inject(CodeWay);
  private readonly session = inject(SessionStore);

  protected readonly standing = read(credentialsApi.readTwoStep);
  protected readonly key = signal<TwoStepKey | undefined>(undefined);
  protected readonly codes = signal<readonly string[]>([]);
  protected readonly form = new FormGroup({ code: textControl(enterSecondStep.shape.code) });
  protected readonly sending = new FormSending(this.form, { 'identity.second-code-wrong': 'code' });
  protected readonly words = SECOND_CODE_WORDS;
  /** The session is no longer fresh: a mailed code makes it so. */
  protected readonly isCodeNeeded = computed(() => { const error = this.sending.problem(); return error instanceof ProblemError && error.problem.code === 'identity.code-needed'; });
  protected readonly left = computed(() => {
    const count = this.standing.value()?.recoveryCodesLeft ?? 0;
    return count === 1 ? $localize`:@@identity.two-step.one-code-left:Te queda 1 código de recuperación.` : $localize`:@@identity.two-step.codes-left:Te quedan ${count}:count: códigos de recuperación.`;
  });

  protected async start(): Promise<void> {
    await this.sending.send(async () => { this.key.set(await this.api.call(credentialsApi.startTwoStep)); });
  }

  protected confirm(): Promise<void> {
    return this.withCode(async (body) => {
      this.codes.set((await this.api.call(credentialsApi.confirmTwoStep, { body })).codes);
      this.key.set(undefined);
    });
  }

  protected renew(): Promise<void> {
    return this.withCode(async (body) => { this.codes.set((await this.api.call(credentialsApi.renewRecoveryCodes, { body })).codes); });
  }

  protected turnOff(): Promise<void> {
    return this.withCode(async (body) => {
      await this.api.call(credentialsApi.turnOffTwoStep, { body });
      this.standing.reload();
    });
  }

  /** Where the session opens more than before, it is asked anew; the codes stand there until it was. */
  protected async finish(): Promise<void> {
    if (this.session.step() !== 'set-up') {
      this.codes.set([]);
      this.standing.reload();
      return;
    }
    await this.sending.send(async () => {
      await this.session.enter(await this.api.call(identityApi.readSession));
      await this.router.navigateByUrl('/inicio');
    });
  }

  protected async askForCode(): Promise<void> {
    const email = this.session.account()?.email;
    if (!email) return;
    await this.sending.send(() => this.codeWay.ask(email, '/cuenta/dos-pasos'));
  }

  private async withCode(work: (body: { code: string }) => Promise<void>): Promise<void> {
    await this.sending.sendForm(async () => {
      await work(this.form.getRawValue());
      this.form.reset();
    });
  }
}
