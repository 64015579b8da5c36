import fc from 'fast-check';
import { traceIdOf } from './trace-id';

test('a correlation id of ours is the trace without its dashes', () => {
  expect(traceIdOf('9F1C0A5E-0000-4000-8000-00000000beef')).toBe('9f1c0a5e00004000800000000000beef');
});

test('any other leads to one trace, always the same, and none to a new one', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (id) => {
    expect(traceIdOf(id)).toMatch(/^[\da-f]{32}$/);
    expect(traceIdOf(id)).toBe(traceIdOf(id));
  }));
  expect(traceIdOf('pedido-0001')).not.toBe(traceIdOf('pedido-0002'));
  expect(traceIdOf(undefined)).not.toBe(traceIdOf(undefined));
});
