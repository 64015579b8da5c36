import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import { certificatesApi, type OwnCertificates } from '@aula/certificates/contract';
import { ApiClient, ConnectionStore, read, Sending } from '@aula/platform/web';

/** How often the list is asked for while a certificate is being printed and somebody looks. */
const LOOK_AGAIN = 2_000;

/** A person's certificates, the name on them, and what is still being printed. */
@Injectable()
export class CertificatesStore {
  private readonly api = inject(ApiClient);
  private readonly connection = inject(ConnectionStore);
  private readonly document = inject(DOCUMENT);

  readonly own = read(certificatesApi.listOwn);
  readonly name = read(certificatesApi.readName);

  /** The last good list: asking again and failing takes nothing away. */
  private readonly list = linkedSignal<OwnCertificates | undefined, OwnCertificates | undefined>({
    source: this.own.value,
    computation: (value, before) => value ?? before?.value,
  });
  readonly isKnown = computed(() => this.list() !== undefined);
  readonly items = computed(() => this.list()?.items ?? []);
  readonly printing = computed(() => this.list()?.pending.filter(({ waitsFor }) => waitsFor === 'printing') ?? []);
  readonly waitingForName = computed(() => this.list()?.pending.filter(({ waitsFor }) => waitsFor === 'name') ?? []);
  readonly isNameConfirmed = computed(() => (this.name.value()?.confirmedAt ?? null) !== null);

  private readonly sending = new Sending();
  private readonly visible = signal(!this.document.hidden);
  readonly isSaving = this.sending.isBusy;
  readonly saveError = this.sending.problem.asReadonly();

  private readonly mayLookAgain = computed(() => this.printing().length > 0 && this.visible() && this.connection.isOnline());

  constructor() {
    const look = () => { this.visible.set(!this.document.hidden); };
    this.document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => { this.document.removeEventListener('visibilitychange', look); });
    effect((onCleanup) => {
      if (!this.mayLookAgain() || this.own.isLoading()) return;
      const timer = setTimeout(() => { this.own.reload(); }, LOOK_AGAIN);
      onCleanup(() => { clearTimeout(timer); });
    });
  }

  reload(): void {
    if (untracked(this.own.error)) this.own.reload();
    if (untracked(this.name.error)) this.name.reload();
  }

  /** Answers whether the name was confirmed; what was typed stays with whoever typed it. */
  confirmName(name: string): Promise<boolean> {
    return this.sending.send(async () => {
      this.name.set(await this.api.call(certificatesApi.confirmName, { body: { name } }));
      this.own.reload();
    });
  }
}
