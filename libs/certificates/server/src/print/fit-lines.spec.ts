import fc from 'fast-check';
import { fitLines, type Step } from './fit-lines';

const STEPS: Step[] = [{ lines: 1, from: 40, to: 30 }, { lines: 2, from: 32, to: 18 }, { lines: 3, from: 18, to: 12 }];
const widthOf = (text: string) => text.length / 2;
const fitted = (text: string, maximum = 600) => fitLines({ text, widthOf, maximum, steps: STEPS });

describe('fitLines', () => {
  it('sets what is short in one line, large', () => {
    expect(fitted('Ana Luz Paz')).toEqual({ size: 40, lines: ['Ana Luz Paz'] });
  });

  it('shrinks a little before it breaks', () => {
    expect(fitted('x'.repeat(35))).toEqual({ size: 34.2, lines: ['x'.repeat(35)] });
  });

  it('breaks into lines of even length', () => {
    expect(fitted('Francisco Javier Alejandro Fernández de Córdova y Villaseñor').lines).toEqual(['Francisco Javier Alejandro', 'Fernández de Córdova y Villaseñor']);
  });

  it('never loses a word and never leaves the page', () => {
    const words = fc.array(fc.stringMatching(/^[a-zñ]{1,40}$/), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(words, fc.integer({ min: 50, max: 700 }), (given, maximum) => {
        const { size, lines } = fitted(given.join(' '), maximum);
        expect(lines.join(' ')).toBe(given.join(' '));
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(maximum + 1e-9);
      }),
    );
  });
});
