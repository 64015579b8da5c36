import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError, readEnvironment, readOwnerUrl } from './environment';
import { SECRETS } from './secret-files';

const enough = { DATABASE_URL: 'postgres://app:secret@localhost/aula', SECRET_KEY: 'k'.repeat(43) };

test('defaults fill what is not said', () => {
  expect(readEnvironment(enough)).toMatchObject({ AULA_MODE: 'production', PORT: 3000, HOST: '127.0.0.1', REMIND_AFTER_DAYS: 7 });
});

test('an empty variable counts as not said', () => {
  expect(readEnvironment({ ...enough, REDIS_URL: '' }).REDIS_URL).toBeUndefined();
});

test('a wrong start names the keys, never the values', () => {
  const read = () => readEnvironment({ DATABASE_URL: 'mysql://root:hunter2@localhost', PORT: 'many' });
  expect(read).toThrow(EnvironmentError);
  for (const key of ['DATABASE_URL', 'PORT', 'SECRET_KEY']) expect(read).toThrow(`${key} is missing or malformed`);
  expect(read).not.toThrow(/hunter2/);
});

describe('a secret may be the content of a file', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'aula-secrets-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test.each([['as it is', ''], ['with the newline of an editor', '\n'], ['with that of Windows', '\r\n']])('%s', (name, end) => {
    const given = { SECRET_KEY_FILE: file(name, `${enough.SECRET_KEY}${end}`), DATABASE_URL_FILE: file(`${name}, database`, `${enough.DATABASE_URL}${end}`) };
    expect(readEnvironment(given)).toMatchObject(enough);
  });

  test('only the last newline goes: what else is there belongs to it', () => {
    expect(readEnvironment({ ...enough, SECRET_KEY: '', SECRET_KEY_FILE: file('spaces', ` ${'k'.repeat(40)} \n\n`) }).SECRET_KEY).toBe(` ${'k'.repeat(40)} \n`);
  });

  test('whichever it is', () => {
    const urls = { DATABASE_URL: enough.DATABASE_URL, DATABASE_OWNER_URL: 'postgres://owner@localhost/aula', SECRET_KEY: enough.SECRET_KEY, SECRET_KEY_PREVIOUS: 'p'.repeat(40), REDIS_URL: 'redis://localhost', SMTP_URL: 'smtp://localhost' };
    const files = Object.fromEntries(SECRETS.map((name) => [`${name}_FILE`, file(name, urls[name])]));
    const { DATABASE_OWNER_URL, ...ofProcesses } = urls;
    expect(readEnvironment(files)).toMatchObject(ofProcesses);
    expect(readOwnerUrl(files)).toBe(DATABASE_OWNER_URL);
  });

  test('given twice, nobody guesses which was meant', () => {
    const read = () => readEnvironment({ ...enough, SECRET_KEY_FILE: file('other', 'another-key-that-is-long-enough-too') });
    expect(read).toThrow('SECRET_KEY is given twice: leave either SECRET_KEY or SECRET_KEY_FILE');
    expect(read).not.toThrow(/another|kkk/);
  });

  test.each([['is not there', () => join(folder, 'nowhere')], ['is a folder', () => folder], ['is empty', () => file('empty', '\n')]])('a file that %s stops the start', (_, path) => {
    expect(() => readEnvironment({ ...enough, DATABASE_URL: '', DATABASE_URL_FILE: path() })).toThrow('the file that DATABASE_URL_FILE names cannot be read, or is empty');
    expect(() => readOwnerUrl({ DATABASE_OWNER_URL_FILE: path() })).toThrow('the file that DATABASE_OWNER_URL_FILE names cannot be read, or is empty');
  });

  test('what is no secret has no file', () => {
    expect(readEnvironment({ ...enough, PORT_FILE: file('port', '4000') }).PORT).toBe(3000);
  });
});
