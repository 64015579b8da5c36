import { reaches } from '@aula/platform/server';

const COLUMNS = `s.id, s.email, s.given_names as "givenNames", s.first_surname as "firstSurname", s.second_surname as "secondSurname", s.municipality_key as "municipalityKey",
  s.agency, s.position, s.role, s.course_key as "courseKey", s.language, s.invited_at as "invitedAt", s.ends_at as "endsAt", s.sendings, s.sent_at as "sentAt",
  s.withdrawn_at as "withdrawnAt", s.opened_at as "openedAt", s.invited_by as "invitedById"`;

/** Within `$1`, a territory as an actor carries it: that of the roles that let them invite, at most the session's. */
const WITHIN = `from sent_invitation s where ${reaches('s.municipality_key')} and $1::text[] && array['*', left(s.municipality_key, 2), s.municipality_key]`;

/** $1 territory, $2 limit, $3 offset */
export const SENT = `select ${COLUMNS} ${WITHIN} order by s.invited_at desc, s.id limit $2 offset $3`;

/** $1 territory */
export const COUNT_SENT = `select count(*)::int as total ${WITHIN}`;

/** $1 territory, $2 id */
export const SENT_BY_ID = `select ${COLUMNS} ${WITHIN} and s.id = $2`;

/** $1 territory, $2 e-mail */
export const OPEN_BY_EMAIL = `select ${COLUMNS} ${WITHIN} and s.email = $2 and s.opened_at is null and s.withdrawn_at is null`;

/** With who invites, for whoever holds the link. $1 id */
export const IN_HAND = `
  select ${COLUMNS}, concat_ws(' ', a.given_names, a.first_surname, a.second_surname) as "invitedBy",
    (select f.agency from affiliation f where f.account_id = a.id and f.ends_on is null) as "inviterAgency"
  from sent_invitation s left join account a on a.id = s.invited_by where s.id = $1`;

/** What has ended makes room for another, and was over when it ended. $1 e-mails, $2 now */
export const MAKE_ROOM = 'update sent_invitation set withdrawn_at = ends_at where email = any ($1) and opened_at is null and withdrawn_at is null and ends_at <= $2';

/** Those whose e-mail has an open invitation are left out. $1 people as JSON, $2 who invites, $3 now, $4 end, $5 batch */
export const INVITE = `
  insert into sent_invitation (email, given_names, first_surname, second_surname, municipality_key, agency, position, role, course_key, language, invited_by, invited_at, ends_at, batch_id)
  select p.email, p.given_names, p.first_surname, p.second_surname, p.municipality_key, p.agency, p.position, p.role, p.course_key, p.language, $2, $3, $4, $5
  from jsonb_to_recordset($1) as p (email text, given_names text, first_surname text, second_surname text, municipality_key text, agency text, position text, role text, course_key text, language text)
  on conflict (email) where opened_at is null and withdrawn_at is null do nothing returning id`;

/** $1 e-mails */
export const WITH_ACCOUNT = 'select email from account where email = any ($1)';
/** $1 e-mails, $2 now */
export const WITH_INVITATION = 'select email from sent_invitation where email = any ($1) and opened_at is null and withdrawn_at is null and ends_at > $2';

/** But for one whose mail is on its way, or went out a moment ago. $1 id, $2 end, $3 batch, $4 now, $5 since when is a moment ago */
export const SEND_AGAIN = `
  update sent_invitation set sent_at = null, ends_at = $2, batch_id = $3
  where id = $1 and opened_at is null and withdrawn_at is null and (sent_at <= $5 or (sent_at is null and ends_at <= $4)) returning id`;

/** $1 id, $2 now */
export const WITHDRAW = 'update sent_invitation set withdrawn_at = $2 where id = $1 and opened_at is null and withdrawn_at is null';

/** $1 batch, $2 how many */
export const NEXT_TO_SEND = `
  select ${COLUMNS}, concat_ws(' ', a.given_names, a.first_surname, a.second_surname) as "invitedBy"
  from sent_invitation s left join account a on a.id = s.invited_by
  where s.batch_id = $1 and s.sent_at is null and s.opened_at is null and s.withdrawn_at is null order by s.id limit $2 for no key update of s`;

/** $1 ids, $2 now */
export const SENT_NOW = 'update sent_invitation set sent_at = $2, sendings = sendings + 1 where id = any ($1)';

/** $1 territory, $2 batch */
export const BATCH = `select count(*)::int as total, count(*) filter (where s.sent_at is not null or s.opened_at is not null or s.withdrawn_at is not null)::int as sent ${WITHIN} and s.batch_id = $2`;

/** Once. $1 id, $2 now, $3 account, $4 attempt */
export const OPEN = `
  with opened as (
    update sent_invitation set opened_at = $2, opened_account_id = $3, opened_by = $4
    where id = $1 and opened_at is null and withdrawn_at is null and ends_at > $2 returning id
  )
  select id from opened`;

/** $1 id, $2 attempt */
export const OPENED_BY = 'select opened_account_id as "accountId" from sent_invitation where id = $1 and opened_by = $2';
