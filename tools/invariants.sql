-- What each domain promises. A statement answers with one row, promise and subject, for everything that breaks its promise; none is good.
-- `npm run aula -- verify` runs them as the house and shows the sentence above each. With psql: as a superuser, or row-level security hides rows.
-- Each is one statement, and so looks at one moment. Clocks of several machines may differ by a quarter of an hour before one is called wrong.

-- Lo que pasó se reparte a quien debe saberlo en menos de cinco minutos.
select 'platform.outbox-is-relayed' as promise, o.id::text as subject
from outbox o where o.relayed_at is null and o.made_at < now() - interval '5 minutes';

-- Cada encargo repartido está anotado para quien lo hace; lo que no se ha repartido, no.
select 'platform.relayed-is-delivered' as promise, o.id::text as subject
from outbox o left join (values
    ('platform.send-mail', 'platform.send-mail'),
    ('identity.tell-of-lock', 'identity.tell-of-lock'),
    ('identity.send-invitations', 'identity.send-invitations'),
    ('identity.invited-to-course', 'enrolment.enrol-invited'),
    ('enrolment.remind-learner', 'enrolment.remind-learner'),
    ('enrolment.send-trainer-reminder', 'enrolment.send-trainer-reminder'),
    ('quizzes.tell-decision', 'quizzes.tell-decision'),
    ('enrolment.course-completed', 'certificates.issue-on-completion'),
    ('certificates.issue-certificate', 'certificates.issue-certificate')
  ) as asks (name, job) on asks.name = o.name
where case when o.relayed_at is null then exists (select from delivery d where d.outbox_id = o.id)
  else asks.job is not null and not exists (select from delivery d where d.outbox_id = o.id and d.job = asks.job) end;

-- Ningún trabajo agotó sus intentos: los que lo hicieron esperan a que alguien vea por qué.
select 'platform.delivery-has-tries-left' as promise, format('%s %s (%s)', d.job, d.outbox_id, d.last_error) as subject
from delivery d where d.closed_at is null and d.tries >= d.attempts;

-- Ningún trabajo se queda sin pedirse más de cinco minutos después de su hora.
select 'platform.delivery-is-asked-for' as promise, format('%s %s', d.job, d.outbox_id) as subject
from delivery d where d.closed_at is null and d.tries < d.attempts and d.due_at < now() - interval '5 minutes';

-- Lo que debía hacerse a una hora no lleva más de cinco minutos de retraso.
select 'platform.schedule-is-on-time' as promise, format('%s %s', s.job, s.key) as subject
from schedule s where s.due_at < now() - interval '5 minutes';

-- Una clave de idempotencia nunca está sin su respuesta.
select 'platform.key-has-its-answer' as promise, format('%s %s', k.account_id, k.key) as subject
from idempotency_key k where k.answer is null;

-- Lo que se respondió con una clave de idempotencia existe y es de quien la mandó.
select 'platform.answer-has-its-work' as promise, format('%s %s', k.account_id, k.key) as subject
from idempotency_key k where k.answer is not null and not exists (
  select from (
    select id, account_id from enrolment union all select id, account_id from attempt
    union all select id, account_id from attempt_request union all select id, account_id from trainer_reminder
  ) made where made.id::text = k.answer::jsonb ->> 'id' and made.account_id::text = k.account_id);

-- Cada correo se encargó una vez, ni menos ni más.
select 'platform.mail-is-asked-for-once' as promise, m.id::text as subject
from mail m left join outbox o on o.name = 'platform.send-mail' and o.data ->> 'mailId' = m.id::text
group by m.id having count(o.id) <> 1;

-- Un correo se marca como enviado junto con el cierre de su encargo.
select 'platform.sent-mail-is-closed' as promise, m.id::text as subject
from mail m join outbox o on o.name = 'platform.send-mail' and o.data ->> 'mailId' = m.id::text join delivery d on d.outbox_id = o.id
where m.sent_at is not null and d.closed_at is null;

