import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { type Invitation, invitingApi } from '@aula/identity/contract/inviting';
import { ApiClient, Drafts, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { keepDraft, TextField } from '@aula/platform/web/forms';
import type { Municipality } from '@aula/territory/contract';
import { MunicipalityField } from '@aula/territory/web/forms';
import { AccountFields } from '../open-account/account-fields';
import { signUpFrom } from '../open-account/account-form';
import { AccountSending } from '../open-account/account-sending';
import { SessionStore } from '../session/session-store';
import { SharedDevice } from '../shared-session/shared-device';
import { SharedDeviceField } from '../shared-session/shared-device-field';
import { PassphraseField } from '../ui/passphrase-field';
import { CodeWay } from '../ways-in/code-way';
import { WayOn } from '../ways-in/way-on';
import { ACCEPTANCE_FIELDS, ACCEPTANCE_WORDS, acceptanceDraft, acceptanceDraftFrom, acceptanceForm, acceptanceFrom, chooseWay, fillIn } from './acceptance-form';
import { InvitedView } from './invited-view';
import { UserNameField } from './user-name-field';

/** `/invitacion/:codigo`: who invites to what and where, and the account, with an e-mail or without one. What was typed stays, whatever happens. */
@Component({
  selector: 'aula-invitation-page',
  imports: [AccountFields, InvitedView, MunicipalityField, PassphraseField, ProblemNotice, ReactiveFormsModule, RouterLink, SharedDeviceField, SkeletonView, TextField, UserNameField],
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
  private readonly codeWay = inject(CodeWay);
  private readonly device = inject(SharedDevice);
  /** The same for each try of this page: an answer that was lost may be asked for again. */
  private readonly attempt = crypto.randomUUID();
  private readonly drafts = inject(Drafts);

  protected readonly form = acceptanceForm();
  protected readonly place = signal<Municipality | string>('');
  protected readonly words = ACCEPTANCE_WORDS;
  protected readonly account = this.session.account;
  protected readonly invitation = read(invitingApi.readInvitation, () => ({ params: { code: this.codigo() } }));
  protected readonly sending = new AccountSending(this.form, ACCEPTANCE_FIELDS);
  protected readonly way = signal(this.form.controls.way.value);
  private readonly isOpened = signal(false);
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

  protected send(): Promise<void> {
    return this.sending.open((noticeVersion) => (this.way() === 'email' ? this.askForCode(noticeVersion) : this.enter(noticeVersion)));
  }

  private async enter(noticeVersion: string): Promise<void> {
    const session = await this.api.call(invitingApi.acceptInvitation, { params: { code: this.codigo() }, body: { ...acceptanceFrom(this.form, noticeVersion, this.attempt), ...this.device.said } });
    this.finish();
    await this.wayOn.follow(session, this.next());
  }

  /** As whoever signs up by themselves: the code in the mail signs in. */
  private async askForCode(noticeVersion: string): Promise<void> {
    const body = signUpFrom(this.form.getRawValue(), noticeVersion);
    const asked = await this.api.call(invitingApi.signUpInvited, { params: { code: this.codigo() }, body });
    this.finish();
    await this.codeWay.follow(body.email.trim(), asked, this.next());
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
}
