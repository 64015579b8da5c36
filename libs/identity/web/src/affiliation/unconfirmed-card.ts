import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { staffApi } from '@aula/identity/contract/staff';
import { AulaIcon, formatNumber, read } from '@aula/platform/web';

/** On the home page of whoever confirms where people work: how many wait, one tap away. Silent when nobody does. */
@Component({
  selector: 'aula-unconfirmed',
  imports: [AulaIcon, RouterLink],
  template: `
    @if (sentence(); as words) {
      <p class="card"><aula-icon name="person" /><a routerLink="/admin/personas" [queryParams]="{ adscripcion: 'declarada' }">{{ words }}</a></p>
    }
  `,
  styles: `
    .card { display: flex; gap: .7rem; align-items: center; margin-block: 0 1.2rem; padding-block: .5rem; }
    aula-icon { flex: none; color: var(--aula-tertiary); }
    a { display: inline-flex; align-items: center; min-block-size: 44px; font-weight: 650; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnconfirmedCard {
  private readonly reading = read(staffApi.countUnconfirmed);
  protected readonly sentence = computed(() => {
    const people = this.reading.value()?.people ?? 0;
    if (people === 0) return '';
    return people === 1
      ? $localize`:@@identity.unconfirmed.one:1 persona espera que confirmes dónde trabaja`
      : $localize`:@@identity.unconfirmed.many:${formatNumber(people)}:people: personas esperan que confirmes dónde trabajan`;
  });
}
