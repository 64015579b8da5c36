import { NavigationEnd, NavigationStart, type Router, Scroll } from '@angular/router';
import { Subject } from 'rxjs';
import { keepPlaces } from './going-back';

describe('going back', () => {
  let events: Subject<unknown>;
  let grow: (height: number) => void;
  let scrolled: jest.Mock;
  let disconnected: jest.Mock;
  let moved: () => void;

  beforeEach(() => {
    events = new Subject();
    scrolled = jest.fn();
    disconnected = jest.fn();
    const page = { scrollHeight: 500 };
    const window = Object.assign(new EventTarget(), {
      innerHeight: 400, scrollTo: scrolled,
      ResizeObserver: class {
        constructor(private readonly seen: () => void) {}
        disconnect = disconnected;
        observe(): void {
          grow = (height) => { page.scrollHeight = height; this.seen(); };
          this.seen();
        }
      },
    });
    keepPlaces({ events } as unknown as Router, { defaultView: window, documentElement: page } as unknown as Document);
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
