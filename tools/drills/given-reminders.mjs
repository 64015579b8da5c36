// Two hundred people who enrolled three weeks ago and never came back, where it is mid-morning whenever the drill runs.
import { randomBytes } from 'node:crypto';

export const PEOPLE = 200;

const PLANT = `
  with person as (
    insert into account (email, given_names, first_surname, passphrase_hash, is_demo, created_at)
    select format('recordatorio-%s-%s@demo.example', $1::text, n), 'Persona', 'Simulacro', '-', true, now() - interval '21 days' from generate_series(1, $2::int) n returning id),
  placed as (insert into affiliation (account_id, municipality_key, agency, position, starts_on) select id, '08037', 'Tesorería', 'Auxiliar', current_date - 21 from person),
  version as (select v.id, v.course_id from course_version v order by v.number desc limit 1),
  enrolled as (
    insert into enrolment (account_id, course_id, course_version_id, municipality_key, agency, position, enrolled_at)
    select p.id, v.course_id, v.id, '08037', 'Tesorería', 'Auxiliar', now() - interval '21 days' from person p, version v returning id)
  insert into schedule (job, key, due_at, data) select 'enrolment.remind-learner', id, now(), jsonb_build_object('enrolmentId', id) from enrolled`;

/** @param {import('pg').Client} truth a connection that no policy binds */
export async function givenReminders(truth) {
  const run = randomBytes(4).toString('hex');
  await truth.query(`update municipality set time_zone = $1 where key = '08037'`, [zoneInTheMorning(new Date())]);
  await truth.query(PLANT, [run, PEOPLE]);
  return run;
}

/** A zone in which ten, or shortly before midnight in Greenwich eleven, has struck: reminders are given from nine to noon. */
function zoneInTheMorning(now) {
  const west = Math.min(12, now.getUTCHours() - 10);
  return `Etc/GMT${west < 0 ? '-' : '+'}${Math.abs(west)}`;
}

const BOOKS = `
  select count(r.account_id)::int as reminders, count(n.id)::int as notices, count(m.id)::int as mails, count(m.sent_at)::int as sent
  from account a left join reminder r on r.account_id = a.id left join notice n on n.account_id = a.id left join mail m on m.key = 'notice:' || n.id
  where a.email like format('recordatorio-%s-%%', $1::text)`;

/** What stands in the tables for one run. */
export async function booksOf(truth, run) {
  return (await truth.query(BOOKS, [run])).rows[0];
}
