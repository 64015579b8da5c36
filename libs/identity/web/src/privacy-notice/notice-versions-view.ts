import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoticeVersion } from '@aula/identity/contract';
import { formatDay } from '@aula/platform/web';

/** Every version there was, what each changed, and the way to its text. The one on the screen is no link. */
@Component({
  selector: 'aula-notice-versions',
  imports: [RouterLink],
  template: `
    <section aria-labelledby="versiones">
      <h2 id="versiones" i18n="@@identity.notice-versions">Versiones de este aviso</h2>
      <ol class="plain-list">
        @for (version of versions(); track version.version) {
          <li>
            @if (version.version === shown()) {
              <strong [attr.aria-current]="'page'" i18n="@@identity.notice-version-shown">{{ version.day }} (la que estás leyendo)</strong>
            } @else {
              <a routerLink="/aviso-de-privacidad" [queryParams]="$first ? {} : { version: version.version }" i18n="@@identity.notice-version-from">Desde el {{ version.day }}</a>
            }
            <p>{{ version.changes }}</p>
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    section { margin-block-start: 2.2rem; }
    h2 { font-size: 1.1rem; margin-block-end: .3rem; }
    a { display: inline-flex; align-items: center; min-block-size: 44px; }
    p { margin: 0; color: var(--aula-ink-2); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeVersionsView {
  /** The one in force first. */
  readonly of = input.required<readonly NoticeVersion[]>();
  readonly shown = input.required<string>();
  protected readonly versions = computed(() => this.of().map((version) => ({ ...version, day: formatDay(version.version) })));
}
