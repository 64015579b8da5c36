import { inject } from '@angular/core';
import { type CanActivateFn, Router, type UrlTree } from '@angular/router';
import { SessionStore } from './session-store';

/** Where the notice that everybody is asked about again stands. */
const NOTICE = '/aviso-de-privacidad/cambios';
/** Where staff set up their second step, before anything else opens. */
const TWO_STEP = '/cuenta/dos-pasos';

/** Visitors go to `/entrar` and come back after it. Without a line the page is shown: it knows what to say then. */
export const signedInAtAll: CanActivateFn = async (_route, target) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.load();
  const isRefused = session.isKnown() && session.account() === null;
  return isRefused ? detour(router, '/entrar', target.url) : true;
};

/** As `signedInAtAll`, for pages of one's account: whoever is to be asked about the privacy notice is asked first, and comes back after it. */
export const signedInOnly: CanActivateFn = async (_route, target) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.load();
  if (session.step() === 'set-up') return router.createUrlTree([TWO_STEP]);
  if (session.account()?.notice === 'to-be-asked') return detour(router, NOTICE, target.url);
  return session.isKnown() && session.account() === null ? detour(router, '/entrar', target.url) : true;
};

/** Whoever lacks the permission goes home: the entry is not in their navigation either. The API decides in any case. */
export function permittedOnly(permission: string): CanActivateFn {
  return async (_route, target) => {
    const session = inject(SessionStore);
    const router = inject(Router);
    await session.load();
    if (session.step() === 'set-up') return router.createUrlTree([TWO_STEP]);
    if (session.account()?.notice === 'to-be-asked') return detour(router, NOTICE, target.url);
    if (!session.isKnown() || session.may(permission)) return true;
    return session.account() === null ? detour(router, '/entrar', target.url) : router.createUrlTree(['/inicio']);
  };
}

/** The pages for those who have not signed in; others go home. Drawn at once where nobody is expected. */
export const visitorOnly: CanActivateFn = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  if (session.isExpected()) await session.load();
  return session.account() === null ? true : router.createUrlTree(['/inicio']);
};

function detour(router: Router, to: string, from: string): UrlTree {
  return router.createUrlTree([to], { queryParams: { volver: from } });
}
