import type { AulaRequest } from '@aula/platform/server';
import passport from 'passport';
import type { Person } from '../account/person';

/** Passport's way in for a browser that has signed in before: the cookie leads to the person. */
export class SessionCookieStrategy extends passport.Strategy {
  override name = 'session-cookie';

  constructor(private readonly personOf: (request: AulaRequest) => Promise<Person | undefined>) {
    super();
  }

  override authenticate(request: AulaRequest): void {
    this.personOf(request).then(
      (person) => (person ? this.success(person) : this.fail()),
      (error: unknown) => this.error(error),
    );
  }
}
