import { TOUCHED } from '../session/session-hint';
import { IdleWatch } from './idle-watch';

const MINUTE = 60_000;

describe('the watch over a shared session', () => {
  const told: string[] = [];
  let watch: IdleWatch;
  let question: HTMLElement;
  const begin = (owner = 'hers') => new IdleWatch({
    document, window, owner, isOwn: (target) => target === question,
    tellServer: () => told.push('server'), ended: () => told.push('ended'), left: () => told.push('left'),
  });
  const touch = (target: EventTarget = document.body) => target.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  const wait = (minutes: number) => jest.advanceTimersByTime(minutes * MINUTE);

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-27T15:00:00Z') });
    localStorage.clear();
    told.length = 0;
    question = document.body.appendChild(document.createElement('section'));
    watch = begin();
  });
  afterEach(() => {
    watch.stop();
    question.remove();
    jest.useRealTimers();
  });

  it('asks five minutes before the end, says how many are left, and ends it then', () => {
    wait(24.9);
    expect([watch.minutes(), told]).toEqual([undefined, []]);
    wait(0.2);
    expect(watch.minutes()).toBe(5);
    wait(4);
    expect([watch.minutes(), told]).toEqual([1, []]);
    wait(1);
    expect(told[0]).toBe('ended');
  });

  it('begins anew with every touch, and when somebody answers the question', () => {
    wait(24);
    touch();
    wait(24);
    expect(watch.minutes()).toBeUndefined();
    wait(2);
    expect(watch.minutes()).toBe(4);
    touch(question);
    expect(watch.minutes()).toBe(4);
    watch.touch();
    expect(watch.minutes()).toBeUndefined();
    wait(24);
    expect(told).not.toContain('ended');
  });

  it('ends at the first look after a phone slept, also where a touch wakes it', () => {
    jest.setSystemTime(Date.now() + 31 * MINUTE); // no timer ran meanwhile
    touch();
    expect(told).toEqual(['ended']);
  });

  it('is not fooled by a clock that is set back', () => {
    wait(20);
    jest.setSystemTime(Date.now() - 60 * MINUTE);
    wait(10.1);
    expect(told[0]).toBe('ended');
  });

  it('tells the server now and then that somebody is there, and never on its own', () => {
    wait(20);
    expect(told).toEqual([]);
    for (let minute = 0; minute < 11; minute += 1) { touch(); wait(1); }
    expect(told).toEqual(['server', 'server', 'server']);
  });

  it('counts what is touched in another tab of the same session', () => {
    wait(20);
    localStorage.setItem(TOUCHED, `hers.${Date.now()}`);
    wait(24);
    expect([watch.minutes(), told]).toEqual([undefined, []]);
    wait(6.1);
    expect(told[0]).toBe('ended');
  });

  it('lets go when the session was ended in another tab, or somebody else signed in there', () => {
    const write = (newValue: string | null) => window.dispatchEvent(new StorageEvent('storage', { key: TOUCHED, newValue }));
    write(`hers.${Date.now()}`);
    expect(told).toEqual([]);
    write('theirs.5');
    write(null);
    expect(told).toEqual(['left', 'left']);
  });

  it('leaves nothing on the device, and does nothing any more', () => {
    expect(Object.keys(localStorage)).toEqual([TOUCHED]);
    watch.stop();
    expect(Object.keys(localStorage)).toEqual([]);
    wait(60);
    touch();
    expect(told).toEqual([]);
  });
});
