/** Some enrolment of the demo, as a sub-query: completed, or under way. Ids are made anew for each demo: what is planted must break the promise whichever it is. */
const COMPLETED = '(select enrolment_id from completion order by 1 limit 1)';
const UNDER_WAY = '(select id from enrolment e where not exists (select from completion c where c.enrolment_id = e.id) order by 1 limit 1)';
const SUBMITTED = '(select id from attempt where submitted_at is not null order by 1 limit 1)';
const AN_ACCOUNT = '(select id from account order by 1 limit 1)';
const CERTIFIED = '(select id from certificate order by 1 limit 1)';

const SEND_TRAINER_REMINDER = (outcome: string) => `
  with asked as (insert into trainer_reminder (course_id, account_id, words, asked_at) select id, ${AN_ACCOUNT}, '', now() from course limit 1 returning id)
  insert into trainer_reminder_recipient (reminder_id, enrolment_id, outcome, reached_at, free_at) select asked.id, ${UNDER_WAY}, ${outcome} from asked`;
const NOTICE = (key: string) => `insert into notice (account_id, key, language, subject, text, path, told_at) values (${AN_ACCOUNT}, ${key}, 'es', 'x', 'x', '/x', now())`;
const ATTEMPT = (columns: string) => `insert into attempt (quiz_id, enrolment_id, account_id, number, seed, started_at, submitted_at, score, is_passed) ${columns}`;

const MAILED_CODE = (times: string) => `
  insert into mailed_code (purpose, email_hash, account_id, sent_at, sendings, tries_left, expires_at, used_at, used_by)
  select 'sign-in', sha256('x'), ${AN_ACCOUNT}, now(), 1, 5, expires_at, used_at, case when used_at is not null then gen_random_uuid() end from (values (${times})) as t (expires_at, used_at)`;
const PENDING = (times: string) => `insert into pending_sign_in (hash, account_id, started_by, started_at, expires_at, entered_at) values (sha256('x'), ${AN_ACCOUNT}, 'passphrase', now(), ${times})`;
const RECOVERY_CODE = (rest: string) => `insert into recovery_code (account_id, hash, issued_at, issued_by, ends_at, used_at, used_by) values (${AN_ACCOUNT}, sha256('x'), now(), ${rest})`;
const EMAIL_CHANGE = (rest: string) => `insert into email_change (account_id, old_email, changed_at, new_email, undone_at) values (${AN_ACCOUNT}, 'a@b.example', now(), ${rest})`;
const INVITATION_CODE = (rest: string) => `insert into invitation_code (code, place_key, role, use_limit, ends_at, time_zone, made_at, use_count, revoked_at) values ('1111-1111', '08037', 'learner', 3, now() + interval '30 days', 'UTC', now(), ${rest})`;
const USED_CODE = (times: string) => `
  ${INVITATION_CODE('1, null')};
  with used as (insert into invitation_use (account_id, code_id, used_at) select ${AN_ACCOUNT}, id, used_at from invitation_code, (values (${times})) as t (used_at, revoked_at) where code = '1111-1111')
  update invitation_code set revoked_at = t.revoked_at::timestamptz from (values (${times})) as t (used_at, revoked_at) where code = '1111-1111'`;
const INVITED = (times: string) => `
  insert into sent_invitation (batch_id, email, municipality_key, role, language, invited_at, ends_at, opened_at, withdrawn_at) values (gen_random_uuid(), 'a@b.example', '08037', 'learner', 'es', now(), now() + interval '30 days', ${times})`;
