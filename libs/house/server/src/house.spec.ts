import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Api, endpoint } from '@aula/platform/contract';
import { compareEntities, describeSchema, EveryRouteIsDeclared, openApi } from '@aula/platform/server';
import { givenADatabase, type TestDatabase, testEnvironment, withClient } from '@aula/platform/testing';
import { courseKey } from '@aula/catalogue/contract';
import { identityPermissions } from '@aula/identity/contract';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { catalogueApi } from '@aula/catalogue/contract';
import { API_TITLE, apis } from './apis';
import { AppModule } from './app.module';
import { entities } from './entities';
import { permissions } from './permissions';
import { WorkerModule } from './worker.module';

const committed = (file: string) => readFileSync(resolve(__dirname, '../../../../docs', file), 'utf8');
const written = (of: Readonly<Record<string, Api>>) => `${JSON.stringify(openApi(API_TITLE, of), undefined, 2)}\n`;

let database: TestDatabase;
beforeAll(async () => {
  database = await givenADatabase();
});
afterAll(() => database.drop());

describe('the HTTP process', () => {
  let app: INestApplication;
  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [AppModule.for(testEnvironment(database))] }).compile();
    app = module.createNestApplication({ logger: false });
    await app.init();
  });
  afterAll(() => app.close());
  const routes = () => app.get(EveryRouteIsDeclared, { strict: false }).routes();

  test('serves every declared operation, and nothing that is not declared', () => {
    const declared = Object.values(apis).flatMap((api) => Object.values(api).map(({ method, path }) => `${method} ${path}`));
    const served = routes().map(({ declaration }) => `${declaration?.method} ${declaration?.path}`);
    expect(served.sort()).toEqual(declared.sort());
  });

  test('asks on every route for a permission that some role has, or says public', () => {
    const known = new Set(['public', ...[identityPermissions, ...permissions].flatMap((table) => Object.entries(table).filter(([, roles]) => roles.length > 0).map(([name]) => name))]);
    expect(routes().filter(({ declaration }) => !known.has(declaration?.allow ?? '')).map(({ name }) => name)).toEqual([]);
  });

  test('lets other sites write at one address alone, the one of RFC 8058', () => {
    expect(routes().flatMap(({ declaration }) => (declaration?.isOpenToOtherSites ? [`${declaration.method} ${declaration.path}`] : []))).toEqual(['POST /baja/:token']);
  });

  test('takes no body and asks for no key where it only reads: a link can write nothing', () => {
    const writing = routes().filter(({ declaration }) => declaration?.method === 'GET' && (declaration.isCreating || declaration.body !== undefined));
    expect(writing.map(({ name }) => name)).toEqual([]);
  });

  test('asks for every permission of the table somewhere', () => {
    const asked = new Set(routes().map(({ declaration }) => declaration?.allow));
    expect(permissions.flatMap((table) => Object.keys(table)).filter((name) => !asked.has(name))).toEqual([]);
  });
});

test('the worker has one handler for every job', async () => {
  const module = await Test.createTestingModule({ imports: [WorkerModule.for(testEnvironment(database), { isWorking: false })] }).compile();
  await module.init();
  await module.close();
});

describe('docs/openapi.json', () => {
  test('says what the contracts say', () => expect(written(apis)).toBe(committed('openapi.json')));

  test('notices a planted change of the API', () => {
    const planted = endpoint({ ...catalogueApi.readCourse, path: '/courses/:courseKey', params: { courseKey }, query: {}, allow: 'catalogue.course.read', body: undefined as never });
    expect(written({ ...apis, catalogue: { ...apis['catalogue'], readCourse: planted } })).not.toBe(committed('openapi.json'));
  });
});

describe('the schema', () => {
  test('is what docs/schema.txt says', async () => expect(await describeSchema(database.superuserUrl)).toBe(committed('schema.txt')));

  test('holds what the entities say', async () => expect(await compareEntities(database.superuserUrl, entities)).toEqual([]));

  test('notices a planted entity without migration, and a planted column', async () => {
    @Entity('planted_thing')
    class PlantedThing {
      @PrimaryColumn('uuid') id!: string;
    }
    @Entity('mail')
    class PlantedColumn {
      @PrimaryColumn('uuid') id!: string;
      @Column('text') planted!: string;
      @Column('int') subject!: number;
    }
    expect(await compareEntities(database.superuserUrl, [PlantedThing])).toEqual(['planted_thing: the entity has no table; write its migration']);
    expect(await compareEntities(database.superuserUrl, [PlantedColumn])).toEqual([
      "mail.planted: the entity's column is in no migration",
      'mail.subject: entity says integer, database text',
    ]);
  });

  test('notices a planted policy, index or trigger in the database', async () => {
    const other = await givenADatabase();
    try {
      await withClient(other.superuserUrl, (client) => client.query('drop policy house_alone on mail; create index planted on mail (subject)'));
      const schema = await describeSchema(other.superuserUrl);
      expect(schema).not.toContain('house_alone');
      expect(schema).toContain('INDEX planted');
    } finally {
      await other.drop();
    }
  });

  test('has row-level security, forced, on every table with an account', async () => {
    const unguarded = await withClient(database.superuserUrl, (client) =>
      client.query(`select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`),
    );
    expect(unguarded.rows.map((row: { relname: string }) => row.relname).sort()).toEqual([]);
  });
});