-- Nada lleva una hora que todavía no llega.
select 'platform.nothing-from-the-future' as promise, format('%s %s', thing, id) as subject
from (
  select 'outbox' as thing, id::text, made_at as at from outbox union all select 'mail', id::text, queued_at from mail
  union all select 'enrolment', id::text, enrolled_at from enrolment union all select 'completion', enrolment_id::text, completed_at from completion
  union all select 'lesson_progress', enrolment_id::text, moved_at from lesson_progress union all select 'requirement_met', enrolment_id::text, met_at from requirement_met
  union all select 'attempt', id::text, greatest(started_at, submitted_at) from attempt union all select 'answer', attempt_id::text, saved_at from answer
  union all select 'certificate', id::text, issued_at from certificate union all select 'notice', id::text, told_at from notice
) happened where at > now() + interval '15 minutes';

-- Cada persona tiene una sola adscripción actual, y las anteriores no se traslapan.
select 'identity.one-place-at-a-time' as promise, a.account_id::text as subject
from affiliation a join affiliation b on b.account_id = a.account_id and b.id > a.id
  and daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]');

-- Un correo y un nombre de usuario son de una sola cuenta, escritos de una sola manera.
select 'identity.one-account-per-email' as promise, string_agg(id::text, ' ' order by id) as subject
from account, lateral (values (email), (user_name)) as signs (sign) where sign is not null
group by lower(btrim(normalize(sign, nfc))) having count(*) > 1 or bool_or(sign <> lower(btrim(normalize(sign, nfc))));

-- Una sesión terminada no vuelve a usarse.
select 'identity.ended-session-stays-ended' as promise, s.id::text as subject
from session s where s.last_seen_at > s.revoked_at + interval '15 minutes';

-- Nadie confirma ni devuelve su propia adscripción, y ninguna está confirmada y devuelta a la vez.
select 'identity.work-is-judged-by-others' as promise, a.id::text as subject
from affiliation a where a.account_id in (a.confirmed_by, a.declined_by) or (a.confirmed_at is not null and a.declined_at is not null);

-- Nadie tiene dos veces el mismo papel en el mismo lugar y los mismos días, ni se suple a sí misma.
select 'identity.role-is-held-once' as promise, a.id::text as subject
from role_assignment a where a.substitute_id = a.account_id or exists (
  select from role_assignment b where b.id > a.id and (b.account_id, b.role, b.scope, b.key) = (a.account_id, a.role, a.scope, a.key)
    and tstzrange(b.starts_at, b.ends_at) && tstzrange(a.starts_at, a.ends_at));

-- Un código por correo sirve una vez, quince minutos, y nunca después.
select 'identity.mailed-code-ends' as promise, c.id::text as subject
from mailed_code c where c.expires_at > c.sent_at + interval '15 minutes' or c.used_at > c.expires_at + interval '15 minutes';

-- Quien pide un segundo paso tiene su clave, y nadie lo dio después de los diez minutos.
select 'identity.second-step-is-whole' as promise, format('%s %s', thing, id) as subject
from (
  select 'two_step' as thing, account_id::text as id from two_step where confirmed_at is not null and length(secret) = 0
  union all select 'pending_sign_in', account_id::text from pending_sign_in where expires_at > started_at + interval '10 minutes' or entered_at > expires_at + interval '15 minutes'
) broken;

-- Cada código de recuperación que se usó es de quien tiene ese segundo paso.
select 'identity.paper-code-is-its-owners' as promise, format('%s %s', u.recovery_id, u.number) as subject
from used_recovery_code u left join two_step t on t.account_id = u.account_id left join two_step other on other.recovery_id = u.recovery_id and other.account_id <> u.account_id
where t.account_id is null or other.account_id is not null;

-- Nadie se da a sí misma una hoja de recuperación, y ninguna sirve más de un día.
select 'identity.recovery-sheet-ends' as promise, r.account_id::text as subject
from recovery_code r where r.issued_by = r.account_id or r.ends_at > r.issued_at + interval '1 day' or r.used_at > r.ends_at + interval '15 minutes';

-- Un cambio de correo lleva a otro correo, y solo se deshace en sus siete días.
select 'identity.email-change-is-undone-in-time' as promise, c.id::text as subject
from email_change c where c.new_email = c.old_email or c.undone_at not between c.changed_at - interval '15 minutes' and c.changed_at + interval '7 days 15 minutes';

