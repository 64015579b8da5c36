import { definePersonalData, type PersonalTable } from './define-personal-data';
import { rowsOf, whoseIs } from './rows-of';

const table = (whose: PersonalTable['whose'], columns: PersonalTable['columns']): PersonalTable => ({
  title: 'Cosas', whose, columns, purpose: 'Probar', keptFor: 'Un instante', onErase: 'erase',
});
const tables = new Map([
  ['enrolment', table('account_id', { account_id: ['key', 'Cuenta'], agency: ['work', 'Dependencia'], seed: ['secret', 'Semilla'], by: ['other', 'Quién'] })],
  ['step', table({ through: 'enrolment_id', to: 'enrolment' }, { enrolment_id: ['key', 'Inscripción'] })],
  ['mail', table({ email: 'recipient' }, { recipient: ['contact', 'Dirección'] })],
  ['kept', table({ asText: 'account_id' }, { account_id: ['key', 'Cuenta'] })],
  ['entry', table({ among: 'subjects' }, { subjects: ['other', 'Personas'] })],
  ['one', table({ through: 'other_id', to: 'other' }, { other_id: ['key', 'Otra'] })],
  ['other', table({ through: 'one_id', to: 'one' }, { one_id: ['key', 'Una'] })],
]);

describe('whose a row is', () => {
  it.each([
    ['enrolment', '"account_id" = (select account_id from subject)'],
    ['step', '"enrolment_id" in (select id from "enrolment" where "account_id" = (select account_id from subject))'],
    ['mail', '"recipient" = (select email from subject)'],
    ['kept', '"account_id" = (select account_id::text from subject)'],
    ['entry', '"subjects" @> array[(select account_id from subject)]'],
  ])('%s: %s', (name, condition) => expect(whoseIs(name, tables)).toBe(condition));

  it('is nobody’s where tables point at each other, or at one that is not declared', () => {
    expect(() => whoseIs('one', tables)).toThrow('one → other → one: nobody says whose these rows are');
    expect(() => whoseIs('lost', tables)).toThrow('lost is not declared as holding people');
  });
});

it('hands over neither secrets nor what points at others', () => {
  expect(rowsOf('enrolment', tables)).toContain(`json_build_object('Cuenta', t."account_id", 'Dependencia', t."agency")`);
});

describe('a declaration', () => {
  const define = (columns: PersonalTable['columns'], more: Partial<PersonalTable> = {}, withoutPeople = {}) =>
    () => definePersonalData({ domain: 'x', title: 'X', tables: { thing: { ...table('account_id', columns), ...more } }, withoutPeople });

  it('that would lose a value on its way out is refused', () => {
    expect(define({ account_id: ['key', 'Cuenta'], a: ['work', 'Cargo'], b: ['work', 'Cargo'] })).toThrow('thing: two columns are called «Cargo»');
    expect(define({ a: ['work', 'Cargo'] })).toThrow('account_id says whose a row is, and is not among its columns');
    expect(define({ account_id: ['key', 'Cuenta'] }, {}, { thing: 'nada' })).toThrow('it stands in both lists');
    expect(define({ account_id: ['key', 'Cuenta'], a: ['work', 'Cargo'], b: ['secret', 'Cargo'] })).not.toThrow();
  });
});
