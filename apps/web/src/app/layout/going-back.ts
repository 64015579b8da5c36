import { NavigationStart, type Router, Scroll } from '@angular/router';

/** What somebody does who does not want to be moved any more. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/**
 * Going back, a page stands where it was left. The router scrolls at once, when the answers that make the page long have not come yet:
 * here it is done again as soon as the page is long enough, unless the person has moved meanwhile.
 */
export function keepPlaces(router: Router, { defaultView: window, documentElement: page }: Document): void {
  if (!window) return;
  let stop: () => void = () => undefined;
  router.events.subscribe((event) => {
    if (event instanceof NavigationStart) stop();
    if (!(event instanceof Scroll) || !event.position) return;
    const [, top] = event.position;
    const scroll = () => {
      if (page.scrollHeight - window.innerHeight < top) return;
      stop();
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
