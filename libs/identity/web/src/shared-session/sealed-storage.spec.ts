import { aWorkKey } from '../testing/a-work-key';
import { Seal } from './seal';
import { SealedStorage } from './sealed-storage';

const PREFIX = 'aula.sealed.hers.';

describe('a sealed storage', () => {
  beforeEach(() => { localStorage.clear(); });
  afterEach(() => { jest.restoreAllMocks(); });
  const open = async (key = 1, prefix = PREFIX) => new SealedStorage(localStorage, prefix, await Seal.with(crypto.subtle, aWorkKey(key))).open();
  const onDevice = () => JSON.stringify({ ...localStorage });

  it('is read at once, and again in the next session', async () => {
    const storage = await open();
    const written = storage.setItem('answers.1', 'Falso, porque hubo silencio');
    expect(storage.getItem('answers.1')).toBe('Falso, porque hubo silencio');
    await written;
    expect(onDevice()).not.toMatch(/Falso|answers/);
    const next = await open();
    expect([next.getItem('answers.1'), next.names(), next.unopened]).toEqual(['Falso, porque hubo silencio', ['answers.1'], 0]);
  });

  it('holds of many changes in a row the last, and nothing of what was taken back', async () => {
    const storage = await open();
    const changes = ['a', 'b', 'c'].map((text) => storage.setItem('one', text));
    void storage.setItem('two', 'x');
    storage.removeItem('two');
    await Promise.all([...changes, storage.settled()]);
    expect([(await open()).getItem('one'), Object.keys(localStorage)]).toEqual(['c', [expect.stringMatching(/^aula\.sealed\.hers\.[\w-]{22}$/)]]);
    storage.removeItem('one');
    await storage.settled();
    expect(onDevice()).toBe('{}');
  });

  it('says so where there is no room, and goes on with the next change', async () => {
    const storage = await open();
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    await expect(storage.setItem('one', 'a')).rejects.toThrow('full');
    expect(storage.getItem('one')).toBe('a');
    full.mockRestore();
    await storage.setItem('one', 'b');
    expect((await open()).getItem('one')).toBe('b');
  });

  it('does not open what is another account’s, and leaves it alone', async () => {
    await (await open(1, 'aula.sealed.hers.')).setItem('answers.1', 'hers');
    const before = onDevice();
    const other = await open(2, 'aula.sealed.theirs.');
    expect([other.names(), other.unopened]).toEqual([[], 0]);
    expect(onDevice()).toBe(before);
  });

  it('counts what no longer opens, keeps it, and lets it go when that was read', async () => {
    await (await open(1)).setItem('answers.1', 'with the key of before');
    const storage = await open(2);
    expect([storage.unopened, storage.getItem('answers.1'), Object.keys(localStorage).length]).toEqual([1, null, 1]);
    storage.discardUnopened();
    expect([storage.unopened, onDevice()]).toEqual([0, '{}']);
  });

  describe('after the key has changed', () => {
    const HERS = 'answers.1';
    const sealOf = (key: number) => Seal.with(crypto.subtle, aWorkKey(key));
    const openAfter = async () => new SealedStorage(localStorage, PREFIX, await sealOf(2)).open([await sealOf(7), await sealOf(1)]);

    it('opens what one of before closed, and closes it anew', async () => {
      await (await open(1)).setItem(HERS, 'with the key of before');
      const before = Object.keys(localStorage);
      const storage = await openAfter();
      expect([storage.getItem(HERS), storage.unopened, Object.keys(localStorage)]).toEqual(['with the key of before', 0, [expect.not.stringMatching(before[0] ?? '')]]);
      expect((await open(2)).getItem(HERS)).toBe('with the key of before');
    });

    it('lets stand what was closed since', async () => {
      await (await open(1)).setItem(HERS, 'of before');
      await (await open(2)).setItem(HERS, 'since');
      expect([(await openAfter()).getItem(HERS), Object.keys(localStorage)]).toEqual(['since', [expect.any(String)]]);
      expect((await open(2)).getItem(HERS)).toBe('since');
    });

    it('keeps the only copy where there is no room for another', async () => {
      await (await open(1)).setItem(HERS, 'of before');
      const before = onDevice();
      jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
      const storage = await openAfter();
      expect([storage.getItem(HERS), storage.unopened, onDevice()]).toEqual(['of before', 0, before]);
    });
  });

  it('tells what another tab wrote, and nothing that it cannot open', async () => {
    const [here, there] = [await open(), await open()];
    const heard: string[] = [];
    const stop = here.hear('answers.1', (text) => heard.push(text));
    await there.setItem('answers.1', 'b');
    const [key = ''] = Object.keys(localStorage);
    const newValue = localStorage.getItem(key);
    await here.take({ key, newValue });
    await here.take({ key, newValue: 'nonsense' });
    await here.take({ key: 'of.somebody-else', newValue });
    stop();
    await here.take({ key, newValue });
    expect([heard, here.getItem('answers.1')]).toEqual([['b'], 'b']);
  });

  it('writes nothing any more once it is abandoned, nor what was on its way', async () => {
    const storage = await open();
    const written = storage.setItem('profile', 'half a sentence');
    storage.abandon();
    await written;
    expect([onDevice(), storage.getItem('profile')]).toEqual(['{}', null]);
  });

  it('without a seal keeps everything in the page, and says each time that the device has nothing', async () => {
    const storage = await new SealedStorage(localStorage, PREFIX, undefined).open();
    await expect(storage.setItem('answers.1', 'x')).rejects.toThrow('encryption');
    expect([storage.getItem('answers.1'), onDevice()]).toEqual(['x', '{}']);
  });
});
