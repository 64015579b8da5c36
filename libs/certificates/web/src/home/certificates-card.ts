import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { addressIn, addressOf } from '@aula/platform/contract';
import { certificatesApi } from '@aula/certificates/contract';
import { formatHours, language, ProblemNotice, SkeletonView, StatusChip } from '@aula/platform/web';
import { CERTIFICATE_STATES } from '../own-certificates/certificate-state';
import { CertificatesStore } from '../own-certificates/certificates-store';
import { NameCard } from '../own-certificates/name-card';
import { PrintingView } from '../own-certificates/printing-view';

/** On the home page: a person's certificates, and the question of the name while one waits for it. */
@Component({
  selector: 'aula-certificates-card',
  imports: [NameCard, PrintingView, ProblemNotice, RouterLink, SkeletonView, StatusChip],
  template: `
    <h2 i18n="@@certificates.your-certificates">Tus constancias</h2>
    @if (store.isKnown()) {
      @if (asksName()) { <aula-name-card [name]="store.name.value()?.name ?? ''" [waiting]="waitingTitles()" /> }
      @for (pending of store.printing(); track pending.courseKey) { <aula-printing [courseTitle]="pending.courseTitle" /> }
      @if (store.items().length > 0) {
        <ul class="plain-list">
          @for (certificate of store.items(); track certificate.folio) {
            <li class="split">
              <span>
                <a lang="es-MX" [href]="checkOf(certificate.folio)">{{ certificate.courseTitle }}</a>
                <span i18n="@@certificates.folio-no" class="meta">Folio {{ certificate.folio }} · {{ formatHours(certificate.hours) }}</span>
              </span>
              <aula-status-chip [kind]="states[certificate.state].kind" [word]="states[certificate.state].word" />
            </li>
          }
        </ul>
        <p class="more"><a i18n="@@certificates.download-or-share" routerLink="/constancias">Descargar o compartir</a></p>
      } @else if (isEmpty()) {
        <p i18n="@@certificates.you-have-no-certificates-yet-the" class="meta">Aún no tienes constancias. La primera llega al acreditar un curso.</p>
      }
    } @else if (isOffline()) {
      <p i18n="@@certificates.they-appear-here-as-soon-as" class="meta">Aparecen aquí en cuanto vuelva la señal.</p>
    } @else if (store.own.error(); as error) {
      <aula-problem-notice [error]="error" (retry)="store.reload()" />
    } @else {
      <aula-skeleton shape="rows" [count]="1" />
    }
  `,
  styles: `
    :host { display: block; }
    li a { font-weight: 650; display: inline-flex; align-items: center; min-block-size: 24px; }
    .meta { display: block; }
    .more a { display: inline-flex; align-items: center; min-block-size: 44px; }
    .more { margin: 0; }
  `,
  providers: [CertificatesStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CertificatesCard {
  protected readonly store = inject(CertificatesStore);
  protected readonly waitingTitles = computed(() => this.store.waitingForName().map(({ courseTitle }) => courseTitle));
  protected readonly asksName = computed(() => this.store.waitingForName().length > 0 && this.store.name.value()?.confirmedAt === null);
  protected readonly isOffline = computed(() => this.store.own.error()?.problem.code === 'request.offline');
  protected readonly isEmpty = computed(() => this.store.printing().length === 0 && this.store.waitingForName().length === 0);
  protected readonly states = CERTIFICATE_STATES;
  protected readonly formatHours = formatHours;
  protected readonly checkOf = (folio: string) => addressIn(language, addressOf(certificatesApi.check, { params: { folio } }));
}
