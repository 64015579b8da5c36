import { PERMISSION_TABLES, PERMISSION_WORDS } from './permission-words';

interface Files {
  existsSync(path: string): boolean;
  readdirSync(path: string): string[];
  readFileSync(path: string, encoding: 'utf8'): string;
}

/** What the contracts of all domains declare, read from their files. */
function declared(): string[] {
  const files = jest.requireActual<Files>('node:fs');
  const rooms = files.readdirSync('libs').map((domain) => `libs/${domain}/contract/src`).filter((room) => files.existsSync(room));
  const tables = rooms.flatMap((room) => files.readdirSync(room).filter((file) => file.endsWith('.permissions.ts')).map((file) => files.readFileSync(`${room}/${file}`, 'utf8')));
  return tables.flatMap((text) => [...text.matchAll(/'([a-z-]+\.[a-z-]+\.[a-z-]+)':/g)].map(([, name]) => name ?? ''));
}

it('shows every permission that any domain declares', () => {
  expect(Object.keys(PERMISSION_TABLES).sort()).toEqual(declared().sort());
  expect(declared().length).toBeGreaterThan(20);
});

it('has words of its own for each', () => {
  const words = Object.values(PERMISSION_WORDS);
  expect(new Set(words).size).toBe(words.length);
  for (const sentence of words) expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ][^.]{8,}$/);
});
