import { EnvironmentError, readEnvironment } from './environment';

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
  expect(read).toThrow(/DATABASE_URL, PORT|PORT, DATABASE_URL/);
  expect(read).not.toThrow(/hunter2/);
});
