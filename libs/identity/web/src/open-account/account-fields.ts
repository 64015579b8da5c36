import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { SimplifiedNotice } from '@aula/identity/contract';
import type { Read } from '@aula/platform/web';
import { TextField } from '@aula/platform/web/forms';
import { ACCOUNT_WORDS, type AccountControls } from './account-form';
import { NoticeField } from './notice-field';

/** Who somebody is, where they work, and the notice. How they will sign in, and their `place`, come from the page. */
@Component({
  selector: 'aula-account-fields',
  imports: [NoticeField, TextField],
  templateUrl: './account-fields.html',
  styleUrl: './account-fields.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountFields {
  readonly controls = input.required<AccountControls>();
  readonly notice = input.required<Read<SimplifiedNotice>>();
  protected readonly words = ACCOUNT_WORDS;
}
