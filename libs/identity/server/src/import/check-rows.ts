import { INVITED_ROLES, type InvitedRole, sendInvitation, type SendInvitation } from '@aula/identity/contract/inviting';
import type { Language } from '@aula/platform/contract';
import { safeParse } from 'zod/mini';
import type { Fault } from './import-sentences';
import type { KnownPlaces } from './known-places';
import { type Column, type FileRow, plainWords, type ReadFile } from './read-people-file';

export interface CellFault {
  readonly line: number;
  /** Undefined where the whole row is at fault. */
  readonly column: Column;
  readonly fault: Fault;
}

export interface CheckedRow {
  readonly row: FileRow;
  readonly faults: readonly CellFault[];
  /** Where there is no fault. */
  readonly invitee: SendInvitation | undefined;
}

export interface Around {
  readonly places: KnownPlaces;
  readonly courses: ReadonlySet<string>;
  readonly language: Language;
  isReached(municipalityKey: string): boolean;
  mayInvite(role: InvitedRole, municipalityKey: string): boolean;
}

/** How people call the roles: the beginning of a word is enough. */
const ROLES: Readonly<Record<InvitedRole, readonly string[]>> = {
  learner: ['', 'participante', 'learner'], trainer: ['persona facilitadora', 'facilitadora', 'facilitador', 'trainer'],
  liaison: ['enlace', 'enlace del municipio', 'liaison'], coordinator: ['coordinacion', 'coordinadora', 'coordinador', 'coordinator'],
};

const TEXTS = ['givenNames', 'firstSurname', 'secondSurname', 'agency', 'position'] as const;

/** Each row by itself, and against those above it. The file has the columns it needs. */
export function checkRows(file: ReadFile, around: Around): CheckedRow[] {
  const firstLines = new Map<string, number>();
  return file.rows.map((row) => checkRow(row, (column) => row.cells[file.places.get(column) ?? -1] ?? '', firstLines, around));
}

function checkRow(row: FileRow, cell: (column: Column) => string, firstLines: Map<string, number>, around: Around): CheckedRow {
  const faults: CellFault[] = [];
  const blame = (column: Column, fault: Fault) => { faults.push({ line: row.line, column, fault }); };
  const email = emailIn(cell('email'), blame);
  const first = email === undefined ? undefined : firstLines.get(email);
  if (first !== undefined) blame('email', { what: 'twice', line: first });
  else if (email !== undefined) firstLines.set(email, row.line);
  const municipalityKey = placeIn(cell('municipality'), cell('state'), around, blame);
  const role = INVITED_ROLES.find((one) => ROLES[one].includes(plainWords(cell('role'))));
  if (role === undefined) blame('role', { what: 'no-such-role' });
  else if (municipalityKey !== undefined && !around.mayInvite(role, municipalityKey)) blame('role', { what: 'role-not-yours' });
  const courseKey = cell('course').toLowerCase();
  if (courseKey !== '' && !around.courses.has(courseKey)) blame('course', { what: 'no-such-course' });
  const texts: Partial<Record<(typeof TEXTS)[number], string>> = {};
  for (const column of TEXTS) {
    const read = cell(column) === '' ? undefined : safeParse(sendInvitation.shape[column], cell(column));
    if (read && !read.success) blame(column, { what: 'bad-text' });
    else if (read?.data !== undefined) texts[column] = read.data;
  }
  const invitee = faults.length === 0 && email !== undefined && municipalityKey !== undefined && role !== undefined
    ? { email, ...texts, municipalityKey, role, ...(courseKey !== '' && { courseKey }), language: around.language }
    : undefined;
  return { row, faults, invitee };
}

function emailIn(typed: string, blame: (column: Column, fault: Fault) => void): string | undefined {
  const read = safeParse(sendInvitation.shape.email, typed);
  if (!read.success) blame('email', { what: typed === '' ? 'no-email' : 'bad-email' });
  return read.data;
}

function placeIn(municipality: string, state: string, { places, isReached }: Around, blame: (column: Column, fault: Fault) => void): string | undefined {
  if (municipality === '') { blame('municipality', { what: 'no-place' }); return undefined; }
  const found = places.find(municipality, state, isReached);
  if ('what' in found) { blame('municipality', found.what === 'no-such-place' ? { ...found, nearest: undefined } : found); return undefined; }
  if (isReached(found.key)) return found.key;
  blame('municipality', { what: 'out-of-reach' });
  return undefined;
}
