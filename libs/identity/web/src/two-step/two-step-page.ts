import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { credentialsApi, enterSecondStep, type TwoStepKey } from '@aula/identity/contract/credentials';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, AulaIcon, Drafts, language, ProblemNotice, ProblemSentences, read, SkeletonView } from '@aula/platform/web';
import { fits, focusFirstInvalid, putSentence } from '@aula/platform/web/forms';
import { SessionStore } from '../session/session-store';
import { CODE_DRAFT, draftOf } from '../ways-in/code-draft';
import { CodeField } from '../ways-in/code-field';
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
  private readonly drafts = inject(Drafts);
  private readonly sentences = inject(ProblemSentences);
  private readonly injector = inject(Injector);
  private readonly session = inject(SessionStore);
  private readonly page = viewChild<ElementRef<HTMLFormElement>>('page');

  protected readonly standing = read(credentialsApi.readTwoStep);
  protected readonly key = signal<TwoStepKey | undefined>(undefined);
  protected readonly codes = signal<readonly string[]>([]);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<unknown>(undefined);
  protected readonly form = new FormGroup({ code: new FormControl('', { nonNullable: true, validators: fits(enterSecondStep.shape.code) }) });
  protected readonly words = SECOND_CODE_WORDS;
  /** The session is no longer fresh: a mailed code makes it so. */
  protected readonly isCodeNeeded = computed(() => { const error = this.problem(); return error instanceof ProblemError && error.problem.code === 'identity.code-needed'; });
  protected readonly left = computed(() => {
    const count = this.standing.value()?.recoveryCodesLeft ?? 0;
    return count === 1 ? $localize`:@@identity.two-step.one-code-left:Te queda 1 código de recuperación.` : $localize`:@@identity.two-step.codes-left:Te quedan ${count}:count: códigos de recuperación.`;
  });

  protected start(): Promise<void> {
    return this.busy(async () => { this.key.set(await this.api.call(credentialsApi.startTwoStep)); });
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

  /** The session opens more than before: it is asked anew. */
  protected async finish(): Promise<void> {
    this.codes.set([]);
    if (this.session.step() !== 'set-up') { this.standing.reload(); return; }
    await this.busy(async () => {
      await this.session.enter(await this.api.call(identityApi.readSession));
      await this.router.navigateByUrl('/inicio');
    });
  }

  protected askForCode(): Promise<void> {
    const email = this.session.account()?.email;
    return this.busy(async () => {
      if (!email) return;
      this.drafts.keep(CODE_DRAFT, draftOf(email, await this.api.call(identityApi.askForCode, { body: { email, language } }), '/cuenta/dos-pasos'));
      await this.router.navigateByUrl('/entrar/codigo');
    });
  }

  private async withCode(work: (body: { code: string }) => Promise<void>): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) { this.toFault(); return; }
    await this.busy(async () => {
      await work(this.form.getRawValue());
      this.form.reset();
    });
  }

  private async busy(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await work();
    } catch (error) {
      const isWrong = error instanceof ProblemError && error.problem.code === 'identity.second-code-wrong';
      if (isWrong) { putSentence(this.form.controls.code, this.sentences.of(error)); this.toFault(); }
      else this.problem.set(error);
    } finally {
      this.isBusy.set(false);
    }
  }

  private toFault(): void {
    const form = this.page();
    if (form) focusFirstInvalid(form.nativeElement, this.injector);
  }
}
