import { choiceIn, chosenElsewhere, mayBeSignedIn, visitAt } from './visit';

test.each([
  ['/', 'es', '/'], ['/cursos/ga-101', 'es', '/cursos/ga-101'], ['/en', 'en', '/'], ['/en/', 'en', '/'], ['/en/cursos', 'en', '/cursos'], ['/enero', 'es', '/enero'],
])('%s is %s at %s', (requested, language, path) => {
  expect(visitAt(requested)).toEqual({ language, path });
});

test('who chose English is taken there from an address without a language, and stays where an address says one', () => {
  expect(chosenElsewhere(visitAt('/cursos'), 'a=b; aula_language=en')).toBe('/en/cursos');
  for (const cookies of [undefined, '', 'aula_language=es', 'other_aula_language=en']) expect(chosenElsewhere(visitAt('/cursos'), cookies)).toBeUndefined();
  for (const cookies of ['aula_language=en', 'aula_language=es']) expect(chosenElsewhere(visitAt('/en/cursos'), cookies)).toBeUndefined();
});

test.each([
  ['/en/cursos?idioma=en', 'en', '/en/cursos'],
  ['/cursos?idioma=en', 'en', '/en/cursos'],
  ['/en/?idioma=es', 'es', '/'],
  ['/?idioma=es', 'es', '/'],
  ['/entrar?volver=%2Fcuenta%3Fa%3Db&idioma=es', 'es', '/entrar?volver=%2Fcuenta%3Fa%3Db'],
  ['//elsewhere.mx?idioma=es', 'es', '/elsewhere.mx'],
  ['/en//elsewhere.mx?idioma=es', 'es', '/elsewhere.mx'],
  ['/\\elsewhere.mx?idioma=es', 'es', '/elsewhere.mx'],
])('%s chooses %s and leads to %s', (url, language, address) => {
  expect(choiceIn(url)).toEqual({ language, address });
});

test.each(['/cursos', '/cursos?', '/cursos?idioma=fr', '/cursos?idioma=', '/cursos?otro=idioma'])('%s chooses nothing', (url) => {
  expect(choiceIn(url)).toBeUndefined();
});

test.each([['__Host-aula=x', true], ['a=b; aula=x', true], ['aula_language=en', false], ['aula=', false], [undefined, false]])('%j may be of somebody signed in: %s', (cookies, may) => {
  expect(mayBeSignedIn(cookies)).toBe(may);
});
