import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import type { SimplifiedNotice } from '@aula/identity/contract';
import { AulaIcon, ProblemNotice, type Read, SkeletonView } from '@aula/platform/web';
import { sentenceAt } from '@aula/platform/web/forms';
import { NoticeTextView } from '../privacy-notice/notice-text-view';

/** The privacy notice in short, to be read in place, the way to the full one, and the box that accepts it. */
@Component({
  selector: 'aula-notice-field',
  imports: [AulaIcon, NoticeTextView, ProblemNotice, ReactiveFormsModule, RouterLink, SkeletonView],
  template: `
    @if (notice().value(); as text) {
      <details class="card">
        <summary i18n="@@identity.read-the-privacy-notice-here">Lee aquí el aviso de privacidad</summary>
        <aula-notice-text [notice]="text" />
      </details>
      <!-- Beside this page, not in its place: a passphrase that was typed would be gone. -->
      <p class="full"><a routerLink="/aviso-de-privacidad" target="_blank" i18n="@@identity.notice-full-in-new-tab">Aviso de privacidad integral (se abre en otra pestaña)</a></p>
    } @else if (notice().error(); as problem) {
      <aula-problem-notice [error]="problem" (retry)="notice().reload()" />
    } @else {
      <aula-skeleton shape="rows" [count]="1" />
    }
    <label>
      <input type="checkbox" required [formControl]="control()" [attr.aria-invalid]="isShown()" [attr.aria-describedby]="isShown() ? 'notice-error' : null" />
      <span i18n="@@identity.i-have-read-and-accept-the">Leí y acepto el aviso de privacidad.</span>
    </label>
    @if (isShown()) { <p class="error" id="notice-error" aria-live="polite"><aula-icon name="error" />{{ sentence() }}</p> }
  `,
  styles: `
    details:not([open]) { padding-block: .4rem; }
    summary { min-block-size: 44px; display: list-item; align-content: center; font-weight: 650; cursor: pointer; }
    label { display: flex; gap: .8rem; align-items: flex-start; padding-block: .9rem .4rem; cursor: pointer; }
    input { flex: none; inline-size: 24px; block-size: 24px; margin: .1rem 0 0; accent-color: var(--aula-primary); }
    .full { margin: .4rem 0 0; }
    .full a { display: inline-flex; align-items: center; min-block-size: 44px; }
    .error { display: flex; gap: .4rem; margin: 0; color: var(--aula-bad); font-size: .88rem; font-weight: 600; line-height: 1.4; }
    .error aula-icon { flex: none; --aula-icon-size: 1.2rem; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeField {
  readonly notice = input.required<Read<SimplifiedNotice>>();
  readonly control = input.required<FormControl<boolean>>();

  protected isShown(): boolean {
    return this.control().invalid && this.control().touched;
  }

  protected sentence(): string {
    return sentenceAt(this.control(), { required: $localize`:@@identity.to-create-your-account-please-read:Para crear tu cuenta necesitamos que leas y aceptes el aviso de privacidad.` });
  }
}
