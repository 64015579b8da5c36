import { givenACourse } from '@aula/catalogue/testing';
import type { GivenPerson } from '@aula/identity/testing';
import { PersonalDataExport, type PersonalDataFile, schemaTables, system, undeclaredPersonalData, visitor } from '@aula/platform/server';
import { givenADatabase, givenAnApplication, type GivenApplication, truthOf, withClient } from '@aula/platform/testing';
import { givenAQuiz } from '@aula/quizzes/testing';
import { apis } from './apis';
import { domainModules } from './app.module';
import { personalData } from './personal-data';
import { givenEverythingOf } from './testing/everything-of';

const tables = personalData.flatMap((domain) => Object.entries(domain.tables));
const HELD_BACK = ['other', 'secret'];

describe('what is declared of people', () => {
  test('every domain says what it keeps', () => {
    expect(personalData.map(({ domain }) => domain).sort()).toEqual(Object.keys(apis).sort());
  });

  describe('against the schema', () => {
    const faultsAfter = async (change: string) => {
      const database = await givenADatabase();
      try {
        const before = undeclaredPersonalData(await schemaTables(database.superuserUrl), personalData);
        await withClient(database.superuserUrl, (client) => client.query(change));
        return undeclaredPersonalData(await schemaTables(database.superuserUrl), personalData).filter((fault) => !before.includes(fault));
      } finally {
        await database.drop();
      }
    };

    test('every table and every column is said', async () => {
      const database = await givenADatabase();
      try {
        expect(undeclaredPersonalData(await schemaTables(database.superuserUrl), personalData)).toEqual([]);
      } finally {
        await database.drop();
      }
    });

    test.each([
      ['a table that nobody declared', 'create table planted (id uuid primary key, account_id uuid references account)', ['planted: nobody declared what it holds of people']],
      ['a table that seems to hold nobody', 'create table planted (id int primary key)', ['planted: nobody declared what it holds of people']],
      ['a column of a declared table', 'alter table account add column shoe_size int', ['account.shoe_size: says nothing of what it holds of people']],
      ['a person by foreign key where there are none', 'alter table lesson add column author uuid references account', ['lesson: declared as without people, and refers to account']],
      ['a person at second hand', 'alter table quiz add column best uuid references attempt', ['quiz: declared as without people, and refers to attempt']],
      ['a person by name alone', 'alter table outbox add column recipient_mail text', ['outbox.recipient_mail: declared as without people, and sounds like one']],
      ['a column that is gone', 'alter table session drop column browser', ['session.browser: declared, and there is no such column']],
      ['a table that is gone', 'drop table mail_preference', ['mail_preference: declared, and there is no such table']],
    ])('notices %s', async (_, change, faults) => expect(await faultsAfter(change)).toEqual(faults));
  });
});

