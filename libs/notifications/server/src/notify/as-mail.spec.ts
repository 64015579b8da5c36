import type { Language } from '@aula/platform/contract';
import { asMail } from './as-mail';

const words = { subject: 'Sigue con tu curso', text: 'Te falta poco.\n\nSon 12 min.', path: '/cursos/ga-101', act: 'Continúa aquí' };
const addressOf = (path: string) => `https://aula.test${path}`;
const unsubscribe = { category: 'reminder', path: '/baja/abc' } as const;

describe('a notice as a mail', () => {
  it('says what the notice says, with the absolute address of its page', () => {
    expect(asMail({ words, language: 'es', addressOf })).toEqual({
      subject: 'Sigue con tu curso', headers: {},
      text: 'Te falta poco.\n\nSon 12 min.\n\nContinúa aquí:\nhttps://aula.test/cursos/ga-101\n\nAula Abierta\n',
    });
  });

  it('leads to the page in the language of the reader', () => {
    expect(asMail({ words, language: 'en', addressOf }).text).toContain('https://aula.test/en/cursos/ga-101\n');
  });

  it('has a last paragraph of its own where there is one', () => {
    expect(asMail({ words: { ...words, mailEnd: 'Compártelo.' }, language: 'es', addressOf }).text).toMatch(/ga-101\n\nCompártelo\.\n\nAula Abierta\n$/);
  });

  it.each([['es', 'apágalos aquí'], ['en', 'turn them off here']] as const)('that nobody must bear says how to stop it, in words and in headers (%s)', (language: Language, how) => {
    const { text, headers } = asMail({ words, language, addressOf, unsubscribe });
    expect(text).toContain(`${how}:\nhttps://aula.test/baja/abc\n`);
    expect(headers).toEqual({ 'List-Unsubscribe': '<https://aula.test/baja/abc>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
  });
});
