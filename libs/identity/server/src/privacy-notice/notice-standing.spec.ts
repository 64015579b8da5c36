import fc from 'fast-check';
import { noticeStanding } from './notice-standing';

const a = (version: string, isPurposeChanged: boolean) => ({ version, changes: { isPurposeChanged, inSpanish: '', inEnglish: '' } });
const NOTICES = [a('2026-01-01', true), a('2026-02-01', false), a('2026-03-01', true), a('2026-04-01', false)];

describe('how a person stands to the notice in force', () => {
  it.each([
    [null, null, 'to-be-asked'],
    ['2026-01-01', '2026-01-01', 'to-be-asked'],
    ['2026-02-01', '2026-02-01', 'to-be-asked'],
    // Told of a version that was announced is not asked: the purpose before it still waits.
    ['2026-02-01', '2026-04-01', 'to-be-asked'],
    ['2026-03-01', '2026-03-01', 'to-be-told'],
    ['2026-03-01', '2026-04-01', 'known'],
    ['2026-04-01', '2026-04-01', 'known'],
    ['2026-04-01', null, 'known'],
  ])('accepted %s, knows %s: %s', (accepted, known, standing) => expect(noticeStanding({ accepted, known }, NOTICES)).toBe(standing));

  it('asks whenever a purpose changed since, tells whenever anything did, in whatever order the versions come', () => {
    const versions = fc.uniqueArray(fc.tuple(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), fc.boolean()), { minLength: 1, selector: ([at]) => at.toISOString().slice(0, 10) })
      .map((days) => days.map(([at, isPurposeChanged]) => a(at.toISOString().slice(0, 10), isPurposeChanged)));
    fc.assert(fc.property(versions, fc.nat(), (notices, place) => {
      const accepted = notices[place % notices.length]?.version ?? '';
      const later = notices.filter(({ version }) => version > accepted);
      const expected = later.some(({ changes }) => changes.isPurposeChanged) ? 'to-be-asked' : later.length > 0 ? 'to-be-told' : 'known';
      expect(noticeStanding({ accepted, known: accepted }, notices)).toBe(expected);
      expect(noticeStanding({ accepted, known: accepted }, [...notices].reverse())).toBe(expected);
    }));
  });
});
