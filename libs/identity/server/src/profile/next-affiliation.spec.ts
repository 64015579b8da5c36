import fc from 'fast-check';
import { nextAffiliation, type PlaceOfWork } from './next-affiliation';

interface Row extends PlaceOfWork {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

const here: PlaceOfWork = { municipalityKey: '08037', agency: 'Contraloría', unit: '', position: 'Auxiliar', level: null };
const there: PlaceOfWork = { municipalityKey: '08037', agency: 'Tesorería', unit: '', position: 'Titular', level: null };

/** What the service does with a step. */
function told(history: readonly Row[], wanted: PlaceOfWork, today: string): Row[] {
  const before = history.slice(0, -1);
  const current = history.at(-1);
  const step = nextAffiliation(current, wanted, today);
  if (step.kind === 'stay') return [...history];
  if (step.kind === 'correct' && current) return [...before, { ...current, ...wanted }];
  if (step.kind === 'begin') return [...before, ...(current ? [{ ...current, endsOn: step.endsOn }] : []), { ...wanted, startsOn: step.startsOn, endsOn: null }];
  throw new Error('nothing to correct');
}

describe('another place of work', () => {
  it.each([
    ['begins today, and ends the one before yesterday', '2026-03-01', { kind: 'begin', startsOn: '2026-03-01', endsOn: '2026-02-28' }],
    ['said on the day the other began is a correction', '2026-01-05', { kind: 'correct' }],
    ['said where it is still the day before is one too', '2026-01-04', { kind: 'correct' }],
  ])('%s', (_, today, step) => {
    expect(nextAffiliation({ ...here, startsOn: '2026-01-05' }, there, today)).toEqual(step);
  });

  it('is none when only more is said of the same job', () => {
    for (const more of [{ unit: 'Quejas' }, { level: 'senior' as const }]) expect(nextAffiliation({ ...here, startsOn: '2026-01-05' }, { ...here, ...more }, '2026-03-01')).toEqual({ kind: 'correct' });
  });

  it('is none when nothing changed, and the first where there was none', () => {
    expect(nextAffiliation({ ...here, startsOn: '2026-01-05' }, { ...here }, '2026-03-01')).toEqual({ kind: 'stay' });
    expect(nextAffiliation(undefined, here, '2026-03-01')).toMatchObject({ kind: 'begin', startsOn: '2026-03-01' });
  });

  it('leaves a history without gaps, overlaps or days of nothing, and the last word is current', () => {
    const place = fc.record({ municipalityKey: fc.constantFrom(null, '08037', '08019'), agency: fc.constantFrom('A', 'B'), unit: fc.constantFrom('', 'u'), position: fc.constantFrom('x', 'y'), level: fc.constantFrom(null, 'middle' as const) });
    // A day may go back by one: from one zone to another.
    const days = fc.array(fc.tuple(fc.integer({ min: -1, max: 40 }), place), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(place, days, (first, changes) => {
      let time = Date.parse('2026-01-05');
      let history: Row[] = [{ ...first, startsOn: '2026-01-05', endsOn: null }];
      for (const [passed, wanted] of changes) {
        time = Math.max(time + passed * 86_400_000, Date.parse(history.at(-1)?.startsOn ?? '') - 86_400_000);
        history = told(history, wanted, new Date(time).toISOString().slice(0, 10));
      }
      expect(history.at(-1)).toMatchObject({ ...changes.at(-1)?.[1], endsOn: null });
      for (const [index, { startsOn, endsOn }] of history.slice(0, -1).entries()) {
        expect(endsOn !== null && endsOn >= startsOn).toBe(true);
        expect(Date.parse(history[index + 1]?.startsOn ?? '') - Date.parse(endsOn ?? '')).toBe(86_400_000);
      }
    }));
  });
});
