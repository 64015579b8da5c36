import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { ApiClient, AulaIcon, Drafts, EmptyState, ProblemNotice, Sending } from '@aula/platform/web';
import { SharedDevice } from '../shared-session/shared-device';
import { SharedDeviceField } from '../shared-session/shared-device-field';
import { CODE_DRAFT, codeDraft } from './code-way';
import { WayOn } from './way-on';

/** What the link of a mail opens. Nothing is used up before the button: mail programs open links to look at them. */
@Component({
  selector: 'aula-link-page',
  imports: [AulaIcon, EmptyState, ProblemNotice, RouterLink, SharedDeviceField],
  template: `
    <div class="page">
      <h1 i18n="@@identity.link.title">Entra a tu cuenta</h1>
      @if (link) {
        <p i18n="@@identity.link.press">Abriste el enlace que te mandamos por correo. Toca el botón para entrar en este dispositivo.</p>
        <aula-shared-device-field />
        @if (sending.problem(); as error) { <aula-problem-notice [error]="error" [hasRetry]="false" /> }
        <div class="actions">
          <button type="button" class="button" [attr.aria-disabled]="sending.isBusy()" (click)="enter()"><aula-icon name="mail" />@if (sending.isBusy()) { <ng-container i18n="@@identity.signing-in">Entrando…</ng-container> } @else { <ng-container i18n="@@identity.sign-in">Entrar</ng-container> }</button>
          <a routerLink="/entrar" i18n="@@identity.link.another">Pedir otro</a>
        </div>
      } @else {
        <aula-empty-state icon="mail" title="Este enlace está incompleto" i18n-title="@@identity.link.not-whole" text="Ábrelo desde el mensaje que te mandamos, o pide otro." i18n-text="@@identity.link.open-from-mail">
          <a class="button" routerLink="/entrar" i18n="@@identity.link.another">Pedir otro</a>
        </aula-empty-state>
      }
    </div>
  `,
  styles: `.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem 1.4rem; } .actions a { display: inline-flex; align-items: center; min-block-size: 44px; }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkPage {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly wayOn = inject(WayOn);
  private readonly device = inject(SharedDevice);
  private readonly attempt = crypto.randomUUID();

  /** After the `#`: it is told to no server, and stands in no record of one. */
  protected readonly link = /^[\w-]{64}$/.exec(inject(ActivatedRoute).snapshot.fragment ?? '')?.[0];
  protected readonly sending = new Sending();

  protected async enter(): Promise<void> {
    const { link } = this;
    if (!link) return;
    await this.sending.send(async () => {
      const session = await this.api.call(identityApi.signInByLink, { body: { link, attempt: this.attempt, ...this.device.said } });
      const back = this.drafts.read(CODE_DRAFT, codeDraft)?.volver;
      this.drafts.forget(CODE_DRAFT);
      await this.wayOn.follow(session, back);
    });
  }
}
