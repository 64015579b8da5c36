import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ListedPerson } from '@aula/identity/contract/staff';
import { StatusChip } from '@aula/platform/web';
import { nameAsListed, rolesOf, STANDING_WORDS } from './people-sentences';
import { PeopleStore } from './people-store';
import { PickedPeople } from './picked-people';

/** The people in view: a table where there is room, and a card for each where there is not. */
@Component({
  selector: 'aula-people-table',
  imports: [RouterLink, StatusChip],
  templateUrl: './people-table-view.html',
  styleUrl: './people-table-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeopleTableView {
  private readonly store = inject(PeopleStore);
  protected readonly picked = inject(PickedPeople);
  protected readonly rows = computed(() => {
    const pickable = new Set(this.picked.pickable());
    return (this.store.shown()?.items ?? []).map((person) => ({ ...rowOf(person), person, mayPick: pickable.has(person) }));
  });
}

function rowOf(person: ListedPerson) {
  const [mailbox = '', host] = (person.email ?? '').split('@');
  return {
    accountId: person.accountId, name: nameAsListed(person), mailbox, mailHost: host === undefined ? '' : `@${host}`, userName: person.userName,
    place: person.municipality ? `${person.municipality.name}, ${person.municipality.stateName}` : '', work: [person.position, person.unit, person.agency].filter((word) => word !== '').join(' · '),
    words: STANDING_WORDS[person.standing], roles: rolesOf(person),
  };
}
