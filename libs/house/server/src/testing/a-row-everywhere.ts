/** A row in every table that lists people or guards their ways in, for somebody who is enrolled. $1 account, $2 enrolment, $3 course version, $4 folio */
export const A_ROW_EVERYWHERE = `
  with quiz_of_course as (select id from quiz where course_version_id = $3), attempted as (
    insert into attempt (quiz_id, enrolment_id, account_id, number, seed, started_at) select id, $2, $1, 1, gen_random_uuid(), now() from quiz_of_course returning id
  ), asked as (
    insert into attempt_request (quiz_id, enrolment_id, account_id, municipality_key, reason, asked_at) select id, $2, $1, (select municipality_key from enrolment where id = $2), '', now() from quiz_of_course
  ), noticed as (insert into notice_acceptance (account_id, version, accepted_at) values ($1, '1', now())
  ), optional as (insert into optional_detail (account_id, field, value, purpose_version, consented_at) values ($1, 'sex', '{}', '1', now())
  ), signed_in as (insert into session (hash, account_id, created_at, last_seen_at, expires_at) values (sha256($1::text::bytea), $1, now(), now(), now())
  ), answered as (insert into idempotency_key (account_id, key, hash, made_at) values ($1, 'k', 'x', now())
  ), told as (insert into notice (account_id, key, language, subject, text, path, told_at) values ($1, 'x', 'es', 'x', 'x', '/x', now())
  ), wrote as (insert into trainer_reminder (course_id, account_id, words, asked_at) select course_id, $1, '', now() from course_version where id = $3
  ), reminded as (insert into reminder (account_id, sent_on, enrolment_id, sent_at) values ($1, now(), $2, now())
  ), mailed as (insert into mailed_code (purpose, email_hash, account_id, sent_at, sendings, expires_at, tries_left) values ('sign-in', sha256($1::text::bytea), $1, now(), 1, now() + interval '1 minute', 5)
  ), allowed as (insert into allowance (key, spent_until) values (sha256($1::text::bytea), now())
  ), guarded as (insert into passphrase_guard (key, account_id, failures, tried_at) values (sha256($1::text::bytea), $1, 1, now())
  ), known as (insert into known_device (hash, account_id, first_used_at, last_used_at) values (sha256($1::text::bytea), $1, now(), now())
  ), halfway as (insert into pending_sign_in (hash, account_id, started_by, started_at, expires_at) values (sha256($1::text::bytea), $1, 'passphrase', now(), now())
  ), doubled as (insert into two_step (account_id, secret, started_at, confirmed_at) values ($1, sha256($1::text::bytea), now(), now())
  ), recovered as (insert into used_recovery_code (recovery_id, number, account_id, used_at) values (gen_random_uuid(), 1, $1, now())
  ), on_a_sheet as (insert into recovery_code (account_id, hash, issued_at, ends_at) values ($1, sha256($1::text::bytea), now(), now())
  ), readdressed as (insert into email_change (account_id, old_email, new_email, changed_at) values ($1, 'antes@prueba.example', 'ahora@prueba.example', now())
  ), mistyped as (insert into wrong_code (origin, since, tries) values (sha256($1::text::bytea), now(), 1)
  ), place as (select coalesce(municipality_key, '21114') as key from enrolment where id = $2
  ), invited as (insert into sent_invitation (email, municipality_key, role, language, invited_by, invited_at, ends_at, batch_id) select $1::text || '@prueba.example', key, 'learner', 'es', $1, now(), now(), gen_random_uuid() from place
  ), made as (
    insert into invitation_code (code, place_key, role, use_limit, time_zone, ends_at, made_by, made_at)
    select regexp_replace(translate(upper(left(md5($1::text || of), 8)), '0', '9'), '(....)', '\\1-'), of, 'learner', 5, 'America/Ojinaga', now(), $1, now() from place, unnest(array[key, left(key, 2)]) as of returning id
  ), came_by as (insert into invitation_use (account_id, code_id, used_at) select $1, id, now() from made limit 1
  ), preferred as (insert into mail_preference (account_id, category, is_wanted, changed_at) values ($1, 'reminder', true, now())
  ), named as (insert into certificate_name (account_id, name, confirmed_at) values ($1, 'Ana Paz', now()))
  insert into certificate (enrolment_id, account_id, folio, name, course_key, course_title, hours, completed_on, municipality_key, municipality_name, state_name, issuer, issued_at, file_key, file_sha256)
  select id, $1, $4, 'Ana Paz', 'x', 'x', 1, now(), municipality_key, left(municipality_key, 0), left(municipality_key, 0), 'x', now(), $4, repeat('0', 64) from enrolment where id = $2`;
