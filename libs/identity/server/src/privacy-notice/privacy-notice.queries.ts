/** $1 account */
export const KNOWN_NOTICES = `select max(version) filter (where how = 'accepted') as accepted, max(version) as known from notice_acceptance where account_id = $1`;

/** $1 account, $2 version, $3 accepted or told, $4 now, $5 language, $6 seal of the text. Sent twice, the first stands. */
export const ACCEPT_NOTICE = `
  insert into notice_acceptance (account_id, version, how, accepted_at, language, text_sha256) values ($1, $2, $3, $4, $5, $6)
  on conflict (account_id, version) do nothing`;
