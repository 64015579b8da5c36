import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { invitingApi } from '@aula/identity/contract/inviting';
import { AulaIcon, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { lastDay, placeWords } from './code-sentences';
import { QrView } from './qr-view';

/** `/admin/invitaciones/:codeId/hoja`: what to hang on a wall or hand round, on one sheet of paper. */
@Component({
  selector: 'aula-sheet-page',
  imports: [AulaIcon, ProblemNotice, QrView, RouterLink, SkeletonView],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetPage {
  /** From the address. */
  readonly codeId = input.required<string>();

  private readonly document = inject(DOCUMENT);
  protected readonly code = read(invitingApi.readInvitationCode, () => ({ params: { codeId: this.codeId() } }));
  protected readonly place = computed(() => { const code = this.code.value(); return code && placeWords(code.place); });
  protected readonly until = computed(() => { const code = this.code.value(); return code && lastDay(code); });
  /** Where this application stands, in its language. */
  private readonly entrance = new URL('invitacion', this.document.baseURI);
  protected readonly address = computed(() => `${this.entrance.href}/${this.code.value()?.code ?? ''}`);
  /** As people type it. */
  protected readonly typed = `${this.entrance.host}${this.entrance.pathname}`;

  protected print(): void {
    this.document.defaultView?.print();
  }
}
