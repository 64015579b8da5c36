import fc from 'fast-check';
import { Turns } from './turns';

test('never more at once than there are turns, in the order in which they came, whatever fails', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.record({ steps: fc.integer({ min: 1, max: 5 }), isFailing: fc.boolean() }), { maxLength: 20 }), async (atOnce, wanted) => {
    const turns = new Turns(atOnce);
    const begun: number[] = [];
    let inHand = 0;
    let most = 0;
    const done = await Promise.allSettled(wanted.map(({ steps, isFailing }, index) => turns.take(async () => {
      begun.push(index);
      most = Math.max(most, ++inHand);
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      inHand -= 1;
      if (isFailing) throw new Error('failed');
      return index;
    })));
    expect(begun).toEqual(wanted.map((_, index) => index));
    expect(most).toBe(Math.min(atOnce, wanted.length));
    expect(done.map(({ status }) => status === 'rejected')).toEqual(wanted.map(({ isFailing }) => isFailing));
    expect(await turns.take(() => Promise.resolve('free'))).toBe('free');
  }));
});
