import type { Actor, Exchange } from '@aula/platform/server';
import { WorkKeys } from './work-keys';

const [BEFORE, NOW] = ['solo-para-pruebas-solo-para-pruebas', 'otra'.repeat(10)];
const given = (keys: ConstructorParameters<typeof WorkKeys>[0], id = '0190b7a0-0000-4000-8000-0000000000f1') =>
  new WorkKeys(keys).give({ id } as Actor, { response: { setHeader: () => undefined } } as unknown as Exchange);

test('the key of before is handed over beside the new one, while it stands', () => {
  const before = given({ SECRET_KEY: BEFORE });
  const changed = given({ SECRET_KEY: NOW, SECRET_KEY_PREVIOUS: BEFORE });
  expect(changed.key).not.toBe(before.key);
  expect([before.earlier, changed.earlier, given({ SECRET_KEY: NOW }).earlier]).toEqual([[], [before.key], []]);
});

test('neither is like anybody else’s', () => {
  const keys = { SECRET_KEY: NOW, SECRET_KEY_PREVIOUS: BEFORE };
  const [hers, theirs] = [given(keys), given(keys, '0190b7a0-0000-4000-8000-0000000000f2')];
  expect(new Set([hers.key, ...hers.earlier, theirs.key, ...theirs.earlier]).size).toBe(4);
});
