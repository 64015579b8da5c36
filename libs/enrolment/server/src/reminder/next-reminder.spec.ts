import fc from 'fast-check';
import { firstReminder, nextReminder, type NextReminder, PATIENCE, type ReminderFacts } from './next-reminder';

const ZONES = ['America/Mexico_City', 'America/Chihuahua', 'America/Ciudad_Juarez', 'America/Ojinaga'] as const;
const DAY = 86_400_000;

const facts = (changes: Partial<ReminderFacts> = {}): ReminderFacts => ({
  now: new Date('2026-11-23T15:00:00Z'), zone: 'America/Mexico_City', afterDays: 7, isCompleted: false, isWanted: true,
  lastVisitAt: new Date('2026-11-10T18:00:00Z'), lastRemindedOn: null, unanswered: 0, ...changes,
});
const at = (next: NextReminder) => (next.act === 'end' ? undefined : next.lookAt.toISOString());

/** By the platform's own calendar, not by the library under test. */
function clockIn(zone: string, instant: Date): { day: string; hour: number; minute: number; second: number } {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' }).format(instant).split(/[ ,:]+/);
  const [day = '', hour = '', minute = '', second = ''] = parts;
  return { day, hour: Number(hour), minute: Number(minute), second: Number(second) };
}
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

const instants = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2031-01-01T00:00:00Z'), noInvalidDate: true });
const anyFacts: fc.Arbitrary<ReminderFacts> = fc.record({
  now: instants, zone: fc.constantFrom(...ZONES), afterDays: fc.integer({ min: 1, max: 40 }), isCompleted: fc.boolean(), isWanted: fc.boolean(),
  lastVisitAgo: fc.integer({ min: 0, max: 60 * DAY }), remindedAgo: fc.option(fc.nat(40)), unanswered: fc.nat(6),
}).map(({ lastVisitAgo, remindedAgo, ...rest }) => ({
  ...rest,
  lastVisitAt: new Date(rest.now.getTime() - lastVisitAgo),
  lastRemindedOn: remindedAgo === null ? null : clockIn(rest.zone, new Date(rest.now.getTime() - remindedAgo * DAY)).day,
}));

describe('nine o’clock', () => {
  // Juárez and Ojinaga follow their neighbours across the border into summer time; the rest of the country does not.
  it.each([
    ['America/Mexico_City', '2027-01-15T15:00:00.000Z', '2027-07-15T15:00:00.000Z'],
    ['America/Chihuahua', '2027-01-15T15:00:00.000Z', '2027-07-15T15:00:00.000Z'],
    ['America/Ciudad_Juarez', '2027-01-15T16:00:00.000Z', '2027-07-15T15:00:00.000Z'],
    ['America/Ojinaga', '2027-01-15T15:00:00.000Z', '2027-07-15T14:00:00.000Z'],
  ])('in %s is %s in January and %s in July', (zone, january, july) => {
    for (const expected of [january, july]) {
      const enrolledAt = new Date(Date.parse(expected) - 7 * DAY - 3_600_000);
      expect(firstReminder({ enrolledAt, zone, afterDays: 7 }).toISOString()).toBe(expected);
    }
  });

  it('stays nine o’clock when the clocks change in between', () => {
    // In Juárez on Sunday the 14th of March 2027, two becomes three.
    expect(at(nextReminder(facts({ zone: 'America/Ciudad_Juarez', now: new Date('2027-03-10T16:30:00Z'), lastVisitAt: new Date('2027-02-01T16:00:00Z') })))).toBe('2027-03-17T15:00:00.000Z');
  });
});

