import { Client } from 'pg';

/** Each query answers lines that tell one kind of object, in a stable order and wording. */
const KINDS: Readonly<Record<string, string>> = {
  columns: `
    select format('%s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
      case when d.oid is null then '' when a.attgenerated <> '' then ' generated ' || pg_get_expr(d.adbin, d.adrelid) else ' default ' || pg_get_expr(d.adbin, d.adrelid) end,
      case a.attidentity when 'a' then ' identity always' when 'd' then ' identity' else '' end) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where n.nspname = 'public' and c.relkind in ('r', 'v', 'm') and a.attnum > 0 and not a.attisdropped`,
  constraints: `
    select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) as line from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'`,
  indexes: `select indexdef as line from pg_indexes where schemaname = 'public'`,
  'row-level security': `
    select format('%s%s%s', relname, case when relrowsecurity then ' enabled' else '' end, case when relforcerowsecurity then ' forced' else '' end) as line
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  policies: `
    select format('%s %s for %s%s using %s check %s', tablename, policyname, cmd, case when 'public' = any (roles) then '' else ' to its owner' end, coalesce(qual, '-'), coalesce(with_check, '-')) as line
    from pg_policies where schemaname = 'public'`,
  triggers: `
    select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`,
  functions: `
    select regexp_replace(pg_get_functiondef(p.oid), '\\s+', ' ', 'g') as line from pg_proc p
    where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  views: `
    select format('%s %s %s', c.relname, c.reloptions, regexp_replace(pg_get_viewdef(c.oid), '\\s+', ' ', 'g')) as line
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')`,
};

/**
 * The schema as text: columns, constraints, indexes, policies, triggers, functions, views.
 * Compared with the committed `docs/schema.txt`; TypeORM's own diff does not see half of these.
 */
export async function describeSchema(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const parts: string[] = [];
    for (const [kind, query] of Object.entries(KINDS)) {
      const { rows } = await client.query<{ line: string }>(query);
      parts.push(`# ${kind}`, ...rows.map(({ line }) => line).sort(), '');
    }
    return parts.join('\n');
  } finally {
    await client.end();
  }
}
