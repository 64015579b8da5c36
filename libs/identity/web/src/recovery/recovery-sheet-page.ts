import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { invitingApi, type IssuedRecovery } from '@aula/identity/contract/inviting';
import { staffApi } from '@aula/identity/contract/staff';
import { ApiClient, AulaIcon, formatInstant, ProblemNotice, read, Sending, SkeletonView } from '@aula/platform/web';
import { QrView } from '../invite/qr-view';

/** `/admin/personas/:persona/recuperacion`: makes the sheet with which somebody without an e-mail chooses another passphrase. It is shown once. */
@Component({
  selector: 'aula-recovery-sheet-page',
  imports: [AulaIcon, ProblemNotice, QrView, RouterLink, SkeletonView],
  templateUrl: './recovery-sheet-page.html',
  styleUrl: '../invite/sheet-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoverySheetPage {
  /** From the address. */
  readonly persona = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly document = inject(DOCUMENT);
  protected readonly reading = read(staffApi.readPerson, () => ({ params: { accountId: this.persona() } }));
  protected readonly name = computed(() => { const person = this.reading.value(); return person ? [person.givenNames, person.firstSurname, person.secondSurname].filter(Boolean).join(' ') : ''; });
  protected readonly issued = signal<IssuedRecovery | undefined>(undefined);
  protected readonly until = computed(() => { const issued = this.issued(); return issued ? formatInstant(issued.endsAt) : ''; });
  protected readonly sending = new Sending();
  private readonly entrance = new URL('recuperacion', this.document.baseURI);
  protected readonly address = computed(() => `${this.entrance.href}#${this.issued()?.code ?? ''}`);
  protected readonly typed = `${this.entrance.host}${this.entrance.pathname}`;

  protected async issue(): Promise<void> {
    await this.sending.send(async () => { this.issued.set(await this.api.call(invitingApi.issueRecovery, { params: { accountId: this.persona() } })); });
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
