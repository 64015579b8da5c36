import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { type RoleEnding, staffApi } from '@aula/identity/contract/staff';
import { ApiClient, formatDay, formatInstant, formatNumber, ProblemNotice, read, Sending } from '@aula/platform/web';
import { SessionStore } from '../session/session-store';
import { ROLE_WORDS } from '../ui/role-words';
import { undoneSentence } from './end-roles-sentences';

/** What was ended together and can still be undone; nothing where nothing can. */
@Component({
  selector: 'aula-role-endings',
  imports: [ProblemNotice],
  template: `
    @if (endings().length > 0) {
      <section aria-labelledby="se-terminan">
        <h2 id="se-terminan" i18n="@@identity.end-roles.recent">Papeles que se terminan juntos</h2>
        @if (sending.problem(); as error) { <aula-problem-notice [error]="error" [hasRetry]="false" /> }
        <ul class="plain-list">
          @for (one of endings(); track one.id) {
            <li><span>{{ one.sentence }} <span class="meta">{{ one.made }}</span></span> <button type="button" class="link-button" [attr.aria-disabled]="sending.isBusy()" (click)="undo(one.id)"><ng-container i18n="@@identity.end-roles.undo">Deshacer</ng-container><span class="visually-hidden">: {{ one.sentence }}</span></button></li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section { margin-block: 1rem; padding: .8rem min(1.15rem, 4vw); background: var(--aula-sunken); border-radius: var(--aula-corner); }
    h2 { margin: 0; font-size: 1.05rem; }
    li { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .2rem 1.2rem; }
    @media print { section { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleEndingsView {
  /** What was put back, in a sentence. */
  readonly undone = output<string>();

  private readonly api = inject(ApiClient);
  private readonly zone = inject(SessionStore).account()?.municipality?.timeZone;
  private readonly reading = read(staffApi.listRoleEndings);
  protected readonly sending = new Sending();
  protected readonly endings = computed(() => (this.reading.value()?.items ?? []).map((one) => ({ id: one.id, sentence: sentenceOf(one), made: $localize`:@@identity.end-roles.made-at:Se decidió el ${formatInstant(one.madeAt, this.zone)}:instant:.` })));

  reload(): void {
    this.reading.reload();
  }

  protected async undo(endingId: string): Promise<void> {
    await this.sending.send(async () => {
      const { restored, left } = await this.api.call(staffApi.undoRoleEnding, { params: { endingId } });
      this.reload();
      this.undone.emit(undoneSentence(restored, left));
    });
  }
}

function sentenceOf({ roles, role, lastDay }: RoleEnding): string {
  const [word, day] = [ROLE_WORDS[role], formatDay(lastDay)];
  return roles === 1
    ? $localize`:@@identity.end-roles.one-ends:1 papel («${word}:role:») termina el ${day}:day:.`
    : $localize`:@@identity.end-roles.end:${formatNumber(roles)}:count: papeles («${word}:role:») terminan el ${day}:day:.`;
}
