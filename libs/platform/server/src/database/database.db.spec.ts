import { Injectable } from '@nestjs/common';
import { getDataSourceToken, InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { Test, type TestingModule } from '@nestjs/testing';
import { givenADatabase, TEST_PASSWORD, type TestDatabase, truthOf, urlFor, withClient } from '@aula/platform/testing';
import { Pool } from 'pg';
import { Column, type DataSource, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';
import { type Actor, system } from '../actor';
import { Database } from './database';
import { ScopedDataSource } from './scoped-data-source';
import { SnakeNaming } from './snake-naming';

@Entity('neighbour')
class Neighbour {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') municipalityKey!: string;
  @Column('text', { unique: true }) name!: string;
}

const TABLE = `
  create table neighbour (id uuid primary key default gen_random_uuid(), municipality_key text not null, name text not null unique);
  alter table neighbour enable row level security;
  alter table neighbour force row level security;
  create policy reached on neighbour using (aula_reaches(municipality_key));
  create table note (text text);
  grant select, insert, update, delete on neighbour, note to aula_test_app`;

@Injectable()
class Neighbours {
  constructor(@InjectRepository(Neighbour) private readonly neighbours: Repository<Neighbour>, private readonly db: Database) {}

  count(actor: Actor) {
    return this.db.as(actor, () => this.neighbours.count());
  }

  municipalities(actor: Actor) {
    return this.db.as(actor, async () => [...new Set((await this.neighbours.find()).map((row) => row.municipalityKey))].sort());
  }

  add(actor: Actor, municipalityKey: string, name: string) {
    return this.db.as(actor, () => this.neighbours.save(this.neighbours.create({ municipalityKey, name })));
  }

  countOutside() {
    return this.neighbours.count();
  }
}

const actor = (id: string, ...territory: string[]): Actor => ({ id, territory, permissions: new Set() });
const chihuahua = actor('ana', '08');
const puebla = actor('beto', '21');
const juarez = actor('carla', '08037');
const nobody = actor('nadie');

describe('db.as', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let db: Database;
  let neighbours: Neighbours;
  let dataSource: ScopedDataSource;

  const start = (url: string, extra: object = {}) =>
    Test.createTestingModule({
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ type: 'postgres', url, entities: [Neighbour], retryAttempts: 0, namingStrategy: new SnakeNaming(), extra: { max: 4, connectionTimeoutMillis: 2_000, ...extra } }),
          dataSourceFactory: (options) => new ScopedDataSource(options as never).initialize(),
        }),
        TypeOrmModule.forFeature([Neighbour]),
      ],
      providers: [Database, Neighbours],
    }).compile();

  beforeAll(async () => {
    database = await givenADatabase();
    await withClient(database.ownerUrl, (client) => client.query(TABLE));
    module = await start(database.appUrl);
    await module.init();
    db = module.get(Database);
    neighbours = module.get(Neighbours);
    dataSource = module.get<ScopedDataSource>(getDataSourceToken());
    for (const [index, key] of ['08037', '08019', '08019', '21114', '21043'].entries()) await neighbours.add(system, key, `vecindad ${index}`);
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  test('each actor sees the rows of their territory and may write no others', async () => {
    expect(await neighbours.municipalities(chihuahua)).toEqual(['08019', '08037']);
    expect([await neighbours.count(juarez), await neighbours.count(puebla), await neighbours.count(nobody), await neighbours.count(system)]).toEqual([1, 2, 0, 5]);
    await expect(neighbours.add(chihuahua, '21114', 'intrusa')).rejects.toThrow(/row-level security/);
  });

  test('the wall stands without us: no scope, no rows, on a used connection and on a new one', async () => {
    expect((await poolOf(dataSource).query('select * from neighbour')).rows).toEqual([]);
    const fresh = new Pool({ connectionString: database.appUrl, max: 1 });
    expect((await fresh.query('select * from neighbour')).rows).toEqual([]);
    await fresh.end();
  });

  test('a repository or a query outside db.as throws instead of seeing foreign rows', async () => {
    await expect((async () => neighbours.countOutside())()).rejects.toThrow(/outside db\.as/);
    await expect((async () => dataSource.query('select 1'))()).rejects.toThrow(/outside db\.as/);
  });

  test('work that outlives its scope fails', async () => {
    let late: Promise<number> | undefined;
    let go = () => undefined as void;
    const gate = new Promise<void>((resolve) => (go = resolve));
    await db.as(system, async () => {
      late = gate.then(() => neighbours.countOutside());
      late.catch(() => undefined);
    });
    go();
    await expect(late).rejects.toThrow(/outlived/);
  });

  test('a failure rolls everything back, also a swallowed one', async () => {
    const add = () => neighbours.add(system, '08037', 'fantasma');
    await expect(db.as(system, async () => { await add(); throw new Error('stop'); })).rejects.toThrow('stop');
    await expect(db.as(system, async () => { await add(); await add().catch(() => 'swallowed'); })).rejects.toThrow(/duplicate/);
    await expect(db.as(system, async () => { await add(); await db.query('select 1/0').catch(() => 'swallowed'); })).rejects.toThrow(/rolled back/);
    expect(await truthOf(database, `select 1 from neighbour where name = 'fantasma'`)).toEqual([]);
  });

  test('a statement that is sent happens in its turn, is committed with the rest, and takes all with it where it fails', async () => {
    const noted = () => truthOf(database, 'select text from note order by text');
    const seen = await db.as(system, async () => { db.send('insert into note values ($1)', ['sent']); return db.query('select text from note'); });
    expect([seen, await noted()]).toEqual([[{ text: 'sent' }], [{ text: 'sent' }]]);
    const refused = (after: () => Promise<unknown>) => db.as(system, () => { db.send('insert into note values ($1)', ['stray']); db.send('select 1 / $1::int', [0]); return after(); });
    await expect(refused(() => Promise.resolve())).rejects.toThrow(/division by zero/);
    await expect(refused(() => db.query('select 1'))).rejects.toThrow(/division by zero/);
    await expect(refused(() => db.query('select 1').catch(() => 'swallowed'))).rejects.toThrow(/division by zero/);
    await expect(db.as(system, () => { db.send('insert into note values ($1)', ['stray']); return Promise.reject(new Error('stop')); })).rejects.toThrow('stop');
    expect(await noted()).toEqual([{ text: 'sent' }]);
    expect(() => db.send('select 1', [])).toThrow(/outside/);
    await truthOf(database, 'truncate note');
  });

  test('nested: the same actor joins, another throws', async () => {
    const txid = async () => (await db.query<{ id: string }>('select pg_current_xact_id()::text as id'))[0]?.id;
    const [one, two] = await db.as(chihuahua, () => Promise.all([txid(), db.as({ ...chihuahua }, txid)]));
    expect(one).toBe(two);
    await expect(db.as(chihuahua, () => neighbours.count(puebla))).rejects.toThrow(/another actor/);
  });

  test('200 concurrent calls of two actors over 4 connections never mix, and connections come back clean', async () => {
    const seen = await Promise.all(Array.from({ length: 200 }, (_, index) => neighbours.municipalities(index % 2 ? puebla : chihuahua)));
    expect(new Set(seen.map((keys, index) => `${index % 2} ${keys.join()}`))).toEqual(new Set(['0 08019,08037', '1 21043,21114']));
    const pool = poolOf(dataSource);
    expect([pool.idleCount, pool.waitingCount]).toEqual([pool.totalCount, 0]);
    const { rows } = await pool.query(`select concat(current_setting('aula.actor', true), current_setting('aula.territory', true)) as scope`);
    expect(rows).toEqual([{ scope: '' }]);
  });

  test('a scope that cannot be set stops what follows, on tables without a policy too', async () => {
    await expect(db.as(actor('a\0b'), () => db.query(`insert into note values ('stray')`))).rejects.toThrow();
    expect(await truthOf(database, 'select * from note')).toEqual([]);
  });

  describe('db.read', () => {
    const places = 'select distinct municipality_key as key from neighbour where $1::text is null or municipality_key = $1 order by 1';
    const read = async (who: Actor, key: string | null = null) => (await db.read<{ key: string }>(who, places, [key])).map((row) => row.key);

    test('sees what the actor sees, of 200 at once over 4 connections, and leaves no scope behind', async () => {
      const seen = await Promise.all(Array.from({ length: 200 }, (_, index) => read(index % 2 ? puebla : chihuahua)));
      expect(new Set(seen.map((keys, index) => `${index % 2} ${keys.join()}`))).toEqual(new Set(['0 08019,08037', '1 21043,21114']));
      expect(await read(nobody)).toEqual([]);
      const { rows } = await poolOf(dataSource).query(`select concat(current_setting('aula.actor', true), current_setting('aula.territory', true)) as scope`);
      expect(rows).toEqual([{ scope: '' }]);
    });

    test('joins a running transaction of the same actor, and throws in one of another', async () => {
      await expect(db.as(system, async () => {
        await neighbours.add(system, '11015', 'recién llegada');
        expect(await read(system, '11015')).toEqual(['11015']);
        throw new Error('stop');
      })).rejects.toThrow('stop');
      expect(await read(system, '11015')).toEqual([]);
      await expect(db.as(chihuahua, () => read(puebla))).rejects.toThrow(/another actor/);
    });

    test('fails with the statement, in a transaction around it too, and the connection serves the next one', async () => {
      await expect(db.read(system, 'select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
      await expect(db.as(system, async () => { await db.read(system, 'select 1 / $1::int', [0]).catch(() => 'swallowed'); })).rejects.toThrow();
      expect(await Promise.all(Array.from({ length: 8 }, () => read(puebla)))).toEqual(Array(8).fill(['21043', '21114']));
    });

    test('writes nothing, and asks nothing where the scope cannot be set', async () => {
      await expect(db.read(system, `insert into note values ('stray')`)).rejects.toThrow(/read-only/);
      await expect(read(actor('a\0b', '*'))).rejects.toThrow();
      expect(await truthOf(database, 'select * from note')).toEqual([]);
      expect(await read(puebla)).toEqual(['21043', '21114']);
    });

    test('a connection that is lost on the way is not given to the next one', async () => {
      await expect(db.read(system, 'select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
      expect(await Promise.all(Array.from({ length: 8 }, () => read(puebla)))).toEqual(Array(8).fill(['21043', '21114']));
    });
  });

  test('closing waits for the transactions under way, wherever they are', async () => {
    const other = await start(database.appUrl);
    await other.init();
    const working = Array.from({ length: 12 }, (_, index) => other.get(Neighbours).add(system, '08037', `a medio cierre ${index}`));
    await other.close();
    expect((await Promise.allSettled(working)).map(({ status }) => status)).toEqual(Array(12).fill('fulfilled'));
  });

  test('boot refuses a role that policies do not bind: a superuser, the owner of the tables, one that bypasses, a member of such', async () => {
    const [bypassing, member] = [`bypassing_${database.name}`, `member_${database.name}`];
    await withClient(database.superuserUrl, (client) => client.query(`
      create role ${bypassing} login bypassrls password '${TEST_PASSWORD}';
      create role ${member} login password '${TEST_PASSWORD}' in role ${bypassing}`));
    try {
      for (const url of [database.superuserUrl, database.ownerUrl, urlFor(database.name, bypassing), urlFor(database.name, member)]) {
        const wrong = await start(url);
        await expect(wrong.init()).rejects.toThrow(/refusing to start/);
        await wrong.get<DataSource>(getDataSourceToken()).destroy();
      }
    } finally {
      await withClient(database.superuserUrl, (client) => client.query(`drop role ${member}; drop role ${bypassing}`));
    }
  });
});

function poolOf(dataSource: ScopedDataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
