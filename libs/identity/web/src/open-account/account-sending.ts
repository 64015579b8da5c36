import type { AbstractControl, FormGroup } from '@angular/forms';
import { identityApi } from '@aula/identity/contract';
import { ProblemError } from '@aula/platform/contract';
import { language, read } from '@aula/platform/web';
import { FormSending } from '@aula/platform/web/forms';
import type { AccountControls } from './account-form';

/** Sends what opens an account, with the notice as it was shown. One that is no longer in force is shown and asked for anew. Needs an injection context. */
export class AccountSending<Controls extends AccountControls & Record<keyof Controls, AbstractControl>> extends FormSending<Controls> {
  readonly notice = read(identityApi.readSimplifiedNotice, () => ({ query: { language } }));

  constructor(form: FormGroup<Controls>, fields: Readonly<Record<string, keyof Controls & string>> = {}) {
    super(form, { 'identity.notice-outdated': 'acceptedNotice', 'territory.no-such-municipality': 'municipalityKey', ...fields });
  }

  async open(work: (noticeVersion: string) => Promise<unknown>): Promise<void> {
    await this.sendForm(async () => {
      const notice = this.notice.value();
      if (notice) await work(notice.version);
      else this.problem.set(this.notice.error());
    });
  }

  override tell(error: unknown): void {
    if (error instanceof ProblemError && error.problem.code === 'identity.notice-outdated') {
      this.notice.reload();
      this.form.controls.acceptedNotice.reset();
    }
    super.tell(error);
  }
}
