/** $1 account */
export const OWN_DETAILS = `
  select field, value, consented_at as "consentedAt" from optional_detail where account_id = $1 and value is not null order by field`;

/** $1 account, $2 field, $3 value, $4 version of the purpose, $5 now. What stands already keeps the instant of its consent. */
export const SAVE_DETAIL = `
  insert into optional_detail (account_id, field, value, purpose_version, consented_at) values ($1, $2, $3, $4, $5)
  on conflict (account_id, field) do update
    set value = excluded.value, purpose_version = excluded.purpose_version, consented_at = excluded.consented_at, withdrawn_at = null
    where (optional_detail.value, optional_detail.purpose_version) is distinct from (excluded.value, excluded.purpose_version)`;

/** $1 account, $2 field, $3 now. Never before the consent, whatever two clocks say. */
export const WITHDRAW_DETAIL = `
  update optional_detail set value = null, withdrawn_at = greatest($3, consented_at) where account_id = $1 and field = $2 and value is not null`;
