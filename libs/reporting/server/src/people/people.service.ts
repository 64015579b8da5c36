import { AuditLog, reachOf } from '@aula/identity/server';
import type { Language } from '@aula/platform/contract';
import { type Actor, Clock, type CsvFile, Database, DomainError, writeCsv } from '@aula/platform/server';
import { type CountedPeople, type CountedPerson, type Figure, PEOPLE_PAGE, reportingErrors, type SelectionQuery } from '@aula/reporting/contract';
import { Inject, Injectable } from '@nestjs/common';
import { peopleDownloaded, peopleRead } from '../reporting.audited';
import { parametersOf } from '../selection/counted';
import { type Chosen, SelectionsService } from '../selection/selections.service';
import { peopleColumns, peopleFileName } from './people-csv';
import { type PeopleNumbers, peopleOf, type PersonRow } from './people.queries';

type PeopleQuery = SelectionQuery & { readonly figure: Figure; readonly q?: string | undefined };
interface Part {
  /** Null for all. */
  readonly limit: number | null;
  readonly offset: number;
}

const EVERYBODY: Part = { limit: null, offset: 0 };
const NUMBERS_OF_NOBODY: PeopleNumbers = { total: 0, differentPeople: 0, found: 0 };

/** The people behind every number of the coverage. */
@Injectable()
export class PeopleService {
  constructor(
    @Inject(SelectionsService) private readonly selections: SelectionsService,
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  list(actor: Actor, { page, ...query }: PeopleQuery & { readonly page: number }): Promise<CountedPeople> {
    return this.db.as(actor, async () => {
      const chosen = await this.chosen(actor, query);
      const rows = await this.rows(actor, chosen, query, { limit: PEOPLE_PAGE, offset: (page - 1) * PEOPLE_PAGE });
      await this.writeDown(actor, peopleRead, query, rows);
      const { total, differentPeople, found } = rows[0] ?? NUMBERS_OF_NOBODY;
      return { asOf: this.clock.now().toISOString(), figure: query.figure, selection: chosen.selection, total, differentPeople, found, page, items: rows.flatMap(toPerson) };
    });
  }

  /** Whom `list` shows on all its pages, in the same order. */
  file(actor: Actor, { language, ...query }: PeopleQuery & { readonly language: Language }): Promise<CsvFile> {
    return this.db.as(actor, async () => {
      const chosen = await this.chosen(actor, query);
      const rows = await this.rows(actor, chosen, query, EVERYBODY);
      const people = rows.flatMap(toPerson);
      await this.writeDown(actor, peopleDownloaded, query, rows);
      return { fileName: peopleFileName(query.figure, chosen.selection, language, this.clock.now()), bytes: writeCsv(peopleColumns(query.figure, language), people) };
    });
  }

  /** Nobody was shown: nothing was read of anybody. */
  private async writeDown(actor: Actor, action: typeof peopleRead, { figure, state, municipality, course, q }: PeopleQuery, rows: readonly PersonRow[]): Promise<void> {
    const people = rows.flatMap(({ accountId, municipalityKey }) => (accountId === null || municipalityKey === null ? [] : [{ accountId, municipalityKey }]));
    if (people.length === 0) return;
    await this.audit.record(actor, {
      action, subjects: people.map(({ accountId }) => accountId), municipalities: people.map(({ municipalityKey }) => municipalityKey),
      details: { figure, ...(state && { state }), ...(municipality && { municipality }), ...(course && { course }), isSearched: Boolean(q) },
    });
  }

  private async chosen(actor: Actor, { figure: _figure, q: _q, ...query }: PeopleQuery): Promise<Chosen> {
    const chosen = await this.selections.choose(actor, await this.selections.inReach(actor), query);
    if (!chosen) throw new DomainError(reportingErrors, 'reporting.outside-territory');
    return chosen;
  }

  private rows(actor: Actor, { choice }: Chosen, { figure, q = '' }: PeopleQuery, { limit, offset }: Part): Promise<PersonRow[]> {
    const words = q.split(/\s+/).filter((word) => word !== '');
    return this.db.query<PersonRow>(peopleOf(figure), [...parametersOf(choice), ...reachOf(actor), words.length > 0 ? words : null, limit, offset]);
  }
}

function toPerson(row: PersonRow): CountedPerson[] {
  const { municipalityKey: key, municipalityName: name, agency, position, courses, since, isReached, givenNames, firstSurname, secondSurname } = row;
  if (key === null) return [];
  return [{ person: isReached ? { givenNames, firstSurname, secondSurname } : null, municipality: { key, name }, agency, position, courses, since }];
}
