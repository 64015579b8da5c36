import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SimplifiedNotice } from '@aula/identity/contract';
import { formatDay } from '@aula/platform/web';

/** A notice to be read, in either form: which text binds, its sections, with the mail address as a link, and its version. */
@Component({
  selector: 'aula-notice-text',
  template: `
    <div [lang]="language()">
      @if (notice().preface; as words) { <p class="note">{{ words }}</p> }
      @for (section of sections(); track section.heading) {
        <h2>{{ section.heading }}</h2>
        <p>@for (part of section.parts; track $index) {@if (!$first) {<a [href]="'mailto:' + notice().contact">{{ notice().contact }}</a>}{{ part }}}</p>
      }
    </div>
    <p class="meta" i18n="@@identity.notice-version">Versión del {{ day() }}</p>
  `,
  styles: `
    :host { display: block; }
    h2 { margin: 1.6rem 0 .3rem; font-size: 1.06rem; }
    p { overflow-wrap: anywhere; }
    .meta { margin-block: 1.6rem 0; }
    @media print { p { orphans: 3; widows: 3; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeTextView {
  readonly notice = input.required<SimplifiedNotice>();
  protected readonly language = computed(() => (this.notice().language === 'es' ? 'es-MX' : this.notice().language));
  protected readonly day = computed(() => formatDay(this.notice().version));
  protected readonly sections = computed(() => this.notice().sections.map(({ heading, text }) => ({ heading, parts: text.split(this.notice().contact) })));
}
