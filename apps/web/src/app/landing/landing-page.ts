import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AulaSlot, LanguageLink, SettingsStore } from '@aula/platform/web';

/** For whoever comes by: what this is in one sentence, the open catalogue, the way in. */
@Component({
  selector: 'aula-landing-page',
  imports: [AulaSlot, LanguageLink, RouterLink],
  template: `
    <div class="page wide">
      <section class="opening">
        <h1 i18n="@@web.learn-open-government-from-your-municipality">Aprende gobierno abierto desde tu municipio</h1>
        <p i18n="@@web.free-online-courses-for-public-servants" class="lead">Cursos gratuitos en línea para personas servidoras públicas de México, con constancia que cualquiera puede verificar.</p>
        <div class="actions">
          <a i18n="@@web.create-my-account" class="button" routerLink="/registro">Crear mi cuenta</a>
          <a i18n="@@web.i-have-an-account" class="button line" routerLink="/entrar">Ya tengo cuenta</a>
        </div>
      </section>
      <section aria-labelledby="catalogo">
        <h2 i18n="@@web.open-courses" id="catalogo">Cursos abiertos</h2>
        <aula-slot name="open-catalogue" />
      </section>
      <footer class="meta">
        @if (operator(); as name) { <span i18n="@@web.run-by">Opera: {{ name }}</span> }
        <a i18n="@@web.privacy-notice" routerLink="/aviso-de-privacidad">Aviso de privacidad</a>
        <aula-language-link />
      </footer>
    </div>
  `,
  styles: `
    .opening { padding-block: 1.2rem .8rem; }
    h1 { font-size: clamp(1.9rem, 1.4rem + 2.4vw, 2.9rem); line-height: 1.12; max-inline-size: 18ch; margin-block-end: .8rem; }
    .lead { max-inline-size: 46ch; }
    section[aria-labelledby] { min-block-size: 14rem; }
    @media (max-width: 29.98rem) { aula-language-link { display: none; } }
    footer { display: flex; align-items: center; flex-wrap: wrap; gap: .4rem 1.4rem; margin-block-start: 3rem; padding-block-start: 1rem; border-block-start: 1px solid var(--aula-line); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LandingPage {
  protected readonly operator = inject(SettingsStore).operator;
}
