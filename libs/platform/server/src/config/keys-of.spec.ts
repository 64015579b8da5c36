import { EnvironmentError, readEnvironment } from './environment';
import { keysOf } from './keys-of';

const [NOW, BEFORE, LONG_AGO] = ['n'.repeat(32), 'b'.repeat(32), 'l'.repeat(40)];
const given = (previous?: string) => readEnvironment({ DATABASE_URL: 'postgres://x', SECRET_KEY: NOW, SECRET_KEY_PREVIOUS: previous });

test.each([[undefined, []], ['', []], [BEFORE, [BEFORE]], [`${BEFORE}\n${LONG_AGO}\n`, [BEFORE, LONG_AGO]], [` ${BEFORE}  ${LONG_AGO}`, [BEFORE, LONG_AGO]]])('the one that seals comes first, then those of before: %j', (previous, expected) => {
  expect(keysOf(given(previous))).toEqual([NOW, ...expected]);
});

test('one that is too short stops the boot, and is not told', () => {
  expect(() => given(`${BEFORE} short`)).toThrow(EnvironmentError);
  expect(() => given(`${BEFORE} short`)).toThrow('SECRET_KEY_PREVIOUS is missing or malformed');
});
