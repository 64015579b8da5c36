import fc from 'fast-check';
import { inOrder } from './in-order';

/** References go from a later name to earlier ones or to itself, so that there is no circle; the names themselves are shuffled. */
const references = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 }).chain((names) =>
  fc.tuple(...names.map((_, index) => fc.subarray(names.slice(0, index + 1)))).map((chosen) => new Map(names.map((name, index) => [name, new Set(chosen[index])]))));

test('everything comes once, after what it refers to', () => {
  fc.assert(fc.property(references, (given) => {
    const order = inOrder(given);
    expect([...order].sort()).toEqual([...given.keys()].sort());
    for (const [name, others] of given) for (const other of others) expect(order.indexOf(other)).toBeLessThanOrEqual(order.indexOf(name));
  }));
});

test('a circle is refused, with who is in it', () => {
  expect(() => inOrder(new Map([['a', new Set(['b'])], ['b', new Set(['a'])], ['c', new Set()]]))).toThrow('in a circle: a, b');
});
