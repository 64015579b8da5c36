import { ChangeDetectionStrategy, Component } from '@angular/core';
import { staffApi } from '@aula/identity/contract/staff';
import { ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { WorkHistoryView } from './work-history-view';

/** What the account says of one's work over the years, and what somebody else has confirmed of it. */
@Component({
  selector: 'aula-own-work-card',
  imports: [ProblemNotice, SkeletonView, WorkHistoryView],
  template: `
    <section class="card" aria-labelledby="tu-trabajo">
      <h2 id="tu-trabajo" i18n="@@identity.work.own">Dónde trabajas</h2>
      <p class="meta" i18n="@@identity.work.own-meaning">Lo que declaras lo confirma el enlace de tu municipio o la coordinación de tu estado. Mientras tanto puedes hacer todo lo demás.</p>
      @if (work.value(); as list) { <aula-work-history [places]="list.items" /> }
      @else if (work.error(); as error) { <aula-problem-notice [error]="error" (retry)="work.reload()" /> }
      @else { <aula-skeleton shape="rows" [count]="1" /> }
    </section>
  `,
  styles: `
    section { margin-block-start: 1.2rem; }
    h2 { margin-block-start: 0; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnWorkCard {
  protected readonly work = read(staffApi.listOwnAffiliations);
}