describe('a reminder that falls due', () => {
  it('is given to whoever has not come back, and looked at again in a week', () => {
    expect(nextReminder(facts())).toEqual({ act: 'remind', lookAt: new Date('2026-11-30T15:00:00Z') });
  });

  it('a few seconds or an hour late is still given, and the next one is not pushed back by it', () => {
    for (const late of ['15:00:03', '16:40:00', '17:59:59']) expect(nextReminder(facts({ now: new Date(`2026-11-23T${late}Z`) }))).toEqual({ act: 'remind', lookAt: new Date('2026-11-30T15:00:00Z') });
    expect(nextReminder(facts({ now: new Date('2026-11-30T15:00:00Z'), lastRemindedOn: '2026-11-23', unanswered: 1 })).act).toBe('remind');
  });

  it('ends with the course', () => {
    expect(nextReminder(facts({ isCompleted: true }))).toEqual({ act: 'end' });
  });

  it('after a visit waits for the first nine o’clock seven days later', () => {
    expect(nextReminder(facts({ lastVisitAt: new Date('2026-11-20T18:00:00Z') }))).toEqual({ act: 'wait', lookAt: new Date('2026-11-28T15:00:00Z') });
    expect(nextReminder(facts({ lastVisitAt: new Date('2026-11-20T13:00:00Z') }))).toEqual({ act: 'wait', lookAt: new Date('2026-11-27T15:00:00Z') });
  });

  it('waits where another course brought one this week', () => {
    expect(nextReminder(facts({ lastRemindedOn: '2026-11-20', unanswered: 1 }))).toEqual({ act: 'wait', lookAt: new Date('2026-11-27T15:00:00Z') });
  });

  it('waits for tomorrow where the worker was down until noon', () => {
    expect(nextReminder(facts({ now: new Date('2026-11-23T18:00:00Z') }))).toEqual({ act: 'wait', lookAt: new Date('2026-11-24T15:00:00Z') });
  });

  it('waits for nine o’clock where the person moved to a zone further west', () => {
    expect(nextReminder(facts({ zone: 'America/Ciudad_Juarez' }))).toEqual({ act: 'wait', lookAt: new Date('2026-11-23T16:00:00Z') });
  });

  it('is not given after four without a visit, nor to whoever wants none, but looked at again', () => {
    for (const change of [{ unanswered: PATIENCE }, { isWanted: false }]) expect(nextReminder(facts(change))).toEqual({ act: 'wait', lookAt: new Date('2026-11-30T15:00:00Z') });
    expect(nextReminder(facts({ unanswered: PATIENCE - 1 })).act).toBe('remind');
  });
});

describe('whatever is known', () => {
  it('a reminder comes between nine and noon of the place, to nobody who came back, completed, said no, or was reminded this week or four times', () => {
    fc.assert(fc.property(anyFacts, (known) => {
      const next = nextReminder(known);
      if (next.act !== 'remind') return;
      const here = clockIn(known.zone, known.now);
      expect(here.hour).toBeGreaterThanOrEqual(9);
      expect(here.hour).toBeLessThan(12);
      expect(known.isCompleted || !known.isWanted || known.unanswered >= 4).toBe(false);
      // An hour may be missing where the clocks went forward in between.
      expect(known.now.getTime() - known.lastVisitAt.getTime()).toBeGreaterThanOrEqual(known.afterDays * DAY - 3_600_000);
      if (known.lastRemindedOn !== null) expect(daysBetween(known.lastRemindedOn, here.day)).toBeGreaterThanOrEqual(7);
    }), { numRuns: 2_000 });
  });

  it('it is looked at again later, at nine o’clock sharp of the place, unless the course is completed', () => {
    fc.assert(fc.property(anyFacts, (known) => {
      const next = nextReminder(known);
      expect(next.act === 'end').toBe(known.isCompleted);
      if (next.act === 'end') return;
      expect(next.lookAt.getTime()).toBeGreaterThan(known.now.getTime());
      expect(clockIn(known.zone, next.lookAt)).toMatchObject({ hour: 9, minute: 0, second: 0 });
    }), { numRuns: 2_000 });
  });

  it('who waits and is looked at then is reminded then, when nothing has changed', () => {
    fc.assert(fc.property(anyFacts, (known) => {
      const next = nextReminder(known);
      if (next.act !== 'wait' || !known.isWanted || known.unanswered >= PATIENCE) return;
      expect(nextReminder({ ...known, now: next.lookAt }).act).toBe('remind');
    }), { numRuns: 2_000 });
  });
});
