import { identityErrors } from '@aula/identity/contract';
import { IMPORT_ROWS_MAXIMUM, type ImportCheck, type ImportFault, type ImportResult, type SendInvitation } from '@aula/identity/contract/inviting';
import type { Language } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, system, writeCsv } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { mayInvite, reachesPlace } from '../invitation/invitation.access';
import { InvitedCourses } from '../invitation/invited-courses';
import { WITH_ACCOUNT, WITH_INVITATION } from '../invitation/sent-invitations.queries';
import { SentInvitationsService } from '../invitation/sent-invitations.service';
import { Reach } from '../roles/reach';
import { type CheckedRow, checkRows } from './check-rows';
import { type Fault, OUTCOMES, RESULT_HEADER, sentenceOf } from './import-sentences';
import { KnownPlaces } from './known-places';
import { readPeopleFile, type ReadFile } from './read-people-file';

const FAULTS_SHOWN = 100;
/** Each costs a search among all municipalities. */
const NAMES_LOOKED_UP = 50;

type Outcome = keyof typeof OUTCOMES;

interface Checked {
  readonly file: ReadFile;
  readonly rows: readonly (CheckedRow & { readonly outcome: Outcome | undefined })[];
}

/** Many invitations from a file. It is looked at as a whole, and done as a whole. */
@Injectable()
export class PeopleImport {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(InvitedCourses) private readonly courses: InvitedCourses,
    @Inject(SentInvitationsService) private readonly invitations: SentInvitationsService,
  ) {}

  /** Changes nothing. */
  async check(actor: Actor, bytes: Uint8Array, language: Language): Promise<ImportCheck> {
    const checked = await this.look(actor, bytes, language);
    if ('what' in checked) return { rows: 0, invited: 0, known: 0, members: 0, faultCount: 1, faults: [{ line: 1, column: '', sentence: sentenceOf(checked, language) }], report: '' };
    const faults = checked.rows.flatMap(({ faults: ofRow }) => ofRow.map(({ line, column, fault }): ImportFault => ({ line, column: titleOf(checked.file, column), sentence: sentenceOf(fault, language) })));
    return { ...countsOf(checked), faultCount: faults.length, faults: faults.slice(0, FAULTS_SHOWN), report: reportOf(checked, language) };
  }

  /** The whole file in one transaction, the mails afterwards in a job. `identity.import-has-faults` where a single row has one: nothing was done then. */
  async run(actor: Actor, bytes: Uint8Array, language: Language): Promise<ImportResult> {
    const checked = await this.look(actor, bytes, language);
    if ('what' in checked || checked.rows.some(({ faults }) => faults.length > 0)) throw new DomainError(identityErrors, 'identity.import-has-faults');
    const wanted = checked.rows.flatMap(({ invitee, outcome }): SendInvitation[] => (invitee && outcome === 'new' ? [invitee] : []));
    const { batchId, invited } = await this.db.as(system, () => this.invitations.invite(actor, wanted));
    const counts = countsOf(checked);
    // Whom somebody else invited in this moment was left out.
    return { ...counts, invited, known: counts.known + wanted.length - invited, batchId };
  }

  private async look(actor: Actor, bytes: Uint8Array, language: Language): Promise<Checked | Fault> {
    const file = readPeopleFile(bytes);
    if (typeof file === 'string') return { what: file };
    if (file.rows.length > IMPORT_ROWS_MAXIMUM) return { what: 'too-many' };
    if (!file.places.has('email')) return { what: 'no-email-column' };
    if (!file.places.has('municipality')) return { what: 'no-place-column' };
    const by = await this.reach.of(actor, 'identity.invitation.manage');
    const places = new KnownPlaces(await this.territory.municipalitiesIn(actor, ['*']));
    const courses = new Set((await this.courses.list(actor)).map(({ key }) => key));
    const rows = checkRows(file, { places, courses, language, isReached: (key) => reachesPlace(by.actor, key), mayInvite: (role, key) => mayInvite(by, role, key) });
    return { file, rows: await this.withOutcomes(await this.withNearest(actor, file, rows)) };
  }

  /** Whoever has an account needs no invitation, and whoever has an invitation needs no second one. */
  private async withOutcomes(rows: readonly CheckedRow[]): Promise<Checked['rows']> {
    const emails = rows.flatMap(({ invitee }) => (invitee ? [invitee.email] : []));
    const among = async (sql: string, ...more: Date[]) => new Set((await this.db.read<{ email: string }>(system, sql, [emails, ...more])).map(({ email }) => email));
    const [members, known] = [await among(WITH_ACCOUNT), await among(WITH_INVITATION, this.clock.now())];
    const outcomeOf = ({ email }: SendInvitation): Outcome => (members.has(email) ? 'member' : known.has(email) ? 'known' : 'new');
    return rows.map((row) => ({ ...row, outcome: row.invitee && outcomeOf(row.invitee) }));
  }

  /** Beside a name that nobody has, the one that is written most like it. */
  private async withNearest(actor: Actor, file: ReadFile, rows: readonly CheckedRow[]): Promise<CheckedRow[]> {
    const place = file.places.get('municipality') ?? 0;
    const typed = [...new Set(rows.filter(({ faults }) => faults.some(({ fault }) => fault.what === 'no-such-place')).map(({ row }) => row.cells[place] ?? ''))];
    const nearest = new Map<string, string>();
    for (const name of typed.slice(0, NAMES_LOOKED_UP)) {
      const [best] = await this.territory.search(actor, name.slice(0, 80));
      if (best) nearest.set(name, `${best.name}, ${best.stateName}`);
    }
    return rows.map((row) => ({ ...row, faults: row.faults.map((one) => (one.fault.what === 'no-such-place' ? { ...one, fault: { ...one.fault, nearest: nearest.get(row.row.cells[place] ?? '') } } : one)) }));
  }
}

function countsOf({ rows }: Checked) {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  return { rows: rows.length, invited: count('new'), known: count('known'), members: count('member') };
}

function titleOf({ header, places }: ReadFile, column: Parameters<ReadFile['places']['get']>[0]): string {
  return header[places.get(column) ?? -1] ?? '';
}

/** The file as it came, and beside each row what was found. */
function reportOf({ file, rows }: Checked, language: Language): string {
  const columns = file.header.map((header, index) => ({ header, cell: ({ row }: Checked['rows'][number]) => row.cells[index] ?? '' }));
  const result = {
    header: RESULT_HEADER[language],
    cell: ({ faults, outcome }: Checked['rows'][number]) =>
      (faults.length > 0 ? faults.map(({ column, fault }) => `${titleOf(file, column)}: ${sentenceOf(fault, language)}`).join(' ') : outcome === undefined ? '' : OUTCOMES[outcome][language]),
  };
  return writeCsv([...columns, result], rows).toString();
}
