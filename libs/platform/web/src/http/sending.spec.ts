import { Sending } from './sending';

describe('sending', () => {
  it('does one thing at a time, and says that it is under way', async () => {
    const sending = new Sending();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    let calls = 0;
    const first = sending.send(() => { calls++; return promise; });
    expect(sending.isBusy()).toBe(true);
    expect(await sending.send(() => Promise.resolve(calls++))).toBe(false);
    resolve(undefined);
    expect(await first).toBe(true);
    expect([calls, sending.isBusy()]).toEqual([1, false]);
  });

  it('keeps what went wrong until the next attempt', async () => {
    const sending = new Sending();
    const lost = new Error('lost');
    expect(await sending.send(() => Promise.reject(lost))).toBe(false);
    expect([sending.problem(), sending.isBusy()]).toEqual([lost, false]);
    await sending.send(() => Promise.resolve(expect(sending.problem()).toBeUndefined()));
    expect(sending.problem()).toBeUndefined();
  });

  it('leaves to the page what the page says elsewhere, and is busy until it has', async () => {
    const sending = new Sending();
    const told: unknown[] = [];
    await sending.send(() => Promise.reject(new Error('taken')), async (error) => { await Promise.resolve(); told.push(error, sending.isBusy()); });
    expect(told).toEqual([new Error('taken'), true]);
    expect([sending.problem(), sending.isBusy()]).toEqual([undefined, false]);
  });
});
