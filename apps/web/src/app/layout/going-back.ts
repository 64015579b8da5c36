import { NavigationStart, type Router, Scroll } from '@angular/router';

/** What somebody does who does not want to be moved any more. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/**
 * Going back, a page stands where it was left. The router scrolls at once, when the answers that make the page long have not come yet: here it is
 * done again with every answer, until the page is as long as it was left, or the person has moved meanwhile.
 */
export function keepPlaces(router: Router, { defaultView: window, documentElement: page }: Document): void {
  if (!window) return;
  /** How long each page was when it was left there. */
  const lengths = new Map<string, number>();
  let stop: () => void = () => undefined;
  router.events.subscribe((event) => {
    if (event instanceof NavigationStart) {
      stop();
      lengths.set(placeOf(router.url, window.scrollY), page.scrollHeight);
    }
    if (!(event instanceof Scroll) || !event.position) return;
    const [, top] = event.position;
    const length = lengths.get(placeOf(router.url, top)) ?? 0;
    const scroll = () => {
      if (page.scrollHeight - window.innerHeight < top) return;
      if (page.scrollHeight >= length) stop();
      window.scrollTo({ top, behavior: 'instant' });
    };
    const growth = new window.ResizeObserver(scroll);
    stop = () => {
      growth.disconnect();
      for (const move of MOVES) window.removeEventListener(move, stop);
    };
    for (const move of MOVES) window.addEventListener(move, stop, { passive: true });
    growth.observe(page);
  });
}

function placeOf(url: string, top: number): string {
  return `${Math.round(top)} ${url}`;
}
