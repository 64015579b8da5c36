import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, Injector, input, signal, untracked, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { type Invitation, invitingApi } from '@aula/identity/contract/inviting';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, Drafts, language, ProblemNotice, ProblemSentences, read, SkeletonView } from '@aula/platform/web';
import { focusFirstInvalid, keepDraft, putSentence, TextField } from '@aula/platform/web/forms';
import type { Municipality } from '@aula/territory/contract';
import { MunicipalityField } from '@aula/territory/web/forms';
import { SessionStore } from '../session/session-store';
import { SharedDevice } from '../shared-session/shared-device';
import { SharedDeviceField } from '../shared-session/shared-device-field';
import { NoticeField } from '../sign-up/notice-field';
import { PassphraseField } from '../ui/passphrase-field';
import { REFUSED } from '../ui/person-words';
import { CODE_DRAFT, draftOf } from '../ways-in/code-draft';
import { WayOn } from '../ways-in/way-on';
import { ACCEPTANCE_WORDS, acceptanceDraft, acceptanceDraftFrom, type AcceptanceField, acceptanceFieldOf, acceptanceForm, acceptanceFrom, chooseWay, fillIn, signUpFrom } from './acceptance-form';
import { InvitedView } from './invited-view';
import { UserNameField } from './user-name-field';

/** `/invitacion/:codigo`: who invites to what and where, and the account, with an e-mail or without one. What was typed stays, whatever happens. */
@Component({
  selector: 'aula-invitation-page',
  imports: [InvitedView, MunicipalityField, NoticeField, PassphraseField, ProblemNotice, ReactiveFormsModule, RouterLink, SharedDeviceField, SkeletonView, TextField, UserNameField],
  templateUrl: './invitation-page.html',
  styleUrl: './invitation-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationPage {
  /** From the address. */
  readonly codigo = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly wayOn = inject(WayOn);
  private readonly device = inject(SharedDevice);
  /** The same for each try of this page: an answer that was lost may be asked for again. */
  private readonly attempt = crypto.randomUUID();
  private readonly sentences = inject(ProblemSentences);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly drafts = inject(Drafts);
  private readonly page = viewChild<ElementRef<HTMLFormElement>>('page');

  protected readonly form = acceptanceForm();
  protected readonly place = signal<Municipality | string>('');
  protected readonly words = ACCEPTANCE_WORDS;
  protected readonly account = this.session.account;
  protected readonly invitation = read(invitingApi.readInvitation, () => ({ params: { code: this.codigo() } }));
  protected readonly notice = read(identityApi.readPrivacyNotice, () => ({ query: { language } }));
  protected readonly isSending = signal(false);
  protected readonly way = signal(this.form.controls.way.value);
  private readonly isOpened = signal(false);
  protected readonly problem = signal<unknown>(undefined);
  private readonly draft = computed(() => `invitation.${this.codigo()}`);
  /** As it lay there when the page was opened. */
  private readonly kept = computed(() => this.drafts.read(this.draft(), acceptanceDraft));

  constructor() {
    this.form.controls.way.valueChanges.pipe(takeUntilDestroyed()).subscribe((way) => { chooseWay(this.form, way); this.way.set(way); });
    effect(() => { const invited = this.invitation.value(); if (invited) untracked(() => { this.begin(invited); }); });
    keepDraft(() => this.draft(), this.form, () => {
      const kept = this.kept();
      if (this.isOpened()) return undefined;
      return this.invitation.value() ? acceptanceDraftFrom(this.form, this.place()) : kept;
    });
  }

  /** What the invitation says, and over it what was typed here before. */
  private begin(invited: Invitation): void {
    fillIn(this.form, invited);
    const kept = this.kept();
    if (!kept) return;
    this.form.patchValue(kept.typed);
    if (invited.place.stateName === null) this.place.set(kept.place);
  }

  protected async send(): Promise<void> {
    const notice = this.notice.value();
    this.form.markAllAsTouched();
    this.problem.set(undefined);
    if (this.isSending()) return;
    if (!notice) this.problem.set(this.notice.error());
    if (this.form.invalid || !notice) { this.focusFault(); return; }
    this.isSending.set(true);
    try {
      await (this.way() === 'email' ? this.askForCode(notice.version) : this.enter(notice.version));
    } catch (error) {
      this.tell(error);
    } finally {
      this.isSending.set(false);
    }
  }

  private async enter(noticeVersion: string): Promise<void> {
    const session = await this.api.call(invitingApi.acceptInvitation, { params: { code: this.codigo() }, body: { ...acceptanceFrom(this.form, noticeVersion, this.attempt), ...this.device.said } });
    this.finish();
    await this.wayOn.follow(session, this.next());
  }

  /** As whoever signs up by themselves: the code in the mail signs in. */
  private async askForCode(noticeVersion: string): Promise<void> {
    const body = signUpFrom(this.form, noticeVersion);
    this.drafts.keep(CODE_DRAFT, draftOf(body.email.trim(), await this.api.call(invitingApi.signUpInvited, { params: { code: this.codigo() }, body }), this.next()));
    this.finish();
    await this.router.navigateByUrl('/entrar/codigo');
  }

  private finish(): void {
    this.isOpened.set(true);
    this.drafts.forget(this.draft());
  }

  /** Where the course begins, if there is one. */
  private next(): string {
    const course = this.invitation.value()?.course;
    return course ? `/cursos/${course.key}` : '/inicio';
  }

  /** At the field where the problem names one, else above the button. */
  private tell(error: unknown): void {
    const problem = error instanceof ProblemError ? error.problem : undefined;
    const field = acceptanceFieldOf(problem?.code ?? '');
    if (problem?.code === 'identity.notice-outdated') { this.notice.reload(); this.form.controls.acceptedNotice.reset(); }
    if (field) putSentence(this.form.controls[field], this.sentences.of(error));
    const refused = (problem?.errors ?? []).map(({ path }) => path.replace('body.', '')).filter((name): name is AcceptanceField => name in this.form.controls);
    for (const name of refused) putSentence(this.form.controls[name], REFUSED);
    if (field || refused.length > 0) this.focusFault();
    else this.problem.set(error);
  }

  private focusFault(): void {
    const form = this.page()?.nativeElement;
    if (form) focusFirstInvalid(form, this.injector);
  }
}
