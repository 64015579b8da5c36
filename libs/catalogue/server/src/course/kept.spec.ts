import { Kept } from './kept';

test('keeps what was read, up to its bound, and lets go of what was asked for longest ago', async () => {
  const read: string[] = [];
  const kept = new Kept<string>(2);
  const ask = (key: string) => kept.of(key, () => Promise.resolve(read.push(key)).then(() => key.toUpperCase()));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key.toUpperCase());
  expect(read).toEqual(['a', 'b', 'c', 'b']);
});

test('a failure is not kept', async () => {
  const kept = new Kept<number>(2);
  await expect(kept.of('a', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await kept.of('a', () => Promise.resolve(1))).toBe(1);
});
