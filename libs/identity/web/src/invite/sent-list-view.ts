import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { INVITATIONS_ON_PAGE, invitingApi, type SentInvitation } from '@aula/identity/contract/inviting';
import { ApiClient, EmptyState, formatDay, formatInstant, PageLinksView, ProblemNotice, read, Sending, SkeletonView, StatusChip, type StatusKind } from '@aula/platform/web';

const STATES: Readonly<Record<SentInvitation['state'], { readonly word: string; readonly kind: StatusKind }>> = {
  waiting: { word: $localize`:@@identity.sent.waiting:Por enviar`, kind: 'info' },
  sent: { word: $localize`:@@identity.sent.sent:Enviada`, kind: 'info' },
  opened: { word: $localize`:@@identity.sent.opened:Abrió su cuenta`, kind: 'ok' },
  ended: { word: $localize`:@@identity.sent.ended:Venció`, kind: 'warm' },
  withdrawn: { word: $localize`:@@identity.sent.withdrawn:Retirada`, kind: 'bad' },
};

/** Invitations that went out by mail, newest first: how each stands, sent again or withdrawn. */
@Component({
  selector: 'aula-sent-list',
  imports: [EmptyState, PageLinksView, ProblemNotice, SkeletonView, StatusChip],
  template: `
    <p #told class="news" role="status" tabindex="-1">{{ news() }}</p>
    @if (sending.problem(); as error) { <aula-problem-notice [error]="error" [hasRetry]="false" /> }
    @if (reading.value(); as known) {
      @if (known.total === 0) {
        <aula-empty-state icon="mail" title="Aún no invitas a nadie por correo" i18n-title="@@identity.sent.none" text="Aquí verás quién abrió su cuenta y a quién vale la pena escribirle otra vez." i18n-text="@@identity.sent.none-yet" />
      } @else {
        <ul class="plain-list">
          @for (one of items(); track one.id) {
            <li>
              <div class="row"><strong lang="es-MX">{{ one.email }}</strong><aula-status-chip [kind]="one.chip.kind" [word]="one.chip.word" /></div>
              <p class="meta"><span lang="es-MX">{{ one.about }}</span> · {{ one.day }}</p>
              @if (one.lastSent; as words) { <p class="meta">{{ words }}</p> }
              @if (one.isOpen) {
                <div class="acts">
                  <button type="button" class="link-button" [attr.aria-disabled]="sending.isBusy()" (click)="resend(one.id)"><ng-container i18n="@@identity.sent.again">Enviar otra vez</ng-container><span class="visually-hidden"> {{ one.email }}</span></button>
                  <button type="button" class="link-button" [attr.aria-disabled]="sending.isBusy()" (click)="withdraw(one.id)"><ng-container i18n="@@identity.sent.withdraw">Retirar</ng-container><span class="visually-hidden"> {{ one.email }}</span></button>
                </div>
              }
            </li>
          }
        </ul>
        <aula-page-links [page]="known.page" [pages]="pages()" />
      }
    } @else if (reading.error(); as error) {
      <aula-problem-notice [error]="error" (retry)="reading.reload()" />
    } @else {
      <aula-skeleton shape="rows" [count]="3" />
    }
  `,
  styles: `
    :host { display: block; }
    strong { overflow-wrap: anywhere; }
    .meta { margin: .1rem 0 0; }
    .acts { display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
    .news { font-weight: 600; }
    .news:focus { outline: none; }
    .news:empty { display: none; }
    @media print { .acts { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SentListView {
  /** From the address, from 1. */
  readonly page = input.required<number>();

  private readonly api = inject(ApiClient);
  private readonly injector = inject(Injector);
  private readonly told = viewChild.required<ElementRef<HTMLElement>>('told');
  protected readonly reading = read(invitingApi.listSentInvitations, () => ({ query: { page: String(this.page()) } }));
  protected readonly news = signal('');
  protected readonly sending = new Sending();
  protected readonly pages = computed(() => Math.ceil((this.reading.value()?.total ?? 0) / INVITATIONS_ON_PAGE));
  protected readonly items = computed(() => (this.reading.value()?.items ?? []).map((one) => ({
    ...one, chip: STATES[one.state], isOpen: one.state !== 'opened' && one.state !== 'withdrawn', day: formatDay(one.invitedAt, one.municipality.timeZone), lastSent: lastSent(one),
    about: [[one.givenNames, one.firstSurname, one.secondSurname].filter(Boolean).join(' '), `${one.municipality.name}, ${one.municipality.stateName}`].filter(Boolean).join(' · '),
  })));

  reload(): void {
    this.reading.reload();
  }

  protected async resend(invitationId: string): Promise<void> {
    await this.change(() => this.api.call(invitingApi.resendInvitation, { params: { invitationId } }), $localize`:@@identity.sent.was-sent:La invitación sale otra vez; vale 14 días desde hoy.`);
  }

  /** The button that had the focus is gone with it: what is told takes its place. */
  protected async withdraw(invitationId: string): Promise<void> {
    const isThrough = await this.change(() => this.api.call(invitingApi.withdrawInvitation, { params: { invitationId } }), $localize`:@@identity.sent.was-withdrawn:Retiraste la invitación: su enlace ya no sirve. Puedes invitar de nuevo cuando quieras.`);
    if (isThrough) afterNextRender(() => { this.told().nativeElement.focus(); }, { injector: this.injector });
  }

  private change(call: () => Promise<SentInvitation>, sentence: string): Promise<boolean> {
    return this.sending.send(async () => {
      this.news.set('');
      const changed = await call();
      const known = this.reading.value();
      if (known) this.reading.set({ ...known, items: known.items.map((one) => (one.id === changed.id ? changed : one)) });
      this.news.set(sentence);
    });
  }
}

/** Of those that may still be opened: whoever sends one again wants to know since when it lies there. */
function lastSent({ state, sentAt, municipality: { timeZone } }: SentInvitation): string {
  if (state === 'waiting') return $localize`:@@identity.sent.on-its-way:El correo sale en unos momentos.`;
  return state === 'opened' || state === 'withdrawn' || sentAt === null ? '' : $localize`:@@identity.sent.last-sent:Último envío: ${formatInstant(sentAt, timeZone)}:instant:`;
}
