import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeForOwner } from './write-for-owner';

describe('a file for its owner alone', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aula-owner-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is readable by nobody else', async () => {
    const path = join(folder, 'datos.json');
    await writeForOwner(path, '{}');
    expect(await readFile(path, 'utf8')).toBe('{}');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('takes the place of no other', async () => {
    const path = join(folder, 'datos.json');
    await writeForOwner(path, 'de antes');
    await expect(writeForOwner(path, 'de ahora')).rejects.toThrow('ya existe');
    expect(await readFile(path, 'utf8')).toBe('de antes');
  });

  it('that cannot be written there is said as it is', async () => {
    await expect(writeForOwner(join(folder, 'no-hay', 'datos.json'), '{}')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
