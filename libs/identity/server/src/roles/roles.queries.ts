import type { Language, Role } from '@aula/platform/contract';

/** All administrators without an end, always in the same order: of two that are taken away at once, the second is counted after the first is gone. */
export const LOCK_ADMINISTRATORS = `
  select id, account_id as "accountId" from role_assignment where role = 'administrator' and scope = 'all' and ends_at is null order by id for no key update`;

/** Nothing where the account has the role in some of that time: the constraint decides. $1 account, $2 role, $3 scope, $4 key, $5 start, $6 end, $7 substitute, $8–$9 from when to when */
export const GRANT = `
  insert into role_assignment (account_id, role, scope, key, starts_at, ends_at, substitute_id, substitute_from, substitute_until)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`;

/** A role as it was given, with the names of who holds it and of the substitute. */
export const ASSIGNMENT = `
  select r.id, r.account_id as "accountId", r.role, r.scope, r.key, r.starts_at as "startsAt", r.ends_at as "endsAt",
    r.substitute_id as "substituteId", r.substitute_from as "substituteFrom", r.substitute_until as "substituteUntil",
    concat_ws(' ', s.given_names, s.first_surname, s.second_surname) as "substituteName",
    a.given_names as "givenNames", a.first_surname as "firstSurname", a.second_surname as "secondSurname", a.email, a.user_name as "userName", a.language,
    r.ended_together as "endedTogether", r.ended_together_at as "endedTogetherAt", r.ends_at_before as "endsAtBefore"
  from role_assignment r join account a on a.id = r.account_id left join account s on s.id = r.substitute_id`;

/** What stands in the way of a new one. $1 account, $2 role, $3 scope, $4 key, $5 start, $6 end */
export const HELD_MEANWHILE = `
  ${ASSIGNMENT} where r.account_id = $1 and r.role = $2 and r.scope = $3 and r.key = $4 and tstzrange(r.starts_at, r.ends_at) && tstzrange($5, $6) order by r.starts_at`;

/** $1 id */
export const ASSIGNMENT_BY_ID = `${ASSIGNMENT} where r.id = $1`;

/** $1 account. Newest first. */
export const ASSIGNMENTS_OF = `${ASSIGNMENT} where r.account_id = $1 or r.substitute_id = $1 order by r.starts_at desc, r.role, r.id`;

/** What holds now or will. $1 now, $2 role or null, $3 key of a place or null: of the place itself, and of what lies in it */
export const ASSIGNMENTS_TO_LIST = `
  ${ASSIGNMENT} where (r.ends_at is null or r.ends_at > $1) and ($2::text is null or r.role = $2) and ($3::text is null or starts_with(r.key, $3))
  order by r.role, r.scope, r.key, aula_name_order(a.first_surname, a.second_surname, a.given_names), r.starts_at`;

/** $1 id. Alone: what is read with it might be what stood before the lock. */
export const LOCK_ASSIGNMENT = 'select 1 from role_assignment where id = $1 for no key update';

/** Whoever changes one role by itself takes it out of what was ended together. */
export const BY_ITSELF = 'ended_together = null, ended_together_at = null, ends_at_before = null';

/** What was to begin later never begins. Nothing where it has ended. $1 id, $2 now */
export const END = `update role_assignment set ends_at = greatest(starts_at, $2), ${BY_ITSELF} where id = $1 and (ends_at is null or ends_at > greatest(starts_at, $2)) returning id`;

/** A substitute holds at most as long, and goes where it ends before their first day. $1 id, $2 end or null */
export const MOVE_END = `
  update role_assignment set ends_at = $2, ${BY_ITSELF},
    substitute_id = case when substitute_from >= $2 then null else substitute_id end, substitute_from = case when substitute_from >= $2 then null else substitute_from end,
    substitute_until = case when substitute_id is null or substitute_from >= $2 then null else least(substitute_until, $2) end
  where id = $1`;

/** $1 id, $2 substitute, $3–$4 from when to when */
export const LEND = 'update role_assignment set substitute_id = $2, substitute_from = $3, substitute_until = $4 where id = $1';

export interface Assignment {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly scope: 'own' | 'municipality' | 'state' | 'all';
  readonly key: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly substituteId: string | null;
  readonly substituteFrom: Date | null;
  readonly substituteUntil: Date | null;
  readonly substituteName: string;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly email: string | null;
  readonly userName: string | null;
  /** Of the mails to its holder. */
  readonly language: Language;
  /** With which others its end was set, when, and what it was before. */
  readonly endedTogether: string | null;
  readonly endedTogetherAt: Date | null;
  readonly endsAtBefore: Date | null;
}
