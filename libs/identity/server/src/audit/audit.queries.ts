/**
 * $1 action, $2 actor, $3 subjects, $4 municipalities or null, $5 details, $6 correlation id, $7 now. Without municipalities, those in which the subjects
 * work now, as far as whoever runs the statement may see. The database itself puts the new row among those that wait for a seal.
 */
export const ADD_ENTRY = `
  insert into audit_entry (action, actor_id, subjects, municipalities, details, correlation_id, made_at)
  values ($1, $2, $3::uuid[], coalesce($4::text[], (
    select array_agg(distinct f.municipality_key order by f.municipality_key) from affiliation f
    where f.account_id = any ($3::uuid[]) and f.ends_on is null and f.municipality_key is not null), '{}'), $5::jsonb, $6, $7)`;
