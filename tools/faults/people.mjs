// People who are there before a fault comes, written past the services but just as these would have left them: every promise holds.
import { createHash, randomBytes } from 'node:crypto';

const COURSE = `(select v.id, v.course_id from course_version v join course c on c.id = v.course_id where c.key = 'ga-101' order by v.number desc limit 1)`;

const ACCOUNTS = `
  with person as (
    insert into account (email, given_names, first_surname, passphrase_hash, is_demo, created_at)
    select format('%s-%s@demo.example', $1::text, n), 'Persona', 'Simulacro', '-', true, now() - interval '22 days' from generate_series(1, $2::int) n returning id, email, created_at),
  placed as (insert into affiliation (account_id, municipality_key, agency, position, starts_on) select id, '08037', 'Tesorería', 'Auxiliar', current_date - 22 from person),
  may as (insert into role_assignment (account_id, role, scope, starts_at) select id, 'learner', 'own', created_at from person)
  select id, email from person order by email`;

/** $1 accounts, $2 when each is looked at, for a reminder */
const ENROLMENTS = `
  with enrolled as (
    insert into enrolment (account_id, course_id, course_version_id, municipality_key, agency, position, enrolled_at)
    select account_id, v.course_id, v.id, '08037', 'Tesorería', 'Auxiliar', now() - interval '21 days' from unnest($1::uuid[]) account_id, ${COURSE} v returning id)
  insert into schedule (job, key, due_at, data) select 'enrolment.remind-learner', id, $2, jsonb_build_object('enrolmentId', id) from enrolled`;

/** All lessons but the last one. */
const LESSONS = `
  insert into lesson_progress (enrolment_id, lesson_code, block, completed_at, moved_at)
  select e.id, l.code, 8, now() - interval '20 days', now() - interval '20 days' from enrolment e join lesson l on l.course_version_id = e.course_version_id
  where e.account_id = any ($1) and l.position < (select max(position) from lesson where course_version_id = e.course_version_id)`;

/** Everything answered right. */
const PASSED = `
  with taken as (
    insert into attempt (quiz_id, enrolment_id, account_id, number, seed, started_at, submitted_at, score, is_passed)
    select q.id, e.id, e.account_id, 1, gen_random_uuid(), now() - interval '19 days', now() - interval '19 days', 100, true
    from enrolment e join quiz q on q.course_version_id = e.course_version_id where e.account_id = any ($1) returning id, quiz_id, enrolment_id),
  answered as (
    insert into answer (attempt_id, question_id, writer, revision, arrival, saved_at, response)
    select t.id, q.id, t.id, 1, q.number, now() - interval '19 days', case q.kind
      when 'true-false' then jsonb_build_object('choices', jsonb_build_array(q.content ->> 'answer'))
      when 'matching' then jsonb_build_object('pairs', (select jsonb_object_agg(p ->> 'key', p ->> 'key') from jsonb_array_elements(q.content -> 'pairs') p))
      else jsonb_build_object('choices', (select jsonb_agg(o ->> 'key') from jsonb_array_elements(q.content -> 'options') o where (o ->> 'isRight')::boolean)) end
    from taken t join question q on q.quiz_id = t.quiz_id)
  insert into requirement_met (enrolment_id, kind, key, met_at) select t.enrolment_id, 'quiz-passed', q.key, now() - interval '19 days' from taken t join quiz q on q.id = t.quiz_id`;

const NAMES = `insert into certificate_name (account_id, name, confirmed_at) select id, 'Persona Simulacro', now() from unnest($1::uuid[]) id`;

/** The last lesson too, at this moment, and what follows from it. */
const COMPLETE = `
  with done as (
    insert into lesson_progress (enrolment_id, lesson_code, block, completed_at, moved_at)
    select e.id, l.code, 8, now(), now() from enrolment e join lesson l on l.course_version_id = e.course_version_id
    where e.account_id = any ($1) and l.position = (select max(position) from lesson where course_version_id = e.course_version_id) returning enrolment_id),
  completed as (
    insert into completion (enrolment_id, account_id, course_version_id, completed_at, municipality_key, agency, position)
    select e.id, e.account_id, e.course_version_id, now(), e.municipality_key, e.agency, e.position from enrolment e join done on done.enrolment_id = e.id returning enrolment_id),
  told as (insert into outbox (name, data, made_at) select 'enrolment.course-completed', jsonb_build_object('enrolmentId', enrolment_id), now() from completed)
  select pg_notify('aula_outbox', '')`;

const SESSIONS = `
  insert into session (hash, account_id, created_at, last_seen_at, expires_at)
  select hash, account_id, now(), now(), now() + interval '30 days' from unnest($1::bytea[], $2::uuid[]) as given (hash, account_id)`;

/** @typedef {import('./cluster.mjs').Truth} Truth */
/** @typedef {{ id: string, email: string }} Person */

/** @param {Truth} truth @param {string} name of all of them @param {number} count @returns {Promise<Person[]>} with nothing but accounts */
export const givenPeople = (truth, name, count) => truth(ACCOUNTS, [name, count]);

const idsOf = (/** @type {Person[]} */ people) => people.map(({ id }) => id);

/** @param {Truth} truth @param {Person[]} people @param {Date} [lookAt] when they are next looked at, for a reminder */
export const enrolAll = (truth, people, lookAt = new Date(Date.now() + 7 * 86_400_000)) => truth(ENROLMENTS, [idsOf(people), lookAt]);

/** The last lesson alone is missing. @param {Truth} truth @param {Person[]} people */
export async function bringToTheLastStep(truth, people) {
  await truth(LESSONS, [idsOf(people)]);
  await truth(PASSED, [idsOf(people)]);
}

/** @param {Truth} truth @param {Person[]} people */
export const confirmNames = (truth, people) => truth(NAMES, [idsOf(people)]);

/** @param {Truth} truth @param {Person[]} people */
export const completeAll = (truth, people) => truth(COMPLETE, [idsOf(people)]);

/** Signs them in. @param {Truth} truth @param {Person[]} people @returns {Promise<(Person & { cookie: string })[]>} */
export async function signInAll(truth, people) {
  const ids = people.map(() => randomBytes(32).toString('base64url'));
  await truth(SESSIONS, [ids.map((id) => createHash('sha256').update(id).digest()), idsOf(people)]);
  return people.map((person, index) => ({ ...person, cookie: `__Host-aula=${ids[index]}` }));
}

/** It is mid-morning there whenever this runs: reminders are given from nine to noon. @param {Truth} truth */
export const makeItMorning = (truth) => truth(`update municipality set time_zone = $1 where key = '08037'`, [zoneInTheMorning(new Date())]);

/** A zone in which ten, or shortly before midnight in Greenwich eleven, has struck. @param {Date} now */
function zoneInTheMorning(now) {
  const west = Math.min(12, now.getUTCHours() - 10);
  return `Etc/GMT${west < 0 ? '-' : '+'}${Math.abs(west)}`;
}
