import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionStore } from './session-store';

/** Visitors go to `/entrar` and come back after it. Without a line the page is shown: it knows what to say then. */
export const signedInOnly: CanActivateFn = async (_route, target) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.load();
  const isRefused = session.isKnown() && session.account() === null;
  return isRefused ? router.createUrlTree(['/entrar'], { queryParams: { volver: target.url } }) : true;
};

/** Whoever lacks the permission goes home: the entry is not in their navigation either. The API decides in any case. */
export function permittedOnly(permission: string): CanActivateFn {
  return async (_route, target) => {
    const session = inject(SessionStore);
    const router = inject(Router);
    await session.load();
    if (!session.isKnown() || session.may(permission)) return true;
    return session.account() === null
      ? router.createUrlTree(['/entrar'], { queryParams: { volver: target.url } })
      : router.createUrlTree(['/inicio']);
  };
}

/** The pages for those who have not signed in; others go home. Drawn at once where nobody is expected. */
export const visitorOnly: CanActivateFn = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  if (session.isExpected()) await session.load();
  return session.account() === null ? true : router.createUrlTree(['/inicio']);
};