-- Un código de invitación se usó tantas veces como dice, y nunca después de vencer o anularse.
select 'identity.invitation-code-counts-its-uses' as promise, c.code as subject
from invitation_code c left join invitation_use u on u.code_id = c.id
group by c.id having c.use_count <> count(u.code_id) or c.use_count > c.use_limit or max(u.used_at) > least(c.ends_at, c.revoked_at) + interval '15 minutes';

-- Un correo tiene una sola invitación abierta, y ninguna sirve después de vencer o retirarse.
select 'identity.mailed-invitation-opens-once' as promise, string_agg(i.id::text, ' ' order by i.id) as subject
from sent_invitation i
group by i.email having count(*) filter (where i.opened_at is null and i.withdrawn_at is null) > 1
  or bool_or(i.opened_at > i.ends_at + interval '15 minutes' or (i.opened_at is not null and i.withdrawn_at is not null));

-- Un dispositivo es conocido solo de quien ha entrado.
select 'identity.known-device-was-signed-in' as promise, d.account_id::text as subject
from known_device d where d.last_used_at < d.first_used_at or not exists (select from session s where s.account_id = d.account_id);

-- Ningún límite deja a nadie afuera más de lo que dice: una hora por dirección, un día por cuenta.
select 'identity.limits-end' as promise, format('%s %s', thing, id) as subject
from (
  select 'allowance' as thing, encode(key, 'hex') as id from allowance where spent_until > now() + interval '1 hour'
  union all select 'passphrase_guard', id::text from passphrase_guard where tried_at > now() + interval '15 minutes' or failures > 50
  union all select 'two_step', account_id::text from two_step where tried_at > now() + interval '15 minutes' or failures > 20
  union all select 'wrong_code', encode(origin, 'hex') from wrong_code where since > now() + interval '15 minutes'
) broken;

-- Solo se avisa de un aviso de privacidad nuevo a quien aceptó uno anterior.
select 'identity.told-have-accepted' as promise, format('%s %s', n.account_id, n.version) as subject
from notice_acceptance n where n.how = 'told' and not exists (
  select from notice_acceptance before where before.account_id = n.account_id and before.how = 'accepted' and before.version < n.version);

-- De un dato opcional que se retiró no queda la respuesta, y ninguna está sin consentimiento.
select 'identity.withdrawn-is-empty' as promise, format('%s %s', o.account_id, o.field) as subject
from optional_detail o where (o.value is null) <> (o.withdrawn_at is not null) or o.withdrawn_at < o.consented_at;

-- Lo que entra a la bitácora tiene su sello en menos de cinco minutos.
select 'identity.entry-is-sealed-in-time' as promise, e.id::text as subject
from audit_sealing w join audit_entry e on e.id = w.entry_id where w.seal_number is null and e.made_at < now() - interval '5 minutes';

-- Cada registro de la bitácora está en el sello que dice, y cada sello tiene sus registros.
select 'identity.seal-has-its-entries' as promise, coalesce(e.id, w.entry_id, s.entry_id)::text as subject
from audit_entry e full join audit_sealing w on w.entry_id = e.id
  full join (select number, unnest(entry_ids) as entry_id from audit_seal) s on s.entry_id = coalesce(e.id, w.entry_id)
where e.id is null or w.entry_id is null or w.seal_number is distinct from s.number;

-- Cada sello de la bitácora nombra al anterior.
select 'identity.seals-are-a-chain' as promise, s.number::text as subject
from audit_seal s left join audit_seal before on before.number = s.number - 1
  -- After a restored backup numbers may be missing, which is for audit:verify to tell.
where s.previous <> case when s.number = 1 then '' else before.hash end
union all select 'identity.seals-are-a-chain', h.number::text from audit_head h where not exists (select from audit_seal s where s.number = h.number);

-- Las versiones de un curso se numeran desde 1 y sin huecos, y ninguna está vacía.
select 'catalogue.versions-are-whole' as promise, format('%s: %s', c.key, v.number) as subject
from course c join course_version v on v.course_id = c.id
where not exists (select from lesson l where l.course_version_id = v.id)
  or (v.number > 1 and not exists (select from course_version before where before.course_id = v.course_id and before.number = v.number - 1));

