import { userName } from '@aula/identity/contract/inviting';
import fc from 'fast-check';
import { safeParse } from 'zod/mini';
import { userNamesFrom } from './user-names';

it.each([
  [{ givenNames: 'Xóchitl Itzel', firstSurname: 'Peñafiel', secondSurname: 'Güereña' }, ['xochitl.penafiel', 'xochitl.penafiel.guerena', 'xochitl.penafiel2']],
  [{ givenNames: 'Lucía', firstSurname: 'Ng' }, ['lucia.ng', 'lucia.ng2', 'lucia.ng3']],
  [{ givenNames: 'Ana', firstSurname: 'De la O' }, ['ana.delao', 'ana.delao2', 'ana.delao3']],
  [{ givenNames: 'Jo' }, ['jo2', 'jo3', 'jo4']],
])('of %j are first %j', (names, first) => {
  expect(userNamesFrom(names).slice(0, 3)).toEqual(first);
});

it('are none where nothing readable is left', () => {
  expect([userNamesFrom({}), userNamesFrom({ givenNames: '李', firstSurname: '雷' })]).toEqual([[], []]);
});

it('are always such as may be taken, and never twice the same', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 90 }), fc.constantFrom('Ñáñez', 'María José', 'X'));
  fc.assert(fc.property(fc.record({ givenNames: text, firstSurname: text, secondSurname: text }), (names) => {
    const made = userNamesFrom(names);
    expect(new Set(made).size).toBe(made.length);
    for (const name of made) expect([name, safeParse(userName, name).data]).toEqual([name, name]);
  }));
});
