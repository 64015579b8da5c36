import { whileInFront } from './while-in-front';

describe('work that is done while the page is in front', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it('comes every so often, rests while the tab is behind others, and ends', () => {
    let visibility = 'visible';
    const page = { get visibilityState() { return visibility; } } as Document;
    let times = 0;
    const end = whileInFront(page, 1_000, () => { times += 1; });
    jest.advanceTimersByTime(2_500);
    expect(times).toBe(2);
    visibility = 'hidden';
    jest.advanceTimersByTime(5_000);
    expect(times).toBe(2);
    visibility = 'visible';
    jest.advanceTimersByTime(1_000);
    expect(times).toBe(3);
    end();
    jest.advanceTimersByTime(5_000);
    expect(times).toBe(3);
  });
});
