import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Invitation } from '@aula/identity/contract/inviting';
import { formatDayOfWeek } from '@aula/platform/web';
import { ROLE_WORDS } from '../ui/role-words';

/** Who invites, to what and where. */
@Component({
  selector: 'aula-invited',
  template: `
    @if (invitation(); as invited) {
      @if (invited.inviter; as inviter) {
        <p i18n="@@identity.invitation.who">Te invita <strong>{{ inviter.name }}</strong>, de <span lang="es-MX">{{ inviter.agency }}</span>.</p>
      }
      <dl>
        <div><dt i18n="@@identity.invitation.where">Dónde</dt><dd lang="es-MX">{{ place() }}</dd></div>
        @if (invited.course; as course) { <div><dt i18n="@@identity.invitation.course">Curso</dt><dd lang="es-MX">{{ course.title }}</dd></div> }
        @if (invited.role !== 'learner') { <div><dt i18n="@@identity.invitation.role">Participarás como</dt><dd>{{ role() }}</dd></div> }
        <div><dt i18n="@@identity.invitation.until">Vale hasta</dt><dd>{{ until() }}</dd></div>
      </dl>
    }
  `,
  styles: `
    :host { display: block; }
    p { margin-block-end: .8rem; }
    dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: .7rem 1.2rem; margin: 0; }
    dt { font-size: .88rem; color: var(--aula-ink-2); }
    dd { margin: 0; font-weight: 650; overflow-wrap: anywhere; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitedView {
  readonly invitation = input.required<Invitation>();
  protected readonly place = computed(() => { const { name, stateName } = this.invitation().place; return stateName === null ? name : `${name}, ${stateName}`; });
  protected readonly role = computed(() => ROLE_WORDS[this.invitation().role]);
  /** The instant lies at the end of the day there: a moment before is still that day, whatever the reader's own clock says. */
  protected readonly until = computed(() => { const { endsAt, timeZone } = this.invitation(); return formatDayOfWeek(new Date(Date.parse(endsAt) - 1).toISOString(), timeZone); });
}
