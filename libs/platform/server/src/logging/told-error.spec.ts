import fc from 'fast-check';
import { toldError, toldInALine } from './told-error';

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

test.each([
  ['invalid input syntax for type uuid: "María Núñez"', { code: '22P02' }, 'Error: invalid input syntax for type uuid'],
  ['duplicate key value violates unique constraint "account_email_key"', { code: '23505', detail: 'Key (email)=(a@b.mx) already exists.' }, 'Error: duplicate key value violates unique constraint "account_email_key"'],
  ["550 5.1.1 <a.b@juarez.gob.mx>: User unknown", { code: 'EENVELOPE' }, 'Error: 550 5.1.1 <…>: User unknown'],
  ['$& is no pattern', {}, 'Error: $& is no pattern'],
])('%s', (message, more, told) => {
  expect(toldInALine(error(message, more))).toBe(told);
});

test('what is thrown and is no error says nothing', () => {
  expect(toldError({ recipient: 'a@b.mx' })).toEqual({ type: 'unknown', message: 'what was thrown is not an Error' });
});

test('no address stays, wherever it stands; and it is quick', () => {
  fc.assert(fc.property(fc.string(), fc.emailAddress().filter((address) => /^[\w.]+@/.test(address)), fc.string(), (before, address, after) => {
    expect(JSON.stringify(toldError(error(`${before} ${address} ${after}`)))).not.toContain(address);
  }));
  const start = performance.now();
  toldError(error('a'.repeat(200_000)));
  toldError(error(`${'@'.repeat(100_000)}`));
  expect(performance.now() - start).toBeLessThan(1_000);
});