const KNOWN_DEVICE = (last: string) => `insert into known_device (hash, account_id, first_used_at, last_used_at) values (sha256('x'), ${AN_ACCOUNT}, now(), ${last})`;
const OPTIONAL_DETAIL = (rest: string) => `insert into optional_detail (account_id, field, purpose_version, consented_at, value, withdrawn_at) values (${AN_ACCOUNT}, 'sex', '2026-11-28', now(), ${rest})`;
const AUDIT_ENTRY = (at: string) => `insert into audit_entry (action, actor_id, subjects, municipalities, details, made_at) values ('identity.person.x', 'system', '{}', '{}', '{}', ${at})`;
const SEAL = (numberAndPrevious: string) => `insert into audit_seal (number, previous, hash, sealed_at, entry_ids, digests) select number, coalesce(previous, ''), repeat('b', 64), now(), '{900001}', '{x}' from (values (${numberAndPrevious})) as t (number, previous) on conflict (number) do nothing`;

/** For each promise, ways to break it that the untouched demo does not know. Constraints that would stop one are dropped first. */
export const PLANTED: Readonly<Record<string, readonly string[]>> = {
  'platform.outbox-is-relayed': [`insert into outbox (name, data, made_at) values ('x.happened', '{}', now() - interval '6 minutes')`],
  'platform.relayed-is-delivered': [
    `insert into outbox (name, data, made_at, relayed_at) values ('quizzes.tell-decision', '{}', now(), now())`,
    `update outbox set relayed_at = null where name = 'enrolment.course-completed'`,
  ],
  'platform.delivery-has-tries-left': [`update delivery set closed_at = null, tries = attempts, last_error = 'x'`],
  'platform.delivery-is-asked-for': [`update delivery set closed_at = null, due_at = now() - interval '6 minutes'`],
  'platform.schedule-is-on-time': [`update schedule set due_at = now() - interval '6 minutes'`],
  'platform.key-has-its-answer': [`insert into idempotency_key (account_id, key, hash, made_at) values ('x', 'k', 'x', now())`],
  'platform.answer-has-its-work': [
    `insert into idempotency_key (account_id, key, hash, answer, made_at) values (${AN_ACCOUNT}, 'k', 'x', format('{"id":"%s"}', gen_random_uuid()), now())`,
    // Somebody else's.
    `insert into idempotency_key (account_id, key, hash, answer, made_at) select gen_random_uuid(), 'k', 'x', format('{"id":"%s"}', id), now() from enrolment limit 1`,
  ],
  'platform.mail-is-asked-for-once': [
    `update outbox set data = '{}' where name = 'platform.send-mail'`,
    `insert into outbox (name, data, made_at) select name, data, made_at from outbox where name = 'platform.send-mail'`,
  ],
  'platform.sent-mail-is-closed': [`update mail set sent_at = now(); update delivery set closed_at = null where job = 'platform.send-mail'`],
  'platform.nothing-from-the-future': [
    `update outbox set made_at = now() + interval '16 minutes'`, `update attempt set submitted_at = now() + interval '16 minutes' where id = ${SUBMITTED}`,
    `update notice set told_at = now() + interval '1 day'`,
  ],
  'identity.one-place-at-a-time': [`drop index affiliation_current; insert into affiliation (account_id, agency, position, starts_on) select account_id, agency, position, starts_on + 1 from affiliation`],
  'identity.one-account-per-email': [`
    alter table account drop constraint account_email_key;
    insert into account (email, given_names, first_surname, passphrase_hash, created_at) select email, given_names, first_surname, passphrase_hash, now() from account limit 1`,
    `update account set email = U&'jose\\0301' || email where id = ${AN_ACCOUNT}`],
  'identity.ended-session-stays-ended': [`
    insert into session (hash, account_id, created_at, last_seen_at, expires_at, revoked_at) values (sha256('x'), ${AN_ACCOUNT}, now(), now(), now(), now() - interval '16 minutes')`],
  'identity.work-is-judged-by-others': [
    'update affiliation set confirmed_at = now(), confirmed_by = account_id where declined_at is null', `update affiliation set declined_at = now(), declined_by = account_id, declined_words = 'x' where confirmed_at is null`,
    `alter table affiliation drop constraint affiliation_check2; update affiliation set declined_at = now(), declined_words = 'x', confirmed_at = now()`,
  ],
  'identity.role-is-held-once': [
    `alter table role_assignment drop constraint role_assignment_once; insert into role_assignment (account_id, role, scope, key, starts_at) select account_id, role, scope, key, starts_at + interval '1 day' from role_assignment`,
    `alter table role_assignment drop constraint role_assignment_check2; update role_assignment set substitute_id = account_id, substitute_from = now()`,
  ],
  'identity.mailed-code-ends': [MAILED_CODE(`now() + interval '16 minutes', null::timestamptz`), MAILED_CODE(`now() + interval '1 minute', now() + interval '17 minutes'`)],
  'identity.second-step-is-whole': [
    `insert into two_step (account_id, secret, started_at, confirmed_at) values (${AN_ACCOUNT}, '', now(), now())`, PENDING(`now() + interval '11 minutes', null`), PENDING(`now() + interval '1 minute', now() + interval '17 minutes'`),
  ],
  'identity.paper-code-is-its-owners': [
    `insert into used_recovery_code (recovery_id, number, account_id, used_at) values (gen_random_uuid(), 1, ${AN_ACCOUNT}, now())`,
    `with own as (insert into two_step (account_id, secret, started_at) select id, '', now() from account returning account_id, recovery_id)
     insert into used_recovery_code (recovery_id, number, account_id, used_at) select own.recovery_id, 1, other.account_id, now() from own join own other on other.account_id > own.account_id limit 1`,
  ],
  'identity.recovery-sheet-ends': [RECOVERY_CODE(`${AN_ACCOUNT}, now() + interval '1 hour', null, null`), RECOVERY_CODE(`null, now() + interval '25 hours', null, null`), RECOVERY_CODE(`null, now() + interval '1 hour', now() + interval '2 hours', gen_random_uuid()`)],
  'identity.email-change-is-undone-in-time': [EMAIL_CHANGE(`'a@b.example', null`), EMAIL_CHANGE(`'c@b.example', now() + interval '8 days'`), EMAIL_CHANGE(`'c@b.example', now() - interval '1 day'`)],
  'identity.invitation-code-counts-its-uses': [
    INVITATION_CODE(`1, null`), `alter table invitation_code drop constraint invitation_code_check; ${INVITATION_CODE('4, null')}`, USED_CODE(`now() + interval '31 days', null`), USED_CODE(`now(), now() - interval '16 minutes'`),
  ],
  'identity.mailed-invitation-opens-once': [
    `drop index sent_invitation_open; ${INVITED('null, null')}; ${INVITED('null, null')}`, INVITED(`now() + interval '31 days', null`), `alter table sent_invitation drop constraint sent_invitation_check; ${INVITED('now(), now()')}`,
  ],
  'identity.known-device-was-signed-in': [KNOWN_DEVICE(`now() - interval '1 minute'`), `delete from session; ${KNOWN_DEVICE('now()')}`],
  'identity.limits-end': [
    `insert into allowance (key, spent_until) values (sha256('x'), now() + interval '61 minutes')`, `insert into wrong_code (origin, since, tries) values (sha256('x'), now() + interval '16 minutes', 1)`,
    `insert into passphrase_guard (key, failures, tried_at) values (sha256('x'), 51, now())`, `insert into passphrase_guard (key, failures, tried_at) values (sha256('x'), 1, now() + interval '16 minutes')`,
    `insert into two_step (account_id, secret, started_at, failures) values (${AN_ACCOUNT}, '', now(), 21)`,
  ],
  'identity.told-have-accepted': [`update notice_acceptance set how = 'told'`],
  'identity.withdrawn-is-empty': [
    `alter table optional_detail drop constraint optional_detail_check1; ${OPTIONAL_DETAIL(`'{}', now()`)}`, `alter table optional_detail drop constraint optional_detail_check1; ${OPTIONAL_DETAIL('null, null')}`,
    `alter table optional_detail drop constraint optional_detail_check; ${OPTIONAL_DETAIL(`null, now() - interval '1 day'`)}`,
  ],
  'identity.entry-is-sealed-in-time': [`${AUDIT_ENTRY(`now() - interval '6 minutes'`)}; insert into audit_sealing (entry_id) select id from audit_entry where action = 'identity.person.x'`],
  'identity.seal-has-its-entries': [
    // The trigger that has each entry wait for its seal does not run here.
    AUDIT_ENTRY('now()'), 'insert into audit_sealing (entry_id) values (900001)', 'insert into audit_sealing (entry_id, seal_number) values (900001, 900001)', SEAL('1, null'),
  ],
  'identity.seals-are-a-chain': [`${SEAL('900000, null')}; ${SEAL(`900001, repeat('a', 64)`)}`, 'insert into audit_head (number, written_at) values (900001, now())'],
  'catalogue.versions-are-whole': ['update course_version set number = 3', 'delete from lesson'],
  'catalogue.required-quiz-is-there': [`update course_requirement set key = 'otro' where kind = 'quiz-passed'`, 'delete from question'],
  'enrolment.once-per-course': [`
    alter table enrolment drop constraint enrolment_account_id_course_id_key;
    insert into enrolment (account_id, course_id, course_version_id, enrolled_at) select account_id, course_id, course_version_id, enrolled_at from enrolment`],
  'enrolment.version-is-of-its-course': ['update enrolment set course_id = gen_random_uuid()'],
  'enrolment.progress-is-of-its-version': [
    `update lesson_progress set lesson_code = '99.9' where (enrolment_id, lesson_code) in (select enrolment_id, min(lesson_code) from lesson_progress group by 1)`,
    `insert into requirement_met (enrolment_id, kind, key, met_at) select id, 'quiz-passed', 'otro', now() from enrolment`,
  ],
  'enrolment.nothing-before-enrolling': [`update lesson_progress set moved_at = '2020-01-01'`, `update requirement_met set met_at = '2020-01-01'`, `update completion set completed_at = '2020-01-01'`],
  'enrolment.completed-is-earned': [
    `update lesson_progress set completed_at = null where enrolment_id = ${COMPLETED}`, `delete from requirement_met where enrolment_id = ${COMPLETED}`, `delete from completion where enrolment_id = ${COMPLETED}`,
  ],
  'enrolment.completion-is-of-its-enrolment': ['update completion set account_id = gen_random_uuid()', 'update completion set course_version_id = gen_random_uuid()'],
  'enrolment.roster-says-what-is': [
    `delete from roster_entry where enrolment_id = ${UNDER_WAY}`, 'update roster_entry set lessons_completed = lessons_completed + 1', 'update roster_entry set requirements_met = 7', `update roster_entry set moved_at = '2020-01-01'`,
    'update roster_entry set completed_at = null', `update roster_entry set name_order = ''`, 'update roster_entry set works_in = null', 'update roster_entry set municipality_key = null', 'update roster_entry set lesson_count = 1',
  ],
  'enrolment.completion-is-told-once': [
    `update outbox set data = '{}' where name = 'enrolment.course-completed'`, `insert into outbox (name, data, made_at) select name, data, made_at from outbox where name = 'enrolment.course-completed'`,
  ],
  'enrolment.nobody-is-forgotten': [`update schedule set due_at = null`, `delete from schedule where key = ${UNDER_WAY}::text`],
  'enrolment.reminder-is-told': [
    `insert into reminder (account_id, sent_on, enrolment_id, sent_at) values (${AN_ACCOUNT}, '2020-01-01', ${UNDER_WAY}, now())`, NOTICE(`'enrolment.learner-not-back:x:2020-01-01'`),
  ],
  'enrolment.a-week-between-reminders': [`insert into reminder (account_id, sent_on, enrolment_id, sent_at) select account_id, sent_on + 6, enrolment_id, sent_at from reminder`],
  'enrolment.reached-is-told': [SEND_TRAINER_REMINDER(`'reached', now(), now() + interval '1 day'`), NOTICE(`'enrolment.trainer-reminds:x'`)],
  'enrolment.trainer-reminder-is-finished': [SEND_TRAINER_REMINDER('null, null::timestamptz, null::timestamptz')],
  'quizzes.one-open-one-passed': [
    `drop index attempt_one_open; ${ATTEMPT(`select quiz_id, enrolment_id, account_id, number + 10 + n, seed, now(), null, null, null from attempt, generate_series(1, 2) n where id = ${SUBMITTED}`)}`,
    `drop index attempt_one_passed; ${ATTEMPT('select quiz_id, enrolment_id, account_id, number + 10, seed, now(), now(), score, is_passed from attempt where is_passed')}`,
    ATTEMPT('select quiz_id, enrolment_id, account_id, number + 1, seed, now(), null, null, null from attempt where is_passed limit 1'),
  ],
  'quizzes.attempts-are-allowed': [
    `update attempt set number = number + 10`,
    ATTEMPT(`select quiz_id, enrolment_id, account_id, 3 + n, seed, now(), now(), 0, false from attempt, generate_series(1, 2) n where number = 3 and not is_passed`),
  ],
  'quizzes.attempt-is-of-its-enrolment': ['update attempt set account_id = gen_random_uuid()', 'update attempt_request set account_id = gen_random_uuid()'],
  'quizzes.answer-is-of-its-quiz': [
    `update answer set question_id = gen_random_uuid()`, `alter table answer drop constraint answer_attempt_id_arrival_key; update answer set arrival = 1`,
  ],
  'quizzes.no-answer-after-submission': [`update answer set saved_at = now() where attempt_id = ${SUBMITTED}`],
  'quizzes.score-is-what-answers-give': [
    `update attempt set score = score - 1 where is_passed and score > 81`, `drop index attempt_one_passed; update attempt set is_passed = not is_passed where id = ${SUBMITTED}`,
    `delete from answer where attempt_id = (select id from attempt where is_passed limit 1) and arrival = 1`,
  ],
  'quizzes.passed-is-met': [`delete from requirement_met`, `insert into requirement_met (enrolment_id, kind, key, met_at) select ${UNDER_WAY}, 'quiz-passed', 'final', now()`],
  'quizzes.decision-is-told': [`update attempt_request set state = 'granted', decided_by = gen_random_uuid(), decided_at = now()`],
  'certificates.certificate-is-of-its-completion': [
    `update certificate set enrolment_id = ${UNDER_WAY} where id = ${CERTIFIED}`, 'update certificate set account_id = gen_random_uuid()', `update certificate set hours = hours + 1`,
    `update certificate set file_key = 'x'  where id = ${CERTIFIED}`, `alter table certificate drop constraint certificate_file_sha256_check; update certificate set file_sha256 = ''`,
    `alter table certificate drop constraint certificate_enrolment_id_key; update certificate set enrolment_id = ${COMPLETED}`,
  ],
  'certificates.name-is-confirmed': ['delete from certificate_name'],
  'certificates.completion-has-its-certificate': [`delete from certificate where id = ${CERTIFIED}`],
  'certificates.issued-is-told': [`delete from notice where key like 'certificates.issued:%'`],
  'notifications.told-once': [
    `alter table notice drop constraint notice_account_id_key_key; insert into notice (account_id, key, language, subject, text, path, told_at) select account_id, key, language, subject, text, path, told_at from notice`,
    `alter table mail drop constraint mail_key_key; update mail set key = 'x'`,
  ],
  'notifications.mail-goes-with-its-notice': [`delete from mail`, `insert into mail (key, recipient, subject, text, queued_at) values ('notice:x', 'x', 'x', 'x', now())`],
  'notifications.no-is-no': [`insert into mail_preference (account_id, category, is_wanted, changed_at) select distinct account_id, 'reminder', false, '2020-01-01'::timestamptz from reminder`],
};

