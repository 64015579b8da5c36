import { type ListedPerson, type People, PEOPLE_ON_PAGE, type PeopleFilter, type PeoplePlace, type Person, WORK_STANDINGS } from '@aula/identity/contract/staff';
import { type Language, platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, type CsvFile, Database, DomainError, system, writeCsv } from '@aula/platform/server';
import type { Municipality } from '@aula/territory/contract';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../account/accounts.service';
import { AffiliationHistory } from '../affiliation/affiliation-history';
import { AuditLog } from '../audit/audit-log';
import { peopleListed, personRead } from '../identity.audited';
import { HeldRoles } from '../roles/held-roles.service';
import { Reach } from '../roles/reach';
import { narrowed } from './narrowed';
import { peopleColumns, peopleFileName } from './people-csv';
import { type Counts, type ListedRow, PERSON_WITHIN, peopleIn, type PeopleRow, PLACES_OF_PEOPLE } from './people.queries';

interface Part {
  /** Null for all. */
  readonly limit: number | null;
  readonly offset: number;
}

const EVERYBODY: Part = { limit: null, offset: 0 };
const NOBODY: Counts = { declared: 0, confirmed: 0, declined: 0 };

/** Who works in the actor's territory. Every look is written down: a list is one entry, with its filter and the people shown. */
@Injectable()
export class PeopleService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(AffiliationHistory) private readonly history: AffiliationHistory,
    @Inject(HeldRoles) private readonly heldRoles: HeldRoles,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** By surnames, as in a Mexican list. */
  async list(actor: Actor, { page, ...filter }: PeopleFilter & { readonly page: number }): Promise<People> {
    const reader = await this.reader(actor);
    return this.db.as(reader, async () => {
      const { counts, items } = await this.rows(reader, filter, { limit: PEOPLE_ON_PAGE, offset: (page - 1) * PEOPLE_ON_PAGE });
      await this.writeDown(reader, filter, items, 'page');
      return { asOf: this.clock.now().toISOString(), counts, total: totalOf(counts, filter), page, items };
    });
  }

  /** Whom `list` shows, on all its pages, in the same order. */
  async file(actor: Actor, { language, ...filter }: PeopleFilter & { readonly language: Language }): Promise<CsvFile> {
    const reader = await this.reader(actor);
    return this.db.as(reader, async () => {
      const { items } = await this.rows(reader, filter, EVERYBODY);
      await this.writeDown(reader, filter, items, 'file');
      return { fileName: peopleFileName(language, this.clock.now()), bytes: writeCsv(peopleColumns(language), items) };
    });
  }

  /** By state and name. */
  async places(actor: Actor): Promise<{ items: PeoplePlace[] }> {
    const reader = await this.reader(actor);
    return this.db.as(reader, async () => {
      const rows = await this.db.query<{ key: string; people: number }>(PLACES_OF_PEOPLE, [reader.territory]);
      const municipalities = await this.territory.municipalities(reader, rows.map(({ key }) => key));
      const items = rows.flatMap(({ key, people }) => { const municipality = municipalities.get(key); return municipality ? [{ ...municipality, people }] : []; });
      return { items: items.sort((a, b) => a.stateKey.localeCompare(b.stateKey) || a.name.localeCompare(b.name, 'es')) };
    });
  }

  /** Throws `request.not-found`, also for people outside the actor's reach. */
  async read(actor: Actor, accountId: string): Promise<Person> {
    const { actor: reader, roles } = await this.reach.of(actor, 'identity.person.list');
    const known = await this.db.as(reader, async () => {
      const [row] = await this.db.query<ListedRow & { openedAt: Date }>(PERSON_WITHIN, [this.clock.now(), reader.territory, accountId]);
      if (!row) throw new DomainError(platformErrors, 'request.not-found');
      const { openedAt, ...listed } = row;
      const [item] = await this.listed(reader, [listed]);
      if (!item) throw new DomainError(platformErrors, 'request.not-found');
      const key = listed.municipalityKey;
      if (accountId !== actor.id) await this.audit.record(reader, { action: personRead, subjects: [accountId], details: {} });
      return {
        ...item, openedAt: openedAt.toISOString(), affiliations: await this.history.of(reader, accountId), heldRoles: await this.heldRoles.of(reader, accountId, roles),
        administration: key === null ? null : await this.territory.currentAdministration(reader, key),
      };
    });
    // Sessions are the person's own: the house says when the last one was used, and nothing else of them.
    const seenAt = await this.accounts.lastSeenAt(system, accountId);
    return { ...known, lastSeenAt: seenAt?.toISOString() ?? null };
  }

  private async reader(actor: Actor): Promise<Actor> {
    return (await this.reach.of(actor, 'identity.person.list')).actor;
  }

  private async rows(reader: Actor, filter: PeopleFilter, { limit, offset }: Part): Promise<{ counts: Counts; items: ListedPerson[] }> {
    const { asked, parameters } = narrowed(reader, this.clock.now(), filter);
    const rows = await this.db.query<PeopleRow>(peopleIn(asked), [...parameters, limit, offset]);
    return { counts: rows[0]?.counts ?? NOBODY, items: await this.listed(reader, rows.flatMap((row) => (row.accountId === null ? [] : [row]))) };
  }

  private async listed(reader: Actor, rows: readonly ListedRow[]): Promise<ListedPerson[]> {
    const municipalities = await this.territory.municipalities(reader, [...new Set(rows.map(({ municipalityKey }) => municipalityKey).filter((key) => key !== null))]);
    return rows.map((row) => toListed(row, municipalities));
  }

  private writeDown(reader: Actor, filter: PeopleFilter, items: readonly ListedPerson[], form: 'page' | 'file'): Promise<void> {
    const { state, municipality, role, work } = filter;
    return this.audit.record(reader, { action: peopleListed, subjects: items.map(({ accountId }) => accountId), details: { form, state, municipality, role, work, isSearched: Boolean(filter.q) || Boolean(filter.agency) } });
  }
}

function toListed(row: ListedRow, municipalities: ReadonlyMap<string, Municipality>): ListedPerson {
  const { accountId, givenNames, firstSurname, secondSurname, email, userName, agency, unit, position, level, standing, affiliationId, revision, roles, municipalityKey } = row;
  return {
    accountId, givenNames, firstSurname, secondSurname, email, userName, agency, unit, position, level, standing, affiliationId, revision, roles,
    municipality: municipalityKey === null ? null : municipalities.get(municipalityKey) ?? null,
  };
}

function totalOf(counts: Counts, { work }: PeopleFilter): number {
  return work ? counts[work] : WORK_STANDINGS.reduce((sum, one) => sum + counts[one], 0);
}
