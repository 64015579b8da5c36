import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { credentialsApi } from '@aula/identity/contract/credentials';
import { ApiClient, AulaIcon, EmptyState, ProblemNotice, Sending } from '@aula/platform/web';

/** What the link in the mail to an address that was left opens: a button that takes the account back. */
@Component({
  selector: 'aula-recover-page',
  imports: [AulaIcon, EmptyState, ProblemNotice, RouterLink],
  template: `
    <div class="page">
      <h1 i18n="@@identity.recover.title">Recupera tu cuenta</h1>
      @if (isDone()) {
        <p role="status" class="done"><aula-icon name="check_circle" /><span i18n="@@identity.recover.done">Tu cuenta vuelve a usar tu correo, y cerramos todas las sesiones.</span></p>
        <a class="button" routerLink="/entrar" i18n="@@identity.recover.sign-in">Entrar con un código</a>
      } @else if (link) {
        <p i18n="@@identity.recover.what-happens">Si alguien más cambió el correo de tu cuenta, recupérala aquí: volverá a usar este correo, se cerrarán todas las sesiones y la contraseña que tenga dejará de servir.</p>
        @if (sending.problem(); as error) { <aula-problem-notice [error]="error" [hasRetry]="false" /> }
        <button type="button" class="button" [attr.aria-disabled]="sending.isBusy()" (click)="recover()" i18n="@@identity.recover.act">Recuperar mi cuenta</button>
      } @else {
        <aula-empty-state icon="mail" title="Este enlace está incompleto" i18n-title="@@identity.link.not-whole" text="Ábrelo desde el mensaje que te mandamos." i18n-text="@@identity.recover.open-from-mail" />
      }
    </div>
  `,
  styles: `.done { display: flex; align-items: center; gap: .5rem; color: var(--aula-ok); font-weight: 600; }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoverPage {
  private readonly api = inject(ApiClient);

  /** After the `#`: it is told to no server before the button is pressed. */
  protected readonly link = /^[\w-]{64}$/.exec(inject(ActivatedRoute).snapshot.fragment ?? '')?.[0];
  protected readonly sending = new Sending();
  protected readonly isDone = signal(false);

  protected async recover(): Promise<void> {
    const { link } = this;
    if (link) await this.sending.send(async () => { await this.api.call(credentialsApi.undoEmail, { body: { link } }); this.isDone.set(true); });
  }
}
