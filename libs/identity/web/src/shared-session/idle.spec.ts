import fc from 'fast-check';
import { ASKS_BEFORE, idleBetween, idleStanding } from './idle';

const LIMIT = 30 * 60_000;
const time = fc.integer({ min: 0, max: 10 * LIMIT });

describe('idleBetween', () => {
  it('is never less than either clock says, and never less than nothing', () => {
    fc.assert(fc.property(time, time, time, time, (touchedWall, touchedSteady, wall, steady) => {
      const idle = idleBetween({ wall: touchedWall, steady: touchedSteady }, { wall, steady });
      expect(idle).toBeGreaterThanOrEqual(wall - touchedWall);
      expect(idle).toBeGreaterThanOrEqual(steady - touchedSteady);
      expect(idle).toBeGreaterThanOrEqual(0);
    }));
  });

  it('knows the time that a phone slept, and is not fooled by a clock that was set back', () => {
    expect(idleBetween({ wall: 0, steady: 0 }, { wall: LIMIT, steady: 1_000 })).toBe(LIMIT);
    expect(idleBetween({ wall: LIMIT, steady: 0 }, { wall: 0, steady: LIMIT })).toBe(LIMIT);
  });
});

describe('idleStanding', () => {
  it.each([
    [0, { is: 'here' }], [LIMIT - ASKS_BEFORE - 1, { is: 'here' }],
    [LIMIT - ASKS_BEFORE, { is: 'asking', minutes: 5 }], [LIMIT - 1, { is: 'asking', minutes: 1 }],
    [LIMIT, { is: 'gone' }], [10 * LIMIT, { is: 'gone' }],
  ])('after %d ms', (idle, standing) => {
    expect(idleStanding(idle, LIMIT)).toEqual(standing);
  });
});
