import type { GivenCourse } from '@aula/catalogue/testing';
import { givenAnEnrolment } from '@aula/enrolment/testing';
import { givenAPerson, type GivenPerson } from '@aula/identity/testing';
import { type TestDatabase, truthOf } from '@aula/platform/testing';

/** What every plant may use of the person. `mark` stands in whatever they or others wrote about them. */
const GIVEN = 'given (account, enrolment, version, mark, email, folio) as (values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::text))';

/** A row for the person in each table that an account and an enrolment alone do not fill. A new table with people gets its line here. */
const PLANTS: Readonly<Record<string, string>> = {
  attempt: `insert into attempt (quiz_id, enrolment_id, account_id, number, seed, started_at, submitted_at, score, is_passed)
    select q.id, enrolment, account, 1, gen_random_uuid(), now(), now(), 87.5, true from given join quiz q on q.course_version_id = version`,
  answer: `insert into answer (attempt_id, question_id, writer, response, revision, arrival, saved_at)
    select a.id, (select id from question where quiz_id = a.quiz_id limit 1), gen_random_uuid(), jsonb_build_object('choices', array[mark]), 1, 1, now() from given join attempt a on a.account_id = account`,
  attempt_request: `insert into attempt_request (quiz_id, enrolment_id, account_id, municipality_key, reason, asked_at, state, decided_by, decided_at, words)
    select q.id, enrolment, account, '08037', 'motivo de ' || mark, now(), 'granted', (select id from account where id <> account limit 1), now(), 'respuesta a ' || mark from given join quiz q on q.course_version_id = version`,
  lesson_progress: `insert into lesson_progress (enrolment_id, lesson_code, block, completed_at, moved_at) select enrolment, '1.1', 3, now(), now() from given`,
  requirement_met: `insert into requirement_met (enrolment_id, kind, key, met_at) select enrolment, 'quiz-passed', 'final de ' || mark, now() from given`,
  reminder: `insert into reminder (account_id, sent_on, enrolment_id, sent_at) select account, now(), enrolment, now() from given`,
  trainer_reminder: `insert into trainer_reminder (course_id, account_id, words, asked_at) select v.course_id, account, 'palabras de ' || mark, now() from given join course_version v on v.id = version`,
  trainer_reminder_recipient: `insert into trainer_reminder_recipient (reminder_id, enrolment_id, outcome) select r.id, enrolment, 'completed' from given join trainer_reminder r on r.account_id = account`,
  notice_acceptance: `insert into notice_acceptance (account_id, version, accepted_at) select account, 'versión de ' || mark, now() from given`,
  audit_entry: `insert into audit_entry (action, actor_id, subjects, municipalities, details, made_at) select 'identity.person.list', (select id from account where id <> account limit 1), array[account], array['08037'], jsonb_build_object('detalle de', mark), now() from given`,
  optional_detail: `insert into optional_detail (account_id, field, value, purpose_version, consented_at) select account, 'accessibility', jsonb_build_object('words', 'ayuda para ' || mark), '1', now() from given`,
  invitation_code: `insert into invitation_code (code, place_key, role, use_limit, time_zone, ends_at, made_by, made_at)
    select translate(substr(upper(md5(mark)), 1, 4) || '-' || substr(upper(md5(mark)), 5, 4), '0', '9'), '08037', 'learner', 5, 'America/Ojinaga', now(), account, now() from given`,
  invitation_use: `insert into invitation_use (account_id, code_id, used_at) select account, c.id, now() from given join invitation_code c on c.made_by = account`,
  recovery_code: `insert into recovery_code (account_id, hash, issued_at, ends_at) select account, sha256(mark::bytea), now(), now() from given`,
  sent_invitation: `insert into sent_invitation (email, given_names, municipality_key, role, language, invited_at, ends_at, batch_id, agency)
    select email, 'Nombre invitado ' || mark, '08037', 'learner', 'es', now(), now(), gen_random_uuid(), 'Dependencia invitada ' || mark from given`,
  session: `insert into session (hash, account_id, created_at, last_seen_at, expires_at, browser) select sha256(mark::bytea), account, now(), now(), now(), 'navegador de ' || mark from given`,
  mailed_code: `insert into mailed_code (purpose, email_hash, account_id, sent_at, sendings, expires_at, tries_left) select 'sign-in', sha256(mark::bytea), account, now(), 1, now() + interval '1 minute', 5 from given`,
  email_change: `insert into email_change (account_id, old_email, new_email, changed_at) select account, 'antes.' || email, email, now() from given`,
  passphrase_guard: `insert into passphrase_guard (key, account_id, failures, tried_at) select sha256(mark::bytea), account, 1, now() from given`,
  known_device: `insert into known_device (hash, account_id, first_used_at, last_used_at) select sha256(mark::bytea), account, now(), now() from given`,
  two_step: `insert into two_step (account_id, secret, started_at, confirmed_at) select account, sha256(mark::bytea), now(), now() from given`,
  used_recovery_code: `insert into used_recovery_code (recovery_id, number, account_id, used_at) select gen_random_uuid(), 1, account, now() from given`,
  pending_sign_in: `insert into pending_sign_in (hash, account_id, started_by, started_at, expires_at) select sha256(mark::bytea), account, 'passphrase', now(), now() from given`,
  idempotency_key: `insert into idempotency_key (account_id, key, hash, answer, made_at) select account::text, 'clave de ' || mark, sha256(mark::bytea), 'respuesta de ' || mark, now() from given`,
  notice: `insert into notice (account_id, key, language, subject, text, path, told_at) select account, 'aviso de ' || mark, 'es', 'asunto de ' || mark, 'texto de ' || mark, '/x', now() from given`,
  mail: `insert into mail (key, recipient, subject, text, queued_at) select 'correo de ' || mark, email, 'asunto de ' || mark, 'texto de ' || mark, now() from given`,
  mail_preference: `insert into mail_preference (account_id, category, is_wanted, changed_at) select account, 'reminder', false, now() from given`,
  certificate_name: `insert into certificate_name (account_id, name, confirmed_at) select account, 'nombre de ' || mark, now() from given`,
  certificate: `insert into certificate (enrolment_id, account_id, folio, name, course_key, course_title, hours, completed_on, issuer, issued_at, file_key, file_sha256)
    select enrolment, account, folio, 'nombre impreso de ' || mark, 'ga-101', 'Curso', 4, now(), 'Aula', now(), 'archivo de ' || mark, repeat('0', 64) from given`,
};

export interface WantedEverything {
  /** With a quiz. */
  readonly course: GivenCourse;
  readonly mark: string;
  readonly folio: string;
}

/** A person with a row in every table that holds people. */
export async function givenEverythingOf(database: TestDatabase, { course, mark, folio }: WantedEverything): Promise<GivenPerson> {
  const person = await givenAPerson(database, { email: `${mark}@prueba.example`, givenNames: `Nombre ${mark}`, firstSurname: `Apellido ${mark}`, agency: `Dependencia ${mark}`, position: `Cargo ${mark}` });
  const { accountId, email } = person;
  const { enrolmentId } = await givenAnEnrolment(database, { accountId, course, agency: `Antes ${mark}`, position: `Cargo de antes ${mark}`, completedAt: '2026-11-20T18:00:00Z' });
  for (const plant of Object.values(PLANTS)) await truthOf(database, `with ${GIVEN} ${plant}`, [accountId, enrolmentId, course.courseVersionId, mark, email, folio]);
  return person;
}
