import { MISSED_SHOWN, REMINDER_OUTCOMES } from '@aula/enrolment/contract';
import { reachedPeople } from '@aula/identity/server';

/** $1 course, $2 sender, $3 words, $4 now */
export const ASK = 'insert into trainer_reminder (course_id, account_id, words, asked_at) values ($1, $2, $3, $4) returning id';

/** $1 reminder, $2 enrolments, $3 what is decided about each at once, or null */
export const ADDRESS = `
  insert into trainer_reminder_recipient (reminder_id, enrolment_id, outcome)
  select $1, enrolment_id, outcome from unnest($2::uuid[], $3::text[]) as given (enrolment_id, outcome)`;

const COUNTS = REMINDER_OUTCOMES.map((outcome) => `'${outcome}', count(*) filter (where p.outcome = '${outcome}')`).join(', ');

/** $1 reminder, $2 sender, $3 course */
export const OWN_REMINDER = `
  select r.asked_at as "askedAt", count(*)::int as asked, json_build_object(${COUNTS}) as counts, count(*) filter (where p.outcome is null) = 0 as "isDone"
  from trainer_reminder r join trainer_reminder_recipient p on p.reminder_id = r.id
  where r.id = $1 and r.account_id = $2 and r.course_id = $3 group by r.id`;

/** Of a reminder that was just found to be the actor's own. $1 reminder, $2–$3 the actor's reach */
export const MISSED = `
  select p.outcome, e.account_id as "accountId", e.municipality_key as "municipalityKey", person.account_id is not null as "isReached", person.given_names as "givenNames", person.first_surname as "firstSurname",
    person.second_surname as "secondSurname", person.email
  from trainer_reminder_recipient p join enrolment e on e.id = p.enrolment_id left join ${reachedPeople(2)} person on person.account_id = e.account_id
  where p.reminder_id = $1 and p.outcome <> 'reached'
  order by person.first_surname collate "es-x-icu", person.second_surname collate "es-x-icu" nulls first, person.given_names collate "es-x-icu", p.enrolment_id limit ${MISSED_SHOWN}`;

/** $1 reminder */
export const SENT = 'select account_id as "senderId", words from trainer_reminder where id = $1';

/**
 * The next people about whom nothing is decided. Their enrolments are held in one order, so that two reminders at once wait for each other
 * and neither misses what the other did. $1 reminder, $2 how many
 */
export const LOCK_NEXT = `
  select e.id, e.account_id as "accountId" from enrolment e join trainer_reminder_recipient p on p.enrolment_id = e.id
  where p.reminder_id = $1 and p.outcome is null order by e.id limit $2 for no key update of e`;

/**
 * Of those that are held now, whoever is still undecided, and whether anybody reached them lately. A statement of its own:
 * what another transaction did while this one waited for the lock is not seen by the statement that waited. $1 reminder, $2 enrolments, $3 now
 */
export const UNDECIDED = `
  select p.enrolment_id as id, exists (
    select from trainer_reminder_recipient other where other.enrolment_id = p.enrolment_id and other.outcome = 'reached' and other.free_at > $3) as "isRemindedLately"
  from trainer_reminder_recipient p where p.reminder_id = $1 and p.enrolment_id = any ($2) and p.outcome is null order by p.enrolment_id`;

/** $1 reminder, $2 enrolments, $3 outcome of each, $4 now, $5 when those reached may be reminded again */
export const DECIDE = `
  update trainer_reminder_recipient p
  set outcome = decided.outcome, reached_at = case decided.outcome when 'reached' then $4::timestamptz end, free_at = case decided.outcome when 'reached' then $5::timestamptz end
  from unnest($2::uuid[], $3::text[]) as decided (enrolment_id, outcome) where p.reminder_id = $1 and p.enrolment_id = decided.enrolment_id and p.outcome is null`;

/** Of all of them; the version is one that some of them are in, for the course's title. $1 reminder */
export const RESULT = `
  select count(*)::int as asked, count(*) filter (where p.outcome = 'reached')::int as reached, (array_agg(e.course_version_id order by e.enrolled_at desc))[1] as "courseVersionId"
  from trainer_reminder_recipient p join enrolment e on e.id = p.enrolment_id where p.reminder_id = $1`;
