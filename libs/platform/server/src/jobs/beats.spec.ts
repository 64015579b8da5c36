import { Beats } from './beats';

let beats: Beats;
beforeEach(() => {
  beats = new Beats();
});

test('what fails keeps nothing else from being done, and is done at the next beat', async () => {
  const done: string[] = [];
  beats.register('school.ring', () => { done.push('ring'); return Promise.reject(new Error('no bell')); });
  beats.register('school.open', () => { done.push('open'); return Promise.resolve(); });
  for (let n = 0; n < 2; n++) {
    beats.beat();
    await beats.rest();
  }
  expect(done).toEqual(['ring', 'open', 'ring', 'open']);
});

test('what is still under way is not begun again', async () => {
  let begun = 0;
  let end = (): void => undefined;
  beats.register('school.sweep', () => { begun++; return new Promise<void>((resolve) => (end = resolve)); });
  beats.beat();
  beats.beat();
  expect(begun).toBe(1);
  end();
  await beats.rest();
  beats.beat();
  expect(begun).toBe(2);
  end();
  await beats.rest();
});

test('one name is one work', () => {
  beats.register('school.ring', () => Promise.resolve());
  expect(() => beats.register('school.ring', () => Promise.resolve())).toThrow('registered twice');
});