-- Cada cuestionario que un curso pide está en su versión y tiene preguntas.
select 'catalogue.required-quiz-is-there' as promise, format('%s %s', r.course_version_id, r.key) as subject
from course_requirement r where r.kind = 'quiz-passed' and not exists (
  select from quiz z join question q on q.quiz_id = z.id where z.course_version_id = r.course_version_id and z.key = r.key);

-- Cada persona se inscribe una sola vez en un curso.
select 'enrolment.once-per-course' as promise, string_agg(e.id::text, ' ' order by e.id) as subject
from enrolment e group by e.account_id, e.course_id having count(*) > 1;

-- La versión de una inscripción es de su curso.
select 'enrolment.version-is-of-its-course' as promise, e.id::text as subject
from enrolment e join course_version v on v.id = e.course_version_id where v.course_id <> e.course_id;

-- El avance y los requisitos cumplidos son de lecciones y requisitos de la versión inscrita.
select 'enrolment.progress-is-of-its-version' as promise, format('%s %s', e.id, done.what) as subject
from enrolment e join (
  select p.enrolment_id, p.lesson_code as what, null as kind from lesson_progress p union all select m.enrolment_id, m.key, m.kind from requirement_met m
) done on done.enrolment_id = e.id
where case when done.kind is null then not exists (select from lesson l where l.course_version_id = e.course_version_id and l.code = done.what)
  else not exists (select from course_requirement r where r.course_version_id = e.course_version_id and r.kind = done.kind and r.key = done.what) end;

-- Nada ocurre en un curso antes de la inscripción.
select 'enrolment.nothing-before-enrolling' as promise, format('%s %s', e.id, done.what) as subject
from enrolment e join (
  select enrolment_id, lesson_code as what, least(moved_at, completed_at) as at from lesson_progress union all select enrolment_id, key, met_at from requirement_met
  union all select enrolment_id, 'completion', completed_at from completion union all select enrolment_id, 'attempt', started_at from attempt
) done on done.enrolment_id = e.id
where done.at < e.enrolled_at - interval '15 minutes';

-- Quien acredita completó cada lección de su versión y cumplió cada requisito; y quien lo hizo todo, acredita.
select 'enrolment.completed-is-earned' as promise, format('%s %s', e.id, case when c.enrolment_id is null then 'sin acreditación' else 'sin merecerla' end) as subject
from enrolment e left join completion c on c.enrolment_id = e.id
cross join lateral (select
  not exists (select from lesson l where l.course_version_id = e.course_version_id and not exists (
    select from lesson_progress p where p.enrolment_id = e.id and p.lesson_code = l.code and p.completed_at is not null))
  and not exists (select from course_requirement r where r.course_version_id = e.course_version_id and r.kind <> 'all-lessons' and not exists (
    select from requirement_met m where m.enrolment_id = e.id and m.kind = r.kind and m.key = r.key)) as is_earned) done
where done.is_earned <> (c.enrolment_id is not null);

-- Una acreditación es de la persona y de la versión de su inscripción.
select 'enrolment.completion-is-of-its-enrolment' as promise, c.enrolment_id::text as subject
from completion c join enrolment e on e.id = c.enrolment_id where (c.account_id, c.course_version_id) is distinct from (e.account_id, e.course_version_id);

-- La lista de participantes dice de cada inscripción lo que hay: de quién, de dónde, cuánto lleva, cuándo se movió y si acreditó.
select 'enrolment.roster-says-what-is' as promise, coalesce(e.id, r.enrolment_id)::text as subject
from enrolment e full join roster_entry r on r.enrolment_id = e.id left join account a on a.id = e.account_id left join affiliation f on f.account_id = e.account_id and f.ends_on is null
left join (select enrolment_id, count(completed_at) as completed, max(moved_at) as at from lesson_progress group by enrolment_id) p on p.enrolment_id = e.id
left join (select enrolment_id, count(*) as met, max(met_at) as at from requirement_met group by enrolment_id) m on m.enrolment_id = e.id
left join completion c on c.enrolment_id = e.id
where (r.account_id, r.course_id, r.course_version_id, r.municipality_key, r.works_in, r.name_order, r.enrolled_at, r.lesson_count, r.requirement_count, r.lessons_completed, r.requirements_met, r.moved_at, r.completed_at)
  is distinct from (e.account_id, e.course_id, e.course_version_id, e.municipality_key, f.municipality_key, aula_name_order(a.first_surname, a.second_surname, a.given_names), e.enrolled_at,
    (select count(*) from lesson l where l.course_version_id = e.course_version_id),
    (select count(*) from course_requirement q where q.course_version_id = e.course_version_id and q.kind <> 'all-lessons'), coalesce(p.completed, 0), coalesce(m.met, 0), greatest(p.at, m.at), c.completed_at);

