import { ChangeDetectionStrategy, Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type Person, staffApi } from '@aula/identity/contract/staff';
import { AulaIcon, formatDay, formatInstant, PageTitle, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { AdminSections } from '../admin/admin-sections';
import { SessionStore } from '../session/session-store';
import { RolesCard } from './roles-card';
import { WorkCard } from './work-card';

/** `/admin/personas/:persona`: what staff may know of somebody, and do about it. */
@Component({
  selector: 'aula-person-page',
  imports: [AdminSections, AulaIcon, ProblemNotice, RolesCard, RouterLink, SkeletonView, WorkCard],
  template: `
    <div class="page">
      <aula-admin-sections />
      <a class="back" routerLink="/admin/personas" i18n="@@identity.person.back"><aula-icon name="chevron_left" />Personas</a>
      @if (person(); as shown) {
        <h1 lang="es-MX">{{ name() }}</h1>
        <p class="meta"><span lang="es-MX">{{ shown.email ?? shown.userName }}</span></p>
        <p class="meta">{{ since() }} {{ seen() }}</p>
        <p class="news" role="status">{{ news() }}</p>
        @if (reading.error(); as error) { <aula-problem-notice [error]="error" (retry)="reading.reload()" /> }
        <aula-work-card [person]="shown" (changed)="told($event)" />
        @if (shown.email === null && shown.userName !== null && mayRecover()) {
          <p><a class="button line small" [routerLink]="['/admin/personas', shown.accountId, 'recuperacion']" i18n="@@identity.recovery.give">Dar una hoja de recuperación</a></p>
        }
        <aula-roles-card [person]="shown" (changed)="told($event)" />
        <p class="meta" i18n="@@identity.person.written-down">Esta consulta queda en la bitácora. Los nombres y el correo los cambia solo la persona, en su cuenta.</p>
      } @else if (reading.error(); as error) {
        <h1 i18n="@@identity.person">Persona</h1>
        <aula-problem-notice [error]="error" (retry)="reading.reload()" />
      } @else {
        <aula-skeleton shape="cards" [count]="2" />
      }
    </div>
  `,
  styles: `
    .meta { overflow-wrap: anywhere; }
    .news { font-weight: 600; }
    .news:empty { display: none; }
    @media print { .back { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPage {
  private readonly params = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });
  private readonly session = inject(SessionStore);
  private readonly zone = this.session.account()?.municipality?.timeZone;
  protected readonly mayRecover = computed(() => this.session.may('identity.recovery.issue'));
  protected readonly reading = read(staffApi.readPerson, () => ({ params: { accountId: this.params().get('persona') ?? '' } }));
  /** While it is read again, what stood there stands. */
  protected readonly person = linkedSignal<Person | undefined, Person | undefined>({ source: this.reading.value, computation: (next, last) => next ?? last?.value });
  /** What was done last. */
  protected readonly news = signal('');
  protected readonly name = computed(() => { const shown = this.person(); return shown ? [shown.givenNames, shown.firstSurname, shown.secondSurname].filter(Boolean).join(' ') : ''; });
  protected readonly since = computed(() => { const shown = this.person(); return shown ? $localize`:@@identity.person.opened:Abrió su cuenta el ${formatDay(shown.openedAt, this.zone)}:day:.` : ''; });
  protected readonly seen = computed(() => {
    const at = this.person()?.lastSeenAt;
    return at ? $localize`:@@identity.person.seen:Entró por última vez el ${formatInstant(at, this.zone)}:instant:.` : $localize`:@@identity.person.never-seen:Todavía no ha entrado.`;
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => { if (this.name()) title.set(this.name()); });
  }

  protected told(sentence: string): void {
    this.news.set(sentence);
    this.reading.reload();
  }
}
