import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { type AskTrainerReminder, type RosterEntry, type RosterFilter, STANDINGS } from '@aula/enrolment/contract';
import { RosterStore } from '../roster/roster-store';

interface Picked {
  /** By enrolment, in the order of picking. */
  readonly people: ReadonlyMap<string, RosterEntry>;
  /** Everybody whom the filter shows, on all its pages. */
  readonly isEverybody: boolean;
}

const NOBODY: Picked = { people: new Map(), isEverybody: false };

/** Whom a trainer has picked. Kept from page to page, and let go with the filter: nobody stays picked whom one no longer sees. Provided by the page. */
@Injectable()
export class PickedStore {
  private readonly roster = inject(RosterStore);

  private readonly filter = computed((): RosterFilter => {
    const { sort: _sort, direction: _direction, page: _page, ...filter } = this.roster.view();
    return filter;
  });
  private readonly shownFilter = computed(() => JSON.stringify(this.filter()));
  private readonly picked = linkedSignal({ source: this.shownFilter, computation: () => NOBODY });

  /** Who has completed needs no reminder, and who may not be named cannot be written to. */
  readonly onPage = computed(() => (this.roster.shown()?.items ?? []).filter(({ person, standing }) => person !== null && standing !== 'completed'));
  readonly everybodyCount = computed(() => {
    const counts = this.roster.shown()?.counts;
    const { standing } = this.filter();
    return counts ? STANDINGS.filter((one) => one !== 'completed' && (standing === undefined || one === standing)).reduce((sum, one) => sum + counts[one], 0) : 0;
  });
  readonly isEverybody = computed(() => this.picked().isEverybody);
  readonly count = computed(() => (this.isEverybody() ? this.everybodyCount() : this.picked().people.size));
  readonly isWholePage = computed(() => this.onPage().length > 0 && this.onPage().every(({ enrolmentId }) => this.has(enrolmentId)));
  /** One of them, to show what they will read. */
  readonly sample = computed((): RosterEntry | undefined => [...this.picked().people.values()][0] ?? this.onPage()[0]);

  readonly whom = computed((): AskTrainerReminder['whom'] => (this.isEverybody() ? { filter: this.filter() } : { enrolmentIds: [...this.picked().people.keys()] }));

  has(enrolmentId: string): boolean {
    return this.isEverybody() || this.picked().people.has(enrolmentId);
  }

  /** Letting one go of everybody leaves those in view. */
  set(entry: RosterEntry, isPicked: boolean): void {
    const people = new Map(this.isEverybody() ? this.onPage().map((one) => [one.enrolmentId, one]) : this.picked().people);
    if (isPicked) people.set(entry.enrolmentId, entry);
    else people.delete(entry.enrolmentId);
    this.picked.set({ people, isEverybody: false });
  }

  setPage(isPicked: boolean): void {
    const people = new Map(this.picked().people);
    for (const entry of this.onPage()) {
      if (isPicked) people.set(entry.enrolmentId, entry);
      else people.delete(entry.enrolmentId);
    }
    this.picked.set({ people, isEverybody: false });
  }

  pickEverybody(): void {
    this.picked.update(({ people }) => ({ people, isEverybody: true }));
  }

  clear(): void {
    this.picked.set(NOBODY);
  }
}