-- Cada acreditación se dijo una vez a quien emite constancias.
select 'enrolment.completion-is-told-once' as promise, c.enrolment_id::text as subject
from completion c left join outbox o on o.name = 'enrolment.course-completed' and o.data ->> 'enrolmentId' = c.enrolment_id::text
group by c.enrolment_id having count(o.id) <> 1;

-- Quien tiene un curso sin terminar no queda en el olvido: hay una fecha para ver si hace falta un recordatorio.
with under_way as (
  select o.data ->> 'enrolmentId' as id from outbox o left join delivery d on d.outbox_id = o.id
  where o.name = 'enrolment.remind-learner' and (o.relayed_at is null or (d.job is not null and d.closed_at is null)))
select 'enrolment.nobody-is-forgotten' as promise, e.id::text as subject
from enrolment e left join schedule s on s.job = 'enrolment.remind-learner' and s.key = e.id::text
where s.due_at is null and not exists (select from completion c where c.enrolment_id = e.id) and not exists (select from under_way u where u.id = e.id::text);

-- Cada recordatorio anotado se dijo, y cada uno que se dijo está anotado.
select 'enrolment.reminder-is-told' as promise, coalesce(format('%s %s', r.account_id, r.sent_on), n.id::text) as subject
from reminder r full join (select * from notice where key like 'enrolment.learner-not-back:%') n
  on n.account_id = r.account_id and n.key = format('enrolment.learner-not-back:%s:%s', r.enrolment_id, r.sent_on)
where r.account_id is null or n.id is null;

-- Entre dos recordatorios a una persona pasa al menos una semana.
select 'enrolment.a-week-between-reminders' as promise, format('%s %s', one.account_id, one.sent_on) as subject
from reminder one join reminder other on other.account_id = one.account_id and other.sent_on > one.sent_on and other.sent_on < one.sent_on + 7;

-- De cada recordatorio de una persona facilitadora, a quien se cuenta como alcanzado se le dijo una vez; a nadie más.
select 'enrolment.reached-is-told' as promise, coalesce(format('%s %s', p.reminder_id, p.enrolment_id), n.id::text) as subject
from (
  select p.reminder_id, p.enrolment_id, e.account_id from trainer_reminder_recipient p join enrolment e on e.id = p.enrolment_id where p.outcome = 'reached'
) p full join (select * from notice where key like 'enrolment.trainer-reminds:%') n on n.account_id = p.account_id and n.key = 'enrolment.trainer-reminds:' || p.reminder_id
where p.reminder_id is null or n.id is null;

-- Un recordatorio de una persona facilitadora no se queda a medias.
with under_way as (
  select o.data ->> 'reminderId' as id from outbox o left join delivery d on d.outbox_id = o.id
  where o.name = 'enrolment.send-trainer-reminder' and (o.relayed_at is null or (d.job is not null and d.closed_at is null)))
select 'enrolment.trainer-reminder-is-finished' as promise, p.reminder_id::text as subject
from trainer_reminder_recipient p where p.outcome is null and not exists (select from under_way u where u.id = p.reminder_id::text) group by p.reminder_id;

-- Hay a lo más un intento abierto y uno aprobado de cada cuestionario, y ninguno después de aprobar.
select 'quizzes.one-open-one-passed' as promise, format('%s %s', t.enrolment_id, t.quiz_id) as subject
from attempt t group by t.enrolment_id, t.quiz_id
having count(*) filter (where t.submitted_at is null) > 1 or count(*) filter (where t.is_passed) > 1 or max(t.number) > min(t.number) filter (where t.is_passed);

