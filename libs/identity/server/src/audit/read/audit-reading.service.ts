import { identityErrors } from '@aula/identity/contract';
import { AUDIT_FILE_MAXIMUM, AUDIT_PAGE, AUDIT_SUBJECTS_SHOWN, type AuditFilter, type AuditPage, type AuditStanding, type OpenedEntry } from '@aula/identity/contract/staff';
import type { Language } from '@aula/platform/contract';
import { type Actor, Clock, type CsvFile, Database, DomainError, system, writeCsv } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import * as z from 'zod/mini';
import { reachOf } from '../../identity.access';
import { entryOpened, logDownloaded, logRead, roleDetails } from '../../identity.audited';
import { RolePlaces } from '../../roles/role-places';
import { AuditLog } from '../audit-log';
import { AUDITED_ACTIONS, type AuditedActions } from '../audited-actions';
import { AuditVerification } from '../seal/audit-verification.service';
import { auditColumns, auditFileName, type AuditLine } from './audit-csv';
import { entriesIn, type EntryRow, KNOWN_TO_THE_HOUSE, SUBJECTS_OF } from './audit-reading.queries';
import { sentenceOf, whoActed } from './told-entry';

const reached = z.object({ scope: roleDetails.shape.scope, key: roleDetails.shape.key });
type Reached = z.infer<typeof reached>;

type Part = { readonly before?: string | undefined; readonly limit: number };
type Line = AuditLine & { readonly row: EntryRow };

