import { NavigationEnd, NavigationStart, type Router, Scroll } from '@angular/router';
import { Subject } from 'rxjs';
import { keepPlaces } from './going-back';

describe('going back', () => {
  let events: Subject<unknown>;
  let grow: (height: number) => void;
  let scrolled: jest.Mock;
  let disconnected: jest.Mock;
  let moved: () => void;
  let page: { scrollHeight: number };
  let router: { events: Subject<unknown>; url: string };

  beforeEach(() => {
    events = new Subject();
    scrolled = jest.fn();
    disconnected = jest.fn();
    page = { scrollHeight: 500 };
    const window = Object.assign(new EventTarget(), {
      innerHeight: 400, scrollY: 1_200, scrollTo: scrolled,
      ResizeObserver: class {
        constructor(private readonly seen: () => void) {}
        disconnect = disconnected;
        observe(): void {
          grow = (height) => { page.scrollHeight = height; this.seen(); };
          this.seen();
        }
      },
    });
    router = { events, url: '/' };
    keepPlaces(router as unknown as Router, { defaultView: window, documentElement: page } as unknown as Document);
    events.next(new Scroll(new NavigationEnd(1, '/', '/'), [0, 1_200], null));
    moved = () => window.dispatchEvent(new Event('wheel'));
  });

  it('scrolls as soon as the page is long enough, and once', () => {
    expect(scrolled).not.toHaveBeenCalled();
    grow(1_500);
    expect(scrolled).not.toHaveBeenCalled();
    grow(1_700);
    expect(scrolled.mock.calls).toEqual([[{ top: 1_200, behavior: 'instant' }]]);
    expect(disconnected).toHaveBeenCalled();
  });

  it('goes on until the page is as long as it was left: an answer may push down what stands below it', () => {
    page.scrollHeight = 2_100;
    events.next(new NavigationStart(2, '/cursos'));
    router.url = '/cursos';
    page.scrollHeight = 500;
    events.next(new NavigationStart(3, '/'));
    router.url = '/';
    events.next(new Scroll(new NavigationEnd(3, '/', '/'), [0, 1_200], null));
    disconnected.mockClear();
    grow(1_700);
    expect([scrolled.mock.calls.length, disconnected.mock.calls.length]).toEqual([1, 0]);
    grow(2_100);
    expect([scrolled.mock.calls.length, disconnected.mock.calls.length]).toEqual([2, 1]);
  });

  it('leaves it to the person who moves first', () => {
    moved();
    expect(disconnected).toHaveBeenCalled();
  });

  it('ends with the next way to another page', () => {
    events.next(new NavigationStart(2, '/cursos'));
    expect(disconnected).toHaveBeenCalled();
  });

  it('moves nothing on a way forward', () => {
    grow(1_700);
    events.next(new Scroll(new NavigationEnd(2, '/cursos', '/cursos'), null, null));
    expect(scrolled).toHaveBeenCalledTimes(1);
  });
});
