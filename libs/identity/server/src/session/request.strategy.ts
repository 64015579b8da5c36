import type { AulaRequest } from '@aula/platform/server';
import passport from 'passport';

/** Passport's way in for whatever a request itself shows: the cookie of a browser that has signed in before, or what was mailed. */
export class RequestStrategy extends passport.Strategy {
  constructor(override readonly name: string, private readonly userOf: (request: AulaRequest) => Promise<object | undefined>) {
    super();
  }

  override authenticate(request: AulaRequest): void {
    this.userOf(request).then(
      (user) => (user ? this.success(user) : this.fail()),
      (error: unknown) => this.error(error),
    );
  }
}