-- Los intentos se numeran desde 1 y sin huecos, y no son más que los permitidos y los concedidos.
select 'quizzes.attempts-are-allowed' as promise, format('%s %s', t.enrolment_id, t.quiz_id) as subject
from attempt t join quiz z on z.id = t.quiz_id
group by t.enrolment_id, t.quiz_id, z.attempts_allowed
having count(*) <> max(t.number) or count(distinct t.number) <> count(*) or count(*) > z.attempts_allowed + (
  select count(*) from attempt_request r where r.enrolment_id = t.enrolment_id and r.quiz_id = t.quiz_id and r.state = 'granted');

-- Un intento, y lo que se pide sobre él, es de la persona y de la versión de su inscripción.
select 'quizzes.attempt-is-of-its-enrolment' as promise, t.id::text as subject
from (select id, enrolment_id, quiz_id, account_id from attempt union all select id, enrolment_id, quiz_id, account_id from attempt_request) t
  join enrolment e on e.id = t.enrolment_id join quiz z on z.id = t.quiz_id
where t.account_id <> e.account_id or z.course_version_id <> e.course_version_id;

-- Cada respuesta es a una pregunta de su cuestionario, en un lugar propio del orden en que llegaron.
select 'quizzes.answer-is-of-its-quiz' as promise, t.id::text as subject
from attempt t join answer a on a.attempt_id = t.id left join question q on q.id = a.question_id and q.quiz_id = t.quiz_id
group by t.id having count(q.id) < count(*) or count(distinct a.arrival) < count(*);

-- Después de entregar no se guarda ninguna respuesta.
select 'quizzes.no-answer-after-submission' as promise, format('%s %s', t.id, a.question_id) as subject
from attempt t join answer a on a.attempt_id = t.id where a.saved_at > t.submitted_at + interval '15 minutes';

-- La calificación de cada intento es la que dan sus respuestas, y aprueba quien alcanza la que se pide.
with standing as (
  select distinct on (attempt_id, question_id) attempt_id, question_id, response from answer order by attempt_id, question_id, arrival desc
), graded as (
  select t.id, sum(q.points) as maximum, sum(q.points * case q.kind
    when 'true-false' then (marks.keys = array[q.content ->> 'answer'])::int
    when 'single-choice' then (marks.keys = options.right_keys)::int
    when 'multiple-choice' then greatest(0, (
      select sum(case when mark = any (options.right_keys) then 1 else -1 end) from unnest(marks.keys) mark where mark = any (options.keys)))::numeric / cardinality(options.right_keys)
    when 'matching' then (
      select count(*) filter (where s.response -> 'pairs' ->> (pair ->> 'key') = pair ->> 'key')::numeric / count(*) from jsonb_array_elements(q.content -> 'pairs') pair)
    end) as earned
  from attempt t join question q on q.quiz_id = t.quiz_id left join standing s on s.attempt_id = t.id and s.question_id = q.id
    cross join lateral (select array_agg(distinct mark order by mark) as keys from jsonb_array_elements_text(s.response -> 'choices') mark) marks
    cross join lateral (
      select array_agg(o ->> 'key') as keys, array_agg(o ->> 'key' order by o ->> 'key') filter (where (o ->> 'isRight')::boolean) as right_keys
      from jsonb_array_elements(q.content -> 'options') o) options
  where t.submitted_at is not null group by t.id)
select 'quizzes.score-is-what-answers-give' as promise, format('%s: %s, y dan %s', t.id, t.score, round(100 * coalesce(g.earned, 0) / g.maximum, 2)) as subject
from attempt t join graded g on g.id = t.id join quiz z on z.id = t.quiz_id
where abs(t.score - 100 * coalesce(g.earned, 0) / g.maximum) > 0.01 or t.is_passed <> (t.score >= z.passing);

-- Quien aprobó un cuestionario que el curso pide tiene cumplido el requisito, y sólo quien lo aprobó.
select 'quizzes.passed-is-met' as promise, format('%s %s', e.id, r.key) as subject
from enrolment e join course_requirement r on r.course_version_id = e.course_version_id and r.kind = 'quiz-passed'
  join quiz z on z.course_version_id = r.course_version_id and z.key = r.key
