import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readEnvironment } from '../config/environment';
import { LocalFileStore } from './file-store';

describe('files in a local folder', () => {
  let folder: string;
  let files: LocalFileStore;
  const keysOf = async (): Promise<string[]> => {
    const keys: string[] = [];
    for await (const key of files.keys()) keys.push(key);
    return keys;
  };
  const bytes = (words: string) => new TextEncoder().encode(words);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aula-files-'));
    files = new LocalFileStore(readEnvironment({ DATABASE_URL: 'postgres://localhost/aula', SECRET_KEY: 'k'.repeat(43), FILES_DIR: folder }));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('what is written is read again, and writing once more replaces it', async () => {
    await files.write('certificates/AA-7F3K-92QX.pdf', bytes('first'));
    await files.write('certificates/AA-7F3K-92QX.pdf', bytes('second'));
    expect(await text(files.read('certificates/AA-7F3K-92QX.pdf'))).toBe('second');
  });

  test('leaves nothing unfinished behind, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => files.write('certificates/same.pdf', bytes(`writer ${index}`))));
    expect(await text(files.read('certificates/same.pdf'))).toMatch(/^writer \d+$/);
    expect(await readdir(join(folder, 'certificates'))).toEqual(['same.pdf']);
  });

  test('every whole file is told, and nothing that is not yet one', async () => {
    await rm(folder, { recursive: true });
    expect(await keysOf()).toEqual([]);
    await files.write('certificates/AA-7F3K-92QX.pdf', bytes('one'));
    await files.write('logo.svg', bytes('two'));
    await writeFile(join(folder, 'certificates/AA-1111-1111.pdf.0190b7a0.part'), 'half');
    expect((await keysOf()).sort()).toEqual(['certificates/AA-7F3K-92QX.pdf', 'logo.svg']);
  });

  test('a file that is not there fails when it is read', async () => {
    await expect(text(files.read('certificates/none.pdf'))).rejects.toThrow(/ENOENT/);
  });

  test.each(['../secrets.json', '/etc/passwd', 'certificates/../../secrets.json', 'certificates/.hidden', 'certificates//x.pdf', 'x\0.pdf', ''])('a key that leaves the folder is refused: %j', async (key) => {
    await expect(files.write(key, bytes('x'))).rejects.toThrow('not a file key');
    expect(() => files.read(key)).toThrow('not a file key');
  });
});
