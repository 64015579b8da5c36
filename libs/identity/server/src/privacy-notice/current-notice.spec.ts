import { createHash } from 'node:crypto';
import { CURRENT_NOTICE, PAST_NOTICES } from './current-notice';
import type { NoticeText } from './notice';

const operator = { name: 'NDI México', contact: 'aula@ndi.example' };
const sealOf = (text: NoticeText) => createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16);

describe('the privacy notice', () => {
  it('is never changed once people accepted it: a new text is a new version', () => {
    expect([...PAST_NOTICES, CURRENT_NOTICE].map((notice) => [notice.version, sealOf(notice.inSpanish(operator))])).toEqual([
      ['2026-11-23', 'add29d7f8ae565bf'],
      ['2026-11-27', '3b26a90aa70c93ca'],
    ]);
    expect(sealOf(CURRENT_NOTICE.inEnglish(operator))).toBe('4472933b91c428fb');
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
});