where exists (select from attempt t where t.enrolment_id = e.id and t.quiz_id = z.id and t.is_passed)
  <> exists (select from requirement_met m where m.enrolment_id = e.id and m.kind = r.kind and m.key = r.key);

-- A quien pidió otro intento se le dice una vez lo que se decidió.
with under_way as (
  select o.data ->> 'requestId' as id from outbox o left join delivery d on d.outbox_id = o.id
  where o.name = 'quizzes.tell-decision' and (o.relayed_at is null or (d.job is not null and d.closed_at is null)))
select 'quizzes.decision-is-told' as promise, r.id::text as subject
from attempt_request r where r.state <> 'open' and not exists (select from under_way u where u.id = r.id::text)
  and not exists (select from notice n where n.account_id = r.account_id and n.key = 'quizzes.request-decided:' || r.id);

-- Cada constancia es de una acreditación, una sola, con los datos de ese curso y su propio archivo.
select 'certificates.certificate-is-of-its-completion' as promise, c.folio as subject
from certificate c left join completion k on k.enrolment_id = c.enrolment_id left join course_version v on v.id = k.course_version_id left join course o on o.id = v.course_id
where k.enrolment_id is null or k.account_id <> c.account_id or o.key <> c.course_key or v.title <> c.course_title or v.hours::numeric <> c.hours
  or c.file_key <> format('certificates/%s.pdf', c.folio) or c.file_sha256 !~ '^[0-9a-f]{64}$'
  or exists (select from certificate other where other.id <> c.id and (other.enrolment_id = c.enrolment_id or other.folio = c.folio));

-- Sólo hay constancias de quien confirmó cómo se escribe su nombre.
select 'certificates.name-is-confirmed' as promise, c.folio as subject
from certificate c where not exists (select from certificate_name n where n.account_id = c.account_id);

-- Quien acreditó y confirmó su nombre tiene su constancia.
with under_way as (
  select o.data ->> 'enrolmentId' as id from outbox o left join delivery d on d.outbox_id = o.id
  where o.name in ('enrolment.course-completed', 'certificates.issue-certificate') and (o.relayed_at is null or (d.job is not null and d.closed_at is null)))
select 'certificates.completion-has-its-certificate' as promise, k.enrolment_id::text as subject
from completion k join certificate_name n on n.account_id = k.account_id
where not exists (select from certificate c where c.enrolment_id = k.enrolment_id) and not exists (select from under_way u where u.id = k.enrolment_id::text);

-- A cada persona se le dijo que su constancia está lista.
select 'certificates.issued-is-told' as promise, c.folio as subject
from certificate c where not exists (select from notice n where n.account_id = c.account_id and n.key = 'certificates.issued:' || c.id)
  -- Before there was an inbox, the mail alone told it.
  and not exists (select from mail m where m.key = 'certificates.issued:' || c.id);

-- Nada se dice dos veces a una persona, ni se escribe dos veces un correo.
select 'notifications.told-once' as promise, format('%s %s', whom, key) as subject
from (select account_id::text as whom, key from notice union all select 'mail', key from mail) told group by whom, key having count(*) > 1;

-- Cada aviso que no se puede apagar va también por correo, y cada correo es de un aviso que existe.
select 'notifications.mail-goes-with-its-notice' as promise, coalesce(m.key, 'notice:' || n.id) as subject
from notice n full join (select * from mail where key like 'notice:%') m on m.key = 'notice:' || n.id
where n.id is null or (m.id is null and split_part(n.key, ':', 1) in ('certificates.issued', 'quizzes.request-decided', 'enrolment.trainer-reminder-sent'));

-- Quien apagó los recordatorios no recibe ninguno por correo.
select 'notifications.no-is-no' as promise, n.id::text as subject
from mail_preference p join notice n on n.account_id = p.account_id and split_part(n.key, ':', 1) in ('enrolment.learner-not-back', 'enrolment.trainer-reminds')
  join mail m on m.key = 'notice:' || n.id
where p.category = 'reminder' and not p.is_wanted and n.told_at > p.changed_at + interval '15 minutes';
