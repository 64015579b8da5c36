import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProblemNotice, Sending } from '@aula/platform/web';
import { WayOut } from '../session/way-out';

/** What it means not to accept the notice: what stays open, what is kept, and the ways from here. Takes the focus when it appears. */
@Component({
  selector: 'aula-refused-notice',
  imports: [ProblemNotice, RouterLink],
  template: `
    <section class="note" aria-labelledby="no-aceptar">
      <h2 #heading id="no-aceptar" tabindex="-1" i18n="@@identity.notice-refused">Si no lo aceptas</h2>
      <ul>
        <li i18n="@@identity.notice-refused-reading">Puedes seguir leyendo el catálogo y comprobar constancias.</li>
        <li i18n="@@identity.notice-refused-kept">Tu avance y tus constancias se quedan guardados como están. Cuando lo aceptes, sigues donde te quedaste.</li>
        <li i18n="@@identity.notice-refused-account">Mientras tanto, las páginas de tu cuenta te traerán aquí.</li>
        <li i18n="@@identity.notice-refused-cancel">Si prefieres cancelar tu cuenta, escribe a <a [href]="'mailto:' + contact()">{{ contact() }}</a>.</li>
        <li i18n="@@identity.notice-refused-leaving">Al salir se borra de este dispositivo lo que escribiste y no has guardado, para que nadie más lo lea.</li>
      </ul>
      <aula-problem-notice [error]="sending.problem()" [hasRetry]="false" />
      <p class="actions">
        <button type="button" class="button small" (click)="reconsidered.emit()" i18n="@@identity.notice-reconsider">Volver al aviso</button>
        <a class="button line small" routerLink="/cursos" i18n="@@identity.notice-read-courses">Ver los cursos</a>
        <button type="button" class="button line small" [attr.aria-disabled]="sending.isBusy()" (click)="leave()" i18n="@@identity.notice-sign-out">Salir de mi cuenta</button>
      </p>
    </section>
  `,
  styles: `
    h2 { margin: 0 0 .4rem; font-size: 1.1rem; }
    h2:focus { outline: none; }
    ul { padding-inline-start: 1.2rem; }
    .line { color: inherit; border-color: currentColor; }
    a:not(.button) { color: inherit; overflow-wrap: anywhere; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RefusedNoticeView {
  readonly contact = input.required<string>();
  readonly reconsidered = output();

  private readonly wayOut = inject(WayOut);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly sending = new Sending();

  constructor() {
    afterNextRender(() => { this.heading().nativeElement.focus(); });
  }

  protected async leave(): Promise<void> {
    await this.sending.send(() => this.wayOut.follow());
  }
}
