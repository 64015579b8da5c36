import { CoursesService } from '@aula/catalogue/server';
import { type Roster, ROSTER_PAGE, type RosterEntry, type RosterFilter, type RosterOrder, type RosterPlace, STANDINGS, type TaughtCourse } from '@aula/enrolment/contract';
import { AuditLog, reachOf } from '@aula/identity/server';
import type { Language } from '@aula/platform/contract';
import { type Actor, Clock, type CsvFile, Database, writeCsv } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { rosterDownloaded, rosterRead } from '../enrolment.audited';
import { lessonCodesOf } from '../progress/enrolment-state';
import { rosterColumns, rosterFileName } from './roster-csv';
import { type Counts, PLACES_OF_COURSE, rosterIn, type RosterRow, STANDINGS_OF_COURSES } from './roster.queries';
import { isPerson, type PersonRow, type RosterLine, toLine } from './to-roster';

type Query = RosterFilter & RosterOrder;
interface Part {
  /** Null for all. */
  readonly limit: number | null;
  readonly offset: number;
  readonly withLessons: boolean;
}
interface Shown {
  readonly row: PersonRow;
  readonly line: RosterLine;
}

const USUAL_ORDER: RosterOrder = { sort: 'name', direction: 'ascending' };
const EVERYBODY: Part = { limit: null, offset: 0, withLessons: false };
const NOBODY: Counts = { 'not-started': 0, 'under-way': 0, behind: 0, completed: 0 };

/** Who is where in a course, for whoever teaches it: people enrolled from the actor's territory. */
@Injectable()
export class RosterService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Every course, in the catalogue's order. */
  taught(actor: Actor): Promise<{ items: TaughtCourse[] }> {
    return this.db.as(actor, async () => {
      const rows = await this.db.query<{ courseId: string; counts: Counts }>(STANDINGS_OF_COURSES, [this.clock.now()]);
      const counts = new Map(rows.map((row) => [row.courseId, row.counts]));
      const items: TaughtCourse[] = [];
      for (const { key, code, title, hours } of (await this.courses.list(actor)).items) {
        items.push({ courseKey: key, code, title, hours, counts: counts.get(await this.courses.courseId(actor, key)) ?? NOBODY });
      }
      return { items };
    });
  }

  read(actor: Actor, courseKey: string, { page, ...query }: Query & { readonly page: number }): Promise<Roster> {
    return this.db.as(actor, async () => {
      const { courseId, code, title } = await this.courses.current(actor, courseKey);
      const asOf = this.clock.now();
      const rows = await this.rows(actor, courseId, query, asOf, { limit: ROSTER_PAGE, offset: (page - 1) * ROSTER_PAGE, withLessons: true });
      await this.writeDown(actor, rosterRead, courseKey, query, rows);
      const counts = countsOf(rows);
      const items = await this.withPendingLessons(actor, await this.lines(actor, rows));
      return { courseKey, courseCode: code, courseTitle: title, asOf: asOf.toISOString(), counts, total: totalOf(counts, query), page, items };
    });
  }

  /** Whom `read` shows, on all its pages, in the same order. */
  file(actor: Actor, courseKey: string, { language, ...query }: Query & { readonly language: Language }): Promise<CsvFile> {
    return this.db.as(actor, async () => {
      const now = this.clock.now();
      const rows = await this.rows(actor, await this.courses.courseId(actor, courseKey), query, now, EVERYBODY);
      await this.writeDown(actor, rosterDownloaded, courseKey, query, rows);
      return { fileName: rosterFileName(courseKey, language, now), bytes: writeCsv(rosterColumns(language), (await this.lines(actor, rows)).map(({ line }) => line)) };
    });
  }

  /** Municipalities from which people are enrolled, by state and name. */
  places(actor: Actor, courseKey: string): Promise<{ items: RosterPlace[] }> {
    return this.db.as(actor, async () => {
      const rows = await this.db.query<{ key: string; people: number }>(PLACES_OF_COURSE, [await this.courses.courseId(actor, courseKey)]);
      const municipalities = await this.territory.municipalities(actor, rows.map(({ key }) => key));
      const items = rows.flatMap(({ key, people }) => { const municipality = municipalities.get(key); return municipality ? [{ ...municipality, people }] : []; });
      return { items: items.sort((a, b) => a.stateKey.localeCompare(b.stateKey) || a.name.localeCompare(b.name, 'es')) };
    });
  }

  /** Everybody whom a filter shows, or those of the given enrolments that it shows. For what is done with them: places are not looked up. */
  async people(actor: Actor, courseId: string, filter: RosterFilter, only: readonly string[] | null): Promise<PersonRow[]> {
    const rows = await this.db.as(actor, () => this.rows(actor, courseId, { ...filter, ...USUAL_ORDER }, this.clock.now(), EVERYBODY, only));
    return rows.filter(isPerson);
  }

  /** Nobody was shown: nothing was read of anybody. */
  private async writeDown(actor: Actor, action: typeof rosterRead, course: string, { state, municipality, standing, q }: RosterFilter, rows: readonly RosterRow[]): Promise<void> {
    const people = rows.filter(isPerson);
    if (people.length === 0) return;
    await this.audit.record(actor, {
      action, subjects: people.map(({ accountId }) => accountId), municipalities: people.map(({ municipalityKey }) => municipalityKey),
      details: { course, ...(state && { state }), ...(municipality && { municipality }), ...(standing && { standing }), isSearched: Boolean(q) },
    });
  }

  private async lines(actor: Actor, rows: readonly RosterRow[]): Promise<Shown[]> {
    const people = rows.filter(isPerson);
    const municipalities = await this.territory.municipalities(actor, [...new Set(people.map(({ municipalityKey }) => municipalityKey))]);
    return people.map((row) => ({ row, line: toLine(row, municipalities) }));
  }

  /** What each version asks for is remembered, what was done of it is not. */
  private async withPendingLessons(actor: Actor, shown: readonly Shown[]): Promise<RosterEntry[]> {
    const entries: RosterEntry[] = [];
    for (const { row: { courseVersionId, completedLessons }, line } of shown) {
      const codes = lessonCodesOf(await this.courses.version(actor, courseVersionId));
      const completed = new Set(completedLessons);
      entries.push({ ...line, pendingLessons: codes.filter((code) => !completed.has(code)) });
    }
    return entries;
  }

  private rows(actor: Actor, courseId: string, query: Query, now: Date, { limit, offset, withLessons }: Part, only: readonly string[] | null = null): Promise<RosterRow[]> {
    const { state, municipality, standing, q, sort, direction } = query;
    const words = q?.split(/\s+/).filter((word) => word !== '') ?? [];
    const asked = { state: state !== undefined, municipality: municipality !== undefined, words: words.length > 0, standing: standing !== undefined, only: only !== null };
    return this.db.query<RosterRow>(rosterIn(sort, direction, asked, withLessons), [
      now, courseId, ...reachOf(actor), state ?? null, municipality ?? null, asked.words ? words : null, standing ?? null, limit, offset, only,
    ]);
  }
}

function countsOf([first]: readonly RosterRow[]): Counts {
  return first?.counts ?? NOBODY;
}

function totalOf(counts: Counts, { standing }: Query): number {
  return standing ? counts[standing] : STANDINGS.reduce((sum, one) => sum + counts[one], 0);
}
