import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AulaIcon } from '@aula/platform/web';

/** Why a shared session ended, as it stands in the address. */
export type EndOfSession = 'inactividad' | 'cerrada' | 'salida';

/** `/sesion-terminada`: what happened, and that nothing is lost. It knows nobody's name. */
@Component({
  selector: 'aula-session-ended-page',
  imports: [AulaIcon, RouterLink],
  template: `
    <div class="page">
      <h1 i18n="@@identity.ended.title">Tu sesión terminó</h1>
      @switch (por()) {
        @case ('inactividad') { <p i18n="@@identity.ended.idle">Pasaron 30 minutos sin que nadie usara esta página, así que la cerramos por ti.</p> }
        @case ('salida') { <p i18n="@@identity.ended.left">Saliste de tu cuenta en este dispositivo.</p> }
        @default { <p i18n="@@identity.ended.elsewhere">Se cerró desde otra pestaña u otro dispositivo, o pasaron 30 minutos sin uso.</p> }
      }
      <p class="card"><aula-icon name="lock" />
        @if (isSafe) {
          <span i18n="@@identity.ended.sealed">Aquí no queda nada tuyo que otra persona pueda leer. Si algo de lo que contestaste no alcanzó a enviarse, está guardado y sellado en este dispositivo: solo tu cuenta lo abre. Entra otra vez aquí y lo enviamos.</span>
        } @else {
          <span i18n="@@identity.ended.not-sealed">Aquí no queda nada tuyo. Esta dirección no es segura (http) y no permite guardar respuestas selladas: lo que no alcanzó a enviarse se perdió. Revísalo cuando vuelvas a entrar.</span>
        }
      </p>
      <div class="actions">
        <a class="button" routerLink="/entrar" i18n="@@identity.ended.sign-in-again">Entrar otra vez</a>
        <a class="button line" routerLink="/cursos" i18n="@@identity.ended.see-courses">Ver los cursos</a>
      </div>
    </div>
  `,
  styles: '.card { display: flex; gap: .8rem; align-items: flex-start; } aula-icon { flex: none; color: var(--aula-ok); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionEndedPage {
  /** From the address. */
  readonly por = input<string>();
  protected readonly isSafe = inject(DOCUMENT).defaultView?.isSecureContext ?? false;
}
