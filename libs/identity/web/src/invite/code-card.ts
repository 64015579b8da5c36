import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { invitingApi, type MadeInvitationCode } from '@aula/identity/contract/inviting';
import { ApiClient, AulaIcon, ProblemNotice, Sending, StatusChip } from '@aula/platform/web';
import { ROLE_WORDS } from '../ui/role-words';
import { lastDay, placeWords, STATE_WORDS, usedSentence } from './code-sentences';

/** A code that was given out: how it stands, its sheet, and the way to end it. */
@Component({
  selector: 'aula-code-card',
  imports: [AulaIcon, ProblemNotice, RouterLink, StatusChip],
  templateUrl: './code-card.html',
  styleUrl: './code-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeCard {
  readonly code = input.required<MadeInvitationCode>();
  readonly changed = output<MadeInvitationCode>();

  private readonly api = inject(ApiClient);
  private readonly injector = inject(Injector);
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly isAsking = signal(false);
  protected readonly sending = new Sending();

  protected readonly state = computed(() => STATE_WORDS[this.code().state]);
  protected readonly place = computed(() => placeWords(this.code().place));
  protected readonly role = computed(() => ROLE_WORDS[this.code().role]);
  protected readonly used = computed(() => usedSentence(this.code()));
  protected readonly until = computed(() => lastDay(this.code()));

  protected ask(): void {
    this.isAsking.set(true);
    afterNextRender(() => this.question()?.nativeElement.focus(), { injector: this.injector });
  }

  protected leaveIt(): void {
    this.isAsking.set(false);
    this.sending.problem.set(undefined);
    this.heading().nativeElement.focus();
  }

  protected async revoke(): Promise<void> {
    await this.sending.send(async () => {
      const changed = await this.api.call(invitingApi.revokeInvitationCode, { params: { codeId: this.code().id } });
      this.leaveIt();
      this.changed.emit(changed);
    });
  }
}
