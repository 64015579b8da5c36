import { handOf } from '../in-hand';

/**
 * How every kind of work stands, in one statement, so that nothing is counted twice on its way. $1 now, $2 done since.
 * What is open is found by the index of what is not closed, what was done by that of closings: neither grows with the years.
 */
export const KINDS = `
  with held as materialized (
    select (classid::bigint << 32) | objid::bigint as hand from pg_locks
    where locktype = 'advisory' and objsubid = 1 and granted and database = (select oid from pg_database where datname = current_database())
  ), open as (
    select d.job, d.due_at, o.made_at, ${handOf('d')} in (select hand from held) as is_in_hand, d.tries >= d.attempts as is_failed
    from delivery d join outbox o on o.id = d.outbox_id where d.closed_at is null
  ), standing as (
    select job,
      count(*) filter (where is_in_hand)::int as "inHand",
      count(*) filter (where not is_in_hand and is_failed)::int as failed,
      count(*) filter (where not is_in_hand and not is_failed and due_at <= $1)::int as due,
      count(*) filter (where not is_in_hand and not is_failed and due_at > $1)::int as waiting,
      min(made_at) as "oldestAt"
    from open group by job
  ), done as (
    select job, count(*)::int as "doneLately" from delivery where closed_at > $2 group by job
  )
  select job, coalesce("inHand", 0) as "inHand", coalesce(failed, 0) as failed, coalesce(due, 0) as due, coalesce(waiting, 0) as waiting,
    coalesce("doneLately", 0) as "doneLately", "oldestAt"
  from standing full join done using (job) order by job`;

/** By kind. */
export const UNRELAYED = `select name, count(*)::int as waiting, min(made_at) as "oldestAt" from outbox where relayed_at is null group by name order by name`;

/** $1 job or null, $2 at most */
export const FAILED = `
  select d.outbox_id || ':' || d.job as id, d.job, o.made_at as since, d.tries, d.last_error as "lastError", count(*) over ()::int as total
  from delivery d join outbox o on o.id = d.outbox_id
  where d.closed_at is null and d.tries >= d.attempts and ($1::text is null or d.job = $1) order by d.outbox_id desc, d.job limit $2`;

/**
 * Gives them all their tries again, due now. What somebody else is changing at this moment is passed over: it is being tried, or was asked for by
 * them. $1 now, $2 job or null, $3 ids or null: both null is all.
 */
export const RETRY = `
  with chosen as (
    select outbox_id, job from delivery
    where closed_at is null and tries >= attempts and ($2::text is null or job = $2) and ($3::text[] is null or outbox_id || ':' || job = any ($3))
    for update skip locked
  )
  update delivery d set tries = 0, due_at = $1 from chosen where d.outbox_id = chosen.outbox_id and d.job = chosen.job returning d.job`;
