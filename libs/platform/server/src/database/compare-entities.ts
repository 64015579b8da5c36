import { Client } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { SnakeNaming } from './snake-naming';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

const COLUMNS = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped`;

const LONG_NAMES: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone', int: 'integer', char: 'character', bool: 'boolean', varchar: 'character varying', int4: 'integer', int8: 'bigint',
};

/** What entities say and the migrated database does not: missing tables and columns, other types, other nullability. Empty when they agree. */
export async function compareEntities(url: string, entities: readonly EntityTarget<ObjectLiteral>[]): Promise<string[]> {
  const expected = await columnsOfEntities(url, entities);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(COLUMNS);
    return expected.flatMap((column) => differenceOf(column, rows));
  } finally {
    await client.end();
  }
}

function differenceOf(expected: Column, found: readonly Column[]): string[] {
  const name = `${expected.table}.${expected.column}`;
  if (!found.some(({ table }) => table === expected.table)) return [`${expected.table}: the entity has no table; write its migration`];
  const column = found.find((candidate) => candidate.table === expected.table && candidate.column === expected.column);
  if (!column) return [`${name}: the entity's column is in no migration`];
  const faults: string[] = [];
  if (column.type !== expected.type) faults.push(`${name}: entity says ${expected.type}, database ${column.type}`);
  if (column.nullable !== expected.nullable) faults.push(`${name}: entity says ${expected.nullable ? 'null' : 'not null'}, database the other`);
  return faults;
}

async function columnsOfEntities(url: string, entities: readonly EntityTarget<ObjectLiteral>[]): Promise<Column[]> {
  const dataSource = new DataSource({ type: 'postgres', url, entities: [...entities] as never, namingStrategy: new SnakeNaming(), extra: { max: 1 } });
  await dataSource.initialize();
  try {
    return dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => {
        const type = dataSource.driver.normalizeType(column);
        return {
          table: entity.tableName, column: column.databaseName, nullable: column.isNullable,
          type: `${LONG_NAMES[type] ?? type}${column.isArray ? '[]' : ''}`,
        };
      }),
    );
  } finally {
    await dataSource.destroy();
  }
}
