import { type ReadingPolicy, seesEveryRow } from './sees-every-row';

const TERRITORY = "( SELECT string_to_array(current_setting('aula.territory'::text, true), ','::text) AS string_to_array)::text[]";
const policy = (using: string, isRestrictive = false): ReadingPolicy => ({ using, isRestrictive });

test.each([
  'aula_is_system()',
  '(aula_is_actor(id) OR aula_reaches(NULL::text) OR (id IN ( SELECT affiliation.account_id\n   FROM affiliation\n  WHERE ((affiliation.ends_on IS NULL) AND aula_reaches(affiliation.municipality_key)))))',
  "(aula_is_actor(account_id) OR ((name <> ' OR ('::text) OR aula_is_system()))",
  "(aula_reaches(\"left\"(key, 2)) OR false)",
  `(aula_is_actor(account_id) OR (("left"(key, 2) = ANY (${TERRITORY})) OR (key = ANY (${TERRITORY})) OR ('*'::text = ANY (${TERRITORY}))))`,
])('%s shows the house every row', (using) => expect(seesEveryRow([policy(using)])).toBe(true));

test.each([
  '',
  'aula_is_actor(account_id)',
  '(aula_is_system() AND (left_at IS NULL))',
  '(aula_is_actor(account_id) OR (aula_is_system() AND is_open))',
  '(NOT aula_is_system())',
  '(aula_reaches(key) AND is_open)',
  '(aula_reaches(key) = aula_is_actor(id))',
  "(name = 'x OR aula_is_system()'::text)",
  '(EXISTS ( SELECT\n   FROM course\n  WHERE (aula_is_system() OR aula_reaches(course.key))))',
  'aula_is_system_or_so()',
  `(('*'::text = ANY (${TERRITORY})) AND is_open)`,
  `(key = ANY (${TERRITORY}))`,
])('%s may hide some', (using) => expect(seesEveryRow([policy(using)])).toBe(false));

test('one policy that shows all is enough, unless another restricts', () => {
  expect(seesEveryRow([policy('aula_is_actor(account_id)'), policy('aula_is_system()')])).toBe(true);
  expect(seesEveryRow([policy('aula_is_system()'), policy('aula_is_system()', true)])).toBe(false);
  expect(seesEveryRow([])).toBe(false);
});
