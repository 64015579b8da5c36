import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { invitingApi, type MadeInvitationCode } from '@aula/identity/contract/inviting';
import { AulaIcon, EmptyState, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { AdminSections } from '../admin/admin-sections';
import { CodeCard } from './code-card';
import { InviteByMailCard } from './invite-by-mail-card';
import { MakeCodeCard } from './make-code-card';
import { SentListView } from './sent-list-view';

/** `/admin/invitaciones`: codes to give out, and how those stand that were. */
@Component({
  selector: 'aula-invitations-page',
  imports: [AdminSections, AulaIcon, CodeCard, EmptyState, InviteByMailCard, MakeCodeCard, ProblemNotice, RouterLink, SentListView, SkeletonView],
  templateUrl: './invitations-page.html',
  styleUrl: './invitations-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationsPage {
  /** Of the invitations by mail, from the address. */
  readonly pagina = input<string>();

  protected readonly page = computed(() => Math.max(1, Math.trunc(Number(this.pagina() ?? 1)) || 1));
  protected readonly sentList = viewChild.required(SentListView);
  private readonly router = inject(Router);
  protected readonly codes = read(invitingApi.listInvitationCodes);
  protected readonly choices = read(invitingApi.readInvitationChoices);

  /** Whoever made a code wants it on paper, or to read it aloud. */
  protected async show({ id }: MadeInvitationCode): Promise<void> {
    await this.router.navigate(['/admin/invitaciones', id, 'hoja']);
  }

  protected put(changed: MadeInvitationCode): void {
    const items = this.codes.value()?.items ?? [];
    this.codes.set({ items: items.map((code) => (code.id === changed.id ? changed : code)) });
  }
}
