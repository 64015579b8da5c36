import type { Enrolment, RecordProgress } from '@aula/enrolment/contract';
import { type LessonPlace, ProgressOutbox } from './progress-outbox';

const place: LessonPlace = { courseKey: 'ga-101', lessonCode: '1.2' };
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

class Surroundings {
  readonly sent: [string, RecordProgress][] = [];
  device: string | null = null;
  isOffline = false;
  isRefused = false;
  isDeviceFull = false;
  readonly pauses: number[] = [];
  wake: () => void = () => undefined;

  readonly ports = {
    send: async ({ lessonCode }: LessonPlace, progress: RecordProgress): Promise<Enrolment> => {
      if (this.isOffline || this.isRefused) throw new Error('no');
      this.sent.push([lessonCode, progress]);
      return { courseKey: 'ga-101' } as Enrolment;
    },
    mayTryAgain: () => !this.isRefused,
    load: () => this.device,
    store: (text: string) => {
      if (this.isDeviceFull) throw new Error('full');
      this.device = text;
    },
    later: (milliseconds: number, work: () => void) => {
      this.pauses.push(milliseconds);
      this.wake = work;
      return () => undefined;
    },
  };

  open = () => new ProgressOutbox(this.ports);
}

describe('progress outbox', () => {
  let around: Surroundings;
  beforeEach(() => {
    around = new Surroundings();
  });

  it('sends progress and gives the enrolment it was answered with', async () => {
    const outbox = around.open();
    await outbox.record(place, { block: 3, isCompleted: true });
    expect(around.sent).toEqual([['1.2', { block: 3, isCompleted: true }]]);
    expect(outbox.state()).toBe('saved');
    expect(outbox.latest()?.courseKey).toBe('ga-101');
    expect(around.device).toBe('{}');
  });

  it('writes a block on the device at once and sends it after the pause, together with the next ones', async () => {
    const outbox = around.open();
    void outbox.record(place, { block: 3, isCompleted: false }, 1_500);
    void outbox.record(place, { block: 5, isCompleted: false }, 1_500);
    expect(JSON.parse(around.device ?? '')).toEqual({ 'ga-101/1.2': { block: 5, isCompleted: false } });
    expect(around.sent).toEqual([]);
    around.wake();
    await settled();
    expect(around.sent).toEqual([['1.2', { block: 5, isCompleted: false }]]);
  });

  it('only grows', async () => {
    around.isOffline = true;
    const outbox = around.open();
    await outbox.record(place, { block: 7, isCompleted: true });
    await outbox.record(place, { block: 2, isCompleted: false });
    expect(outbox.waitingFor(place)).toEqual({ block: 7, isCompleted: true });
  });

  it('keeps progress over a reload without a line and sends it when it returns', async () => {
    around.isOffline = true;
    const before = around.open();
    await before.record(place, { block: 4, isCompleted: true });
    expect(before.state()).toBe('on-device');
    before.stop();
    const after = around.open();
    expect(after.waitingFor(place)).toEqual({ block: 4, isCompleted: true });
    around.isOffline = false;
    await after.flush();
    expect(after.state()).toBe('saved');
    expect(around.sent).toHaveLength(1);
  });

  it('pauses longer after each failure', async () => {
    around.isOffline = true;
    const outbox = around.open();
    await outbox.record(place, { block: 1, isCompleted: false });
    for (let turn = 0; turn < 6; turn += 1) {
      around.wake();
      await settled();
    }
    expect(around.pauses).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('does not lose what another tab keeps', async () => {
    around.isOffline = true;
    const here = around.open();
    const there = around.open();
    await there.record({ courseKey: 'ga-101', lessonCode: '1.1' }, { block: 9, isCompleted: true });
    await here.record(place, { block: 1, isCompleted: false });
    expect(Object.keys(JSON.parse(around.device ?? '') as object)).toEqual(['ga-101/1.1', 'ga-101/1.2']);
  });

  it('lets go what the server will never take', async () => {
    around.isRefused = true;
    const outbox = around.open();
    await outbox.record(place, { block: 1, isCompleted: false });
    expect(outbox.state()).toBe('saved');
    expect(outbox.error()).toBeDefined();
  });

  it('warns when the device cannot keep it either', async () => {
    around.isOffline = true;
    around.isDeviceFull = true;
    const outbox = around.open();
    await outbox.record(place, { block: 1, isCompleted: false });
    expect(outbox.state()).toBe('unsafe');
  });
});
