import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { identityApi, type MadeInvitationCode } from '@aula/identity/contract';
import { EmptyState, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { AdminSections } from '../admin/admin-sections';
import { CodeCard } from './code-card';
import { MakeCodeCard } from './make-code-card';

/** `/admin/invitaciones`: codes to give out, and how those stand that were. */
@Component({
  selector: 'aula-invitations-page',
  imports: [AdminSections, CodeCard, EmptyState, MakeCodeCard, ProblemNotice, SkeletonView],
  templateUrl: './invitations-page.html',
  styleUrl: './invitations-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationsPage {
  private readonly router = inject(Router);
  protected readonly codes = read(identityApi.listInvitationCodes);
  protected readonly choices = read(identityApi.readInvitationChoices);

  /** Whoever made a code wants it on paper, or to read it aloud. */
  protected async show({ id }: MadeInvitationCode): Promise<void> {
    await this.router.navigate(['/admin/invitaciones', id, 'hoja']);
  }

  protected put(changed: MadeInvitationCode): void {
    const items = this.codes.value()?.items ?? [];
    this.codes.set({ items: items.map((code) => (code.id === changed.id ? changed : code)) });
  }
}