/** Who did what to whose record, for administrators and auditors. Reading it is written down too. */
@Injectable()
export class AuditReading {
  private readonly known: ReadonlyMap<string, AuditedActions[number]>;

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AuditVerification) private readonly verification: AuditVerification,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(RolePlaces) private readonly places: RolePlaces,
    @Inject(AUDITED_ACTIONS) private readonly actions: AuditedActions,
  ) {
    this.known = new Map(actions.map((action) => [action.name, action]));
  }

  /** Numbers of seals and nothing of anybody: the same for whoever may read the log at all. */
  async standing(actor: Actor, language: Language): Promise<AuditStanding> {
    const { isSound, seals, waiting, lastSeal } = await this.verification.verifyNewest(actor);
    const actions = this.actions.map(({ name, title }) => ({ name, title: title[language] })).sort((one, other) => one.title.localeCompare(other.title, 'es'));
    return { isSound, checked: seals, waiting, lastSeal, actions };
  }

  async list(actor: Actor, { language, before, ...filter }: AuditFilter & { readonly language: Language; readonly before?: string | undefined }): Promise<AuditPage> {
    const rows = await this.rows(actor, filter, { before, limit: AUDIT_PAGE + 1 }, logRead);
    const lines = await this.lines(rows.slice(0, AUDIT_PAGE), language);
    return { items: lines.map(({ row: _row, by: _by, municipalities: _places, ...line }) => line), next: rows.length > AUDIT_PAGE ? (lines.at(-1)?.id ?? null) : null };
  }

  /** What `list` shows on all its pages, in the same order. Throws `identity.audit-too-much`. */
  async file(actor: Actor, { language, ...filter }: AuditFilter & { readonly language: Language }): Promise<CsvFile> {
    const rows = await this.rows(actor, filter, { limit: AUDIT_FILE_MAXIMUM + 1 }, logDownloaded);
    if (rows.length > AUDIT_FILE_MAXIMUM) throw new DomainError(identityErrors, 'identity.audit-too-much');
    return { fileName: auditFileName(language, this.clock.now()), bytes: writeCsv(auditColumns(language), await this.lines(rows, language)) };
  }

  /** Throws `identity.no-such-entry`, also for one that the actor does not reach. */
  async open(actor: Actor, entryId: string, language: Language): Promise<OpenedEntry> {
    const { row, subjects, municipalities } = await this.db.as(actor, async () => {
      const [found] = await this.select(actor, {}, { before: String(BigInt(entryId) + 1n), limit: 1 });
      if (found?.id !== entryId) throw new DomainError(identityErrors, 'identity.no-such-entry');
      const people = await this.db.query<{ correlationId: string | null; id: string | null; name: string | null }>(SUBJECTS_OF, [...reachOf(actor), entryId, AUDIT_SUBJECTS_SHOWN]);
      await this.audit.record(actor, { action: entryOpened, subjects: people.flatMap(({ id }) => id ?? []), municipalities: found.municipalities, details: { entry: entryId } });
      return { row: found, subjects: people, municipalities: await this.territory.municipalities(actor, [...found.municipalities]) };
    });
    const [line] = await this.lines([row], language);
    if (!line) throw new Error('an entry without a line');
    const { row: _row, by, municipalities: _keys, ...told } = line;
    return {
      ...told, by: { id: row.actorId, name: by }, subjects: subjects.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }])), municipalities: [...municipalities.values()],
      details: Object.entries(row.details).map(([key, value]) => ({ key, value: Array.isArray(value) ? value.join(', ') : String(value) })), correlationId: subjects[0]?.correlationId ?? null,
    };
  }

  private rows(actor: Actor, filter: AuditFilter, part: Part, action: typeof logRead): Promise<EntryRow[]> {
    return this.db.as(actor, async () => {
      const rows = await this.select(actor, filter, part);
      const { by, about, action: only, from, to, place } = filter;
      await this.audit.record(actor, {
        action, subjects: rows.flatMap(({ onlySubject }) => onlySubject ?? []), municipalities: rows.flatMap(({ municipalities }) => [...municipalities]),
        details: { entries: rows.length, ...(rows[0] && { newest: rows[0].id }), ...(only && { only }), ...(from && { from }), ...(to && { to }), ...(place && { place }), isSearched: Boolean(by ?? about) },
      });
      return rows;
    });
  }

  private select(actor: Actor, filter: AuditFilter, { before, limit }: Part): Promise<EntryRow[]> {
    const { action, from, to, place } = filter;
    const [by, about] = [wordsIn(filter.by), wordsIn(filter.about)];
    const asked = { before: before !== undefined, by: by !== null, about: about !== null, action: action !== undefined, from: from !== undefined, to: to !== undefined, place: place !== undefined };
    return this.db.query<EntryRow>(entriesIn(asked), [...reachOf(actor), before ?? null, by, about, action ?? null, from ?? null, to ?? null, place ?? null, limit]);
  }

  /** Who acted is told whoever they are: that is what a log is for. */
  private async lines(rows: readonly EntryRow[], language: Language): Promise<Line[]> {
    const known = await this.db.read<{ id: string; actorName: string | null; seal: number | null }>(system, KNOWN_TO_THE_HOUSE, [rows.map(({ id }) => id), rows.map(({ actorId }) => actorId)]);
    const knownOf = new Map(known.map((one) => [one.id, one]));
    const places = await this.places.of(system, rows.flatMap(({ details }) => scopeIn(details) ?? []));
    return rows.map((row) => {
      const scope = scopeIn(row.details);
      const entry = { ...row, actorName: knownOf.get(row.id)?.actorName ?? undefined, place: (scope && places(scope)?.name) ?? '' };
      const { id, madeAt, action, people, municipalities } = row;
      return { row, id, at: madeAt.toISOString(), by: whoActed(entry, language), action, sentence: sentenceOf(entry, this.known, language), people, municipalities, seal: knownOf.get(id)?.seal ?? null };
    });
  }
}

/** Of entries about roles. */
function scopeIn(details: EntryRow['details']): Reached | undefined {
  return reached.safeParse(details).data;
}

function wordsIn(text: string | undefined): string[] | null {
  const words = text?.split(/\s+/).filter((word) => word !== '') ?? [];
  return words.length > 0 ? words : null;
}
