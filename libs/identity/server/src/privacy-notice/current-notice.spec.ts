import { createHash } from 'node:crypto';
import { CURRENT_NOTICE, NOTICES, PAST_NOTICES } from './current-notice';
import type { NoticeText, Operator } from './notice';
import { noticeSeal } from './notice-seal';

const operator: Operator = { name: 'NDI México', contact: 'aula@ndi.example', kind: 'private', address: 'Calle Uno 1, Ciudad de México', legalBasis: null };
const publicBody: Operator = { ...operator, name: 'Secretaría de la Función Pública de Puebla', kind: 'public', legalBasis: 'el artículo 1 del reglamento' };
const sealOf = (text: NoticeText) => createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16);

describe('the privacy notice', () => {
  it('is never changed once people accepted it: a new text is a new version', () => {
    expect([...PAST_NOTICES, CURRENT_NOTICE].map((notice) => [notice.version, sealOf(notice.inSpanish(operator))])).toEqual([
      ['2026-11-23', 'add29d7f8ae565bf'],
      ['2026-11-27', '3b26a90aa70c93ca'],
      ['2026-11-28', '44a8f5862e9ee44b'],
    ]);
    expect(PAST_NOTICES.map(({ inEnglish }) => inEnglish && sealOf(inEnglish(operator)))).toEqual([undefined, '4472933b91c428fb']);
    expect([operator, publicBody].flatMap((one) => (['es', 'en'] as const).map((language) => noticeSeal(CURRENT_NOTICE, language, one).slice(0, 16)))).toEqual(
      ['1260ac9924d9df33', 'cd1544860a67a426', '859ff8881b4ae66e', '8b45d4adc0dfd999'],
    );
    expect(NOTICES.map(({ version }) => version)).toEqual(['2026-11-28', '2026-11-27', '2026-11-23']);
  });

  it('says the same in English, section by section, and that the Spanish text binds', () => {
    const [spanish, english] = [CURRENT_NOTICE.inSpanish(operator), CURRENT_NOTICE.inEnglish(operator)];
    expect(english.sections).toHaveLength(spanish.sections.length);
    expect(english.preface).toContain('The text that binds is the one in Spanish');
    expect(spanish.preface).toBeNull();
    for (const { sections } of [spanish, english]) {
      expect(sections[0]?.text).toContain(operator.name);
      // What a person must be able to act on: the address, the days of an answer, the life of each cookie.
      const whole = sections.map(({ text }) => text).join(' ');
      for (const fact of [operator.contact, /20 (días hábiles|working days)/, /15 (días hábiles|working days)/, /30 (días|days)/]) expect(whole).toMatch(fact);
    }
  });

  it('names the domicile, the law and the authority of whoever operates', () => {
    const [ofPrivate = '', ofPublic = ''] = [operator, publicBody].map((one) => CURRENT_NOTICE.inSpanish(one).sections.map(({ text }) => text).join(' '));
    for (const text of [ofPrivate, ofPublic]) expect(text).toContain('con domicilio en Calle Uno 1, Ciudad de México');
    expect(ofPrivate).toContain('Ley Federal de Protección de Datos Personales en Posesión de los Particulares');
    expect(ofPublic).toContain('Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados');
    expect(ofPublic).toContain('con fundamento en el artículo 1 del reglamento');
    expect(ofPublic).toContain('autoridad garante');
    expect(CURRENT_NOTICE.inSpanish({ ...operator, address: null }).sections[0]?.text).toContain('NDI México opera');
  });

  it('says in short who, what for, what takes consent and how to refuse it, transfers, and where the rest stands', () => {
    const { inSpanish, inEnglish } = CURRENT_NOTICE.simplified;
    const text = inSpanish(operator).sections.map((section) => section.text).join(' ');
    for (const fact of [operator.name, operator.contact, 'consentimiento', 'transferimos', 'aviso integral']) expect(text).toContain(fact);
    expect(inEnglish(operator).sections).toHaveLength(inSpanish(operator).sections.length);
    expect(inEnglish(operator).preface).toContain('the one in Spanish');
  });

  it('says what each version changed, in both languages', () => {
    for (const { changes } of NOTICES) for (const text of [changes.inSpanish, changes.inEnglish]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
  });
});