describe('one person’s data from all domains', () => {
  let house: GivenApplication;
  let ana: GivenPerson;
  let beto: GivenPerson;
  let file: PersonalDataFile;

  beforeAll(async () => {
    house = await givenAnApplication({ imports: domainModules });
    const course = await givenACourse(house.database);
    await givenAQuiz(house.database, { course });
    // Staff who decided, and of whom nothing may be told.
    const decider = await truthOf<{ id: string }>(house.database, `insert into account (email, given_names, first_surname, passphrase_hash, created_at) values ('decide@prueba.example', 'Quien', 'Decide', 'x', now()) returning id`);
    expect(decider).toHaveLength(1);
    ana = await givenEverythingOf(house.database, { course, mark: 'ana-7f3k', folio: 'AA-1111-1111' });
    beto = await givenEverythingOf(house.database, { course, mark: 'beto-92qx', folio: 'AA-2222-2222' });
    file = await house.app.get(PersonalDataExport).of(system, ana);
  });
  afterAll(() => house.close());

  /** The rows of a table as they really are, found by hand: those in which the person's mark or one of their ids stands. */
  const rowsOf = async (table: string, { accountId, email }: GivenPerson): Promise<Record<string, unknown>[]> => {
    const found = await truthOf<{ row: Record<string, unknown> }>(house.database, `
      with mine (id) as (select id::text from account where id = $1 union select id::text from enrolment where account_id = $1 union select id::text from attempt where account_id = $1)
      select to_jsonb(t) as row from ${table} t where $2 in (to_jsonb(t) ->> 'recipient', to_jsonb(t) ->> 'email') or to_jsonb(t) -> 'subjects' ? $1::text
        or exists (select from mine, jsonb_each_text(to_jsonb(t)) as f where f.value = mine.id and f.key not in ('decided_by', 'actor_id'))`, [accountId, email]);
    return found.map(({ row }) => row);
  };
  const handedOver = () => file.datos.map(({ registros }) => registros);

  test.each(tables.map(([name], place) => [name, place] as const))('%s: each row and each value that may leave is in it, and no secret', async (name, place) => {
    const rows = await rowsOf(name, ana);
    expect(rows).toHaveLength(1);
    const order = file.datos.findIndex(({ conjunto }) => conjunto === tables[place]?.[1].title);
    const columns = Object.entries(tables[place]?.[1].columns ?? {});
    const expected = rows.map((row) => Object.fromEntries(columns.filter(([, [kind]]) => !HELD_BACK.includes(kind)).map(([column, [, label]]) => [label, row[column]])));
    expect(handedOver()[order]).toEqual(expected);
    for (const [column] of columns.filter(([, [kind]]) => kind === 'secret')) {
      const secret = rows[0]?.[column];
      if (typeof secret === 'string') expect(JSON.stringify(file)).not.toContain(secret.replace('\\x', ''));
    }
  });

  test('nothing of anybody else is in it', async () => {
    const text = JSON.stringify(file);
    const own = new Set<unknown>();
    for (const [name] of tables) for (const row of await rowsOf(name, ana)) for (const value of Object.values(row)) own.add(value);
    const foreign: string[] = [];
    for (const [name] of tables) {
      for (const row of await rowsOf(name, beto)) {
        foreign.push(...Object.entries(row).filter(([, value]) => typeof value === 'string' && value.length > 8 && !own.has(value) && text.includes(value)).map(([column]) => `${name}.${column}`));
      }
    }
    expect(foreign).toEqual([]);
    expect(text).toContain('ana-7f3k');
    expect(text).not.toContain('beto-92qx');
    const [decider] = await truthOf<{ id: string }>(house.database, `select decided_by as id from attempt_request where account_id = $1`, [ana.accountId]);
    expect(text).not.toContain(decider?.id);
  });

  test('every row that holds people is somebody’s', async () => {
    for (const [name] of tables.filter(([table]) => table !== 'account')) {
      const [all] = await truthOf<{ count: number }>(house.database, `select count(*)::int as count from ${name}`);
      expect([name, all?.count]).toEqual([name, (await rowsOf(name, ana)).length + (await rowsOf(name, beto)).length]);
    }
  });

  test('a person without an address gets what is theirs, and no mail of others', async () => {
    const { datos } = await house.app.get(PersonalDataExport).of(system, { accountId: ana.accountId, email: null });
    expect(datos.find(({ conjunto }) => conjunto === 'Correos enviados')?.registros).toEqual([]);
    expect(datos.find(({ conjunto }) => conjunto === 'Cuenta')?.registros).toHaveLength(1);
  });

  test('whoever is not the house reads through it no more than elsewhere', async () => {
    for (const actor of [visitor, beto.actor]) {
      const { datos } = await house.app.get(PersonalDataExport).of(actor, ana);
      const open = datos.filter(({ registros }) => registros.length > 0).map(({ conjunto }) => conjunto);
      // Tables without a policy of their own are reached through an enrolment or an attempt, which have one.
      expect(open).toEqual([]);
    }
  });
});
