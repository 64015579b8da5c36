import { DOCUMENT } from '@angular/common';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BatchProgress, type ImportCheck, type ImportResult, invitingApi } from '@aula/identity/contract/inviting';
import { ApiClient, AulaIcon, formatNumber, language, ProblemNotice, ProgressBar, Sending } from '@aula/platform/web';
import { AdminSections } from '../admin/admin-sections';
import { base64Of } from './base64-of';
import { checkedSentence, importedSentence } from './import-sentences';

const LOOK_AGAIN_MS = 3_000;
const FILE_MAXIMUM = 2_000_000;

/** `/admin/invitaciones/importar`: a file is looked at first; only one without a fault is sent, and as a whole. */
@Component({
  selector: 'aula-import-page',
  imports: [AdminSections, AulaIcon, ProblemNotice, ProgressBar, RouterLink],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  private readonly api = inject(ApiClient);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly told = viewChild.required<ElementRef<HTMLElement>>('told');
  private readonly file = signal<string | undefined>(undefined);
  protected readonly fileName = signal('');
  protected readonly isTooLarge = signal(false);
  protected readonly check = signal<ImportCheck | undefined>(undefined);
  protected readonly result = signal<ImportResult | undefined>(undefined);
  protected readonly progress = signal<BatchProgress | undefined>(undefined);
  protected readonly sending = new Sending();
  protected readonly checked = computed(() => { const check = this.check(); return check && checkedSentence(check); });
  protected readonly imported = computed(() => { const result = this.result(); return result && importedSentence(result); });
  protected readonly maySend = computed(() => { const check = this.check(); return check !== undefined && check.faultCount === 0 && check.invited > 0; });
  protected readonly moreFaults = computed(() => { const check = this.check(); return check ? check.faultCount - check.faults.length : 0; });
  protected readonly sent = computed(() => { const { sent, total } = this.progress() ?? { sent: 0, total: 0 }; return $localize`:@@identity.import.sent:Correos enviados: ${formatNumber(sent)}:sent: de ${formatNumber(total)}:total:`; });
  protected readonly kinds = '.csv,.txt,text/csv';
  protected readonly formatNumber = formatNumber;

  constructor() {
    const timer = setInterval(() => { if (this.isUnderWay() && this.document.visibilityState === 'visible') void this.look(); }, LOOK_AGAIN_MS);
    inject(DestroyRef).onDestroy(() => { clearInterval(timer); });
  }

  /** The same file may be chosen again after it was corrected. */
  protected async choose(input: HTMLInputElement): Promise<void> {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    for (const part of [this.file, this.check, this.result, this.progress, this.sending.problem]) part.set(undefined);
    this.fileName.set(chosen.name);
    this.isTooLarge.set(chosen.size > FILE_MAXIMUM);
    input.value = '';
    if (this.isTooLarge()) return;
    this.file.set(base64Of(new Uint8Array(await chosen.arrayBuffer())));
    await this.lookThrough();
  }

  protected lookThrough(): Promise<void> {
    return this.work(async (file) => { this.check.set(await this.api.call(invitingApi.checkImport, { body: { file, language } })); });
  }

  /** The button that had the focus is gone with it: what is told takes its place. */
  protected send(): Promise<void> {
    return this.work(async (file) => {
      this.result.set(await this.api.call(invitingApi.importInvitations, { body: { file, language } }));
      afterNextRender(() => { this.told().nativeElement.focus(); }, { injector: this.injector });
      await this.look();
    });
  }

  /** The report of the check as a file, made here: the house keeps none of it. */
  protected download(): void {
    const address = URL.createObjectURL(new Blob([this.check()?.report ?? ''], { type: 'text/csv;charset=utf-8' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = `${this.fileName().replace(/\.[^.]*$/, '')}-revisado.csv`;
    link.click();
    URL.revokeObjectURL(address);
  }

  private isUnderWay(): boolean {
    const progress = this.progress();
    return progress !== undefined && progress.sent < progress.total;
  }

  /** Mails go out whether or not anybody looks: a look that fails is made again. */
  private async look(): Promise<void> {
    const batchId = this.result()?.batchId;
    if (batchId === undefined) return;
    const progress = await this.api.call(invitingApi.readBatch, { params: { batchId } }).catch(() => undefined);
    if (progress) this.progress.set(progress);
  }

  private async work(what: (file: string) => Promise<void>): Promise<void> {
    const file = this.file();
    if (file !== undefined) await this.sending.send(() => what(file));
  }
}
