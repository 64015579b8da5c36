// A hundred people who have just completed the course, with their names confirmed: what must follow is up to the workers.
import { randomBytes } from 'node:crypto';

export const PEOPLE = 100;

const PLANT = `
  with person as (
    insert into account (email, given_names, first_surname, passphrase_hash, is_demo, created_at)
    select format('simulacro-%s-%s@demo.example', $1::text, n), 'Persona', 'Simulacro', '-', true, now() from generate_series(1, $2::int) n returning id),
  named as (insert into certificate_name (account_id, name, confirmed_at) select id, 'Persona Simulacro', now() from person),
  version as (select v.id, v.course_id from course_version v order by v.number desc limit 1),
  enrolled as (
    insert into enrolment (account_id, course_id, course_version_id, municipality_key, agency, position, enrolled_at)
    select p.id, v.course_id, v.id, '08037', 'Tesorería', 'Auxiliar', now() from person p, version v returning *),
  completed as (
    insert into completion (enrolment_id, account_id, course_version_id, completed_at, municipality_key, agency, position)
    select id, account_id, course_version_id, now(), municipality_key, agency, position from enrolled returning enrolment_id)
  insert into outbox (name, data, made_at) select 'enrolment.course-completed', jsonb_build_object('enrolmentId', enrolment_id), now() from completed`;

/** @param {import('pg').Client} truth a connection that no policy binds */
export async function givenCompletions(truth) {
  const run = randomBytes(4).toString('hex');
  await truth.query(PLANT, [run, PEOPLE]);
  await truth.query(`notify aula_outbox`);
  return run;
}

const BOOKS = `
  select count(*)::int as completions,
    count(c.id)::int as certificates,
    count(distinct c.folio)::int as folios,
    count(n.id)::int as notices,
    count(m.id)::int as mails
  from account a join completion k on k.account_id = a.id
    left join certificate c on c.enrolment_id = k.enrolment_id
    left join notice n on n.account_id = a.id and n.key = 'certificates.issued:' || c.id
    left join mail m on m.key = 'notice:' || n.id
  where a.email like format('simulacro-%s-%%', $1::text)`;

/** What stands in the tables for one run. */
export async function booksOf(truth, run) {
  return (await truth.query(BOOKS, [run])).rows[0];
}

export async function filesOf(truth, run) {
  return (await truth.query(
    `select c.file_key as key, c.file_sha256 as sha256 from certificate c join account a on a.id = c.account_id where a.email like format('simulacro-%s-%%', $1::text)`, [run])).rows;
}
