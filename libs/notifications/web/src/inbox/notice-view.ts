import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Notice } from '@aula/notifications/contract';
import { formatInstant, StatusChip } from '@aula/platform/web';

/** One notice: what it says, when it was told, and the way to the page it is about. */
@Component({
  selector: 'aula-notice',
  imports: [RouterLink, StatusChip],
  template: `
    <article [class.unread]="isUnread()">
      <div class="head">
        <h2 [attr.lang]="language()"><a [routerLink]="page()" (click)="follow.emit()">{{ notice().subject }}</a></h2>
        @if (isUnread()) { <aula-status-chip kind="info" icon="mail" word="Sin leer" i18n-word="@@notifications.unread" /> }
      </div>
      <p class="meta"><time [attr.datetime]="notice().toldAt">{{ told() }}</time></p>
      @for (paragraph of paragraphs(); track $index) { <p [attr.lang]="language()">{{ paragraph }}</p> }
      @if (isUnread()) {
        <button type="button" class="link-button" (click)="markRead.emit()">
          <ng-container i18n="@@notifications.mark-as-read">Marcar como leído</ng-container><span class="visually-hidden" [attr.lang]="language()">: {{ notice().subject }}</span>
        </button>
      }
    </article>
  `,
  styles: `
    article { padding: 1rem 0 .5rem; border-block-start: 1px solid var(--aula-line); overflow-wrap: anywhere; }
    article.unread { padding-inline-start: .9rem; box-shadow: inset 3px 0 0 var(--aula-primary); }
    .head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .2rem 1rem; margin-block-end: .2rem; }
    aula-status-chip { align-self: center; }
    h2 { flex: 1 1 14rem; margin: 0; font-size: 1.1rem; font-weight: 500; }
    .unread h2 { font-weight: 700; }
    h2 a { display: inline-flex; align-items: center; min-block-size: 44px; }
    p { margin: 0 0 .5rem; max-inline-size: var(--aula-measure); white-space: pre-line; }
    @media print { .link-button { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeView {
  private readonly router = inject(Router);
  readonly notice = input.required<Notice>();
  readonly isUnread = input.required<boolean>();
  /** Of the place where the reader works; without one, the device's. */
  readonly timeZone = input<string>();
  /** The reader goes to the page it is about. */
  readonly follow = output();
  readonly markRead = output();

  protected readonly page = computed(() => this.router.parseUrl(this.notice().path));
  protected readonly paragraphs = computed(() => this.notice().text.split('\n\n'));
  protected readonly told = computed(() => formatInstant(this.notice().toldAt, this.timeZone()));
  /** It stays in the language it was written in, whatever the interface speaks today. */
  protected readonly language = computed(() => (this.notice().language === 'es' ? 'es-MX' : this.notice().language));
}
