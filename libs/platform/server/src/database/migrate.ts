import { runMigrations as migrateQueues } from 'bullmq';
import { Client, escapeIdentifier } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { SnakeNaming } from './snake-naming';

export type Migration = new () => MigrationInterface;

export interface MigrateOptions {
  /** The role that owns the tables. */
  readonly ownerUrl: string;
  /** The role that the processes use; it is granted what it needs and nothing more. */
  readonly applicationRole: string;
  readonly migrations: readonly Migration[];
  /** Rows that are part of the house, such as the territory: loaded again at each migration, idempotently. */
  readonly loadReferenceData?: (client: Client) => Promise<void>;
  /** The tables it loads: the application role only reads them. */
  readonly referenceTables?: readonly string[];
  /** Tables whose rows are added and never changed. */
  readonly appendOnlyTables?: readonly string[];
  readonly say?: (line: string) => void;
}

/** Two migrations of one database wait for each other. */
const LOCK = 4_207_001;

/** Brings the schema, the queues' schema, reference data and grants up to date. Safe to repeat, and to be killed in between. */
export async function migrate(options: MigrateOptions): Promise<{ applied: string[] }> {
  const client = new Client({ connectionString: options.ownerUrl, application_name: 'aula migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const applied = await applyMigrations(options);
    for (const name of applied) options.say?.(`migrated ${name}`);
    await migrateQueues(client);
    await options.loadReferenceData?.(client);
    await client.query(grantsTo(options, client.database ?? ''));
    return { applied };
  } finally {
    await client.end();
  }
}

/** Whether every migration is applied already. Any role that may read the list can ask; without a list, none is. */
export async function isCurrent(url: string, migrations: readonly Migration[]): Promise<boolean> {
  const client = new Client({ connectionString: url, application_name: 'aula migrate' });
  await client.connect();
  try {
    const { rows: lists } = await client.query(`select 1 where to_regclass('public.migration') is not null`);
    if (lists.length === 0) return false;
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const applied = new Set(rows.map(({ name }) => name));
    return migrations.every(({ name }) => applied.has(name));
  } finally {
    await client.end();
  }
}

async function applyMigrations({ ownerUrl, migrations }: MigrateOptions): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres', url: ownerUrl, migrations: [...migrations], migrationsTableName: 'migration', migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(), extra: { max: 1 },
  });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** BullMQ makes a sequence per queue on its first use, so the role may create in that one schema; it adds in bulk through temporary tables. */
function grantsTo({ applicationRole, referenceTables = [], appendOnlyTables = [] }: MigrateOptions, database: string): string {
  const name = escapeIdentifier(applicationRole);
  const readOnly = ['migration', ...referenceTables].map(escapeIdentifier).join(', ');
  const appendOnly = appendOnlyTables.map(escapeIdentifier).join(', ');
  return `
    grant connect, temporary on database ${escapeIdentifier(database)} to ${name};
    grant usage on schema public to ${name};
    -- Nothing is ever deleted. The first table whose rows may go gets its grant here.
    revoke all on all tables in schema public from ${name};
    grant select, insert, update on all tables in schema public to ${name};
    revoke insert, update on ${readOnly} from ${name};
    ${appendOnly === '' ? '' : `revoke update on ${appendOnly} from ${name};`}
    -- "All tables" are all views, too; what is written through one is written as its owner.
    do $$ declare shown regclass; begin
      for shown in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' loop
        execute format('revoke insert, update on %s from ${name}', shown);
      end loop;
    end $$;
    grant usage on all sequences in schema public to ${name};
    grant usage, create on schema bullmq to ${name};
    grant select, insert, update, delete on all tables in schema bullmq to ${name};
    grant execute on all functions in schema bullmq to ${name};
    -- The sequences that the role itself has made are its own, and not ours to grant.
    do $$ declare ours regclass; begin
      for ours in select oid from pg_class where relnamespace = 'bullmq'::regnamespace and relkind = 'S' and pg_has_role(relowner, 'usage') loop
        execute format('grant usage, select on sequence %s to ${name}', ours);
      end loop;
    end $$`;
}
