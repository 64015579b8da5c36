import type { Actor } from '@aula/platform/server';

/** A row as PostgreSQL writes it in JSON, and where it lies: its name among all rows while nothing is committed. */
export interface Row {
  readonly at: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** All rows that there are, by table, past every policy. */
export type Truth = Readonly<Record<string, readonly Row[]>>;
type RowRule = (row: Row['row'], actor: Actor, truth: Truth) => boolean;

export interface TableRules {
  readonly sees: RowRule;
  /** Whose the row is; undefined where it is the house's. */
  readonly ownerOf: (row: Row['row'], truth: Truth) => unknown;
}

const reaches = ({ territory }: Actor, place: unknown) =>
  territory.includes('*') || (typeof place === 'string' && (territory.includes(place) || territory.includes(place.slice(0, 2))));
const accountOf = ({ account_id }: Row['row']) => account_id;
const isOwn: RowRule = (row, actor) => row['account_id'] === actor.id;
const ownOrPlace: RowRule = (row, actor, truth) => isOwn(row, actor, truth) || reaches(actor, row['municipality_key']);
/** Whoever works there now, or has no end of working there. */
const worksInReach = (account: unknown, actor: Actor, truth: Truth) =>
  reaches(actor, undefined) || (truth['affiliation'] ?? []).some(({ row }) => row['account_id'] === account && row['ends_on'] === null && reaches(actor, row['municipality_key']));
const reminderOf = (row: Row['row'], truth: Truth) => (truth['trainer_reminder'] ?? []).find(({ row: { id } }) => id === row['reminder_id'])?.row['account_id'];

/** What somebody is shown of an entry of the audit log, and whether that is all of it; undefined where they reach none of its places. */
export function partOf({ actor_id: by, ...row }: Row['row'], actor: Actor, truth: Truth): { readonly shown: string; readonly isAll: boolean } | undefined {
  const all = [row['municipalities'], row['subjects']] as [unknown[], unknown[]];
  const places = all[0].filter((place) => reaches(actor, place));
  const people = all[1].filter((account) => account === actor.id || worksInReach(account, actor, truth));
  if (places.length === 0 && !reaches(actor, undefined)) return undefined;
  return { shown: JSON.stringify([by, places, people]), isAll: people.length === all[1].length };
}

/** What no person reads or writes. */
const HOUSE_ALONE: TableRules = { sees: () => false, ownerOf: () => undefined };
const ownOnly: TableRules = { sees: isOwn, ownerOf: accountOf };
const own = (sees: RowRule): TableRules => ({ sees, ownerOf: accountOf });

/** Who sees which row, said once more in another language than that of the policies: what they are compared with. A table that is not here is not seen by the test, which then fails. */
export const ROW_RULES: Readonly<Record<string, TableRules>> = {
  account: { sees: (row, actor, truth) => row['id'] === actor.id || worksInReach(row['id'], actor, truth), ownerOf: ({ id }) => id },
  affiliation: own(ownOrPlace),
  role_assignment: own((row, actor, truth) => isOwn(row, actor, truth) || row['substitute_id'] === actor.id || worksInReach(row['account_id'], actor, truth)),
  enrolment: own(ownOrPlace),
  completion: own(ownOrPlace),
  roster_entry: own(ownOrPlace),
  certificate: own(ownOrPlace),
  attempt_request: own(ownOrPlace),
  /** An open request opens its attempts to who decides about it. */
  attempt: own((row, actor, truth) => isOwn(row, actor, truth) || (truth['attempt_request'] ?? []).some(({ row: asked }) =>
    asked['enrolment_id'] === row['enrolment_id'] && asked['quiz_id'] === row['quiz_id'] && asked['state'] === 'open' && reaches(actor, asked['municipality_key']))),
  certificate_name: ownOnly,
  idempotency_key: ownOnly,
  mail_preference: ownOnly,
  notice: ownOnly,
  notice_acceptance: ownOnly,
  reminder: ownOnly,
  session: ownOnly,
  trainer_reminder: ownOnly,
  trainer_reminder_recipient: { sees: (row, actor, truth) => reminderOf(row, truth) === actor.id, ownerOf: reminderOf },
  optional_detail: ownOnly,
  /** Who reaches a part sees that part of it, through `partOf`. */
  audit_entry: { sees: (_row, actor) => reaches(actor, undefined), ownerOf: (row) => row['actor_id'] },
  mail: HOUSE_ALONE,
  mailed_code: HOUSE_ALONE,
  audit_seal: HOUSE_ALONE,
  audit_head: HOUSE_ALONE,
  audit_sealing: HOUSE_ALONE,
  two_step: ownOnly,
  invitation_use: ownOnly,
  /** A code of a whole state is beyond who reaches one municipality of it. Whoever made it and has moved on no longer finds it. */
  invitation_code: { sees: (row, actor) => reaches(actor, row['place_key']), ownerOf: ({ made_by }) => made_by },
  /** Whoever is invited has no account yet, and comes by the link; nobody but the house writes, not even who invites. */
  sent_invitation: { sees: (row, actor) => reaches(actor, row['municipality_key']), ownerOf: () => undefined },
  allowance: HOUSE_ALONE,
  email_change: HOUSE_ALONE,
  known_device: HOUSE_ALONE,
  passphrase_guard: HOUSE_ALONE,
  pending_sign_in: HOUSE_ALONE,
  recovery_code: HOUSE_ALONE,
  used_recovery_code: HOUSE_ALONE,
  wrong_code: HOUSE_ALONE,
};

/** A request may be decided by who reaches its place, and by nobody for themselves. */
export const mayDecide = (row: Row['row'], actor: Actor): boolean => row['account_id'] !== actor.id && reaches(actor, row['municipality_key']);
