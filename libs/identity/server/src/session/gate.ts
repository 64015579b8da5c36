import { ROLES_HEADER } from '@aula/platform/contract';
import { type Actor, type AulaRequest, type Authenticator, visitor } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import passport from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { actorFor, type Person } from '../account/person';
import { CredentialsService } from '../passphrase/credentials.service';
import { PERMISSION_TABLES, type PermissionTables } from '../permission-tables';
import { markOf } from './mark-of';
import { SessionCookieStrategy } from './session-cookie.strategy';
import { SessionCookies } from './session-cookies';
import { SessionsService } from './sessions.service';

/**
 * Passport with this house's strategies: e-mail and passphrase, and the cookie afterwards. It keeps no session of its own
 * (`session: false`); another way in (the state's single sign-on) is one more strategy here.
 */
@Injectable()
export class Gate implements Authenticator {
  private readonly passport = new passport.Passport();

  constructor(
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(PERMISSION_TABLES) private readonly tables: PermissionTables,
  ) {
    this.passport.use(new SessionCookieStrategy((request) => this.personWithCookie(request)));
    this.passport.use(new LocalStrategy({ usernameField: 'email', passwordField: 'passphrase', session: false }, (email, passphrase, done) => {
      this.credentials.accountOf(visitor, email, passphrase).then((accountId) => done(null, accountId ? { accountId } : false), done);
    }));
  }

  /** For the guard of every route. The answer says by a mark which roles hold, so that the browser notices when they are others. */
  async actorOf(request: AulaRequest): Promise<Actor | undefined> {
    const person = await this.ask<Person>('session-cookie', request);
    if (person) request.res?.setHeader(ROLES_HEADER, markOf(person.roles));
    return person && actorFor(person, this.tables);
  }

  /** The account whose e-mail and passphrase stand in the body. */
  async accountIn(request: AulaRequest): Promise<string | undefined> {
    return (await this.ask<{ accountId: string }>('local', request))?.accountId;
  }

  private async personWithCookie(request: AulaRequest): Promise<Person | undefined> {
    const id = this.cookies.idIn(request);
    return id ? this.sessions.personOf(visitor, id) : undefined;
  }

  private ask<User extends object>(strategy: string, request: AulaRequest): Promise<User | undefined> {
    return new Promise((resolve, reject) => {
      const answer = (error: Error | null, user?: User | false | null) => (error ? reject(error) : resolve(user || undefined));
      const ask = this.passport.authenticate(strategy, { session: false }, answer) as (request: AulaRequest, response: undefined, next: (error?: Error) => void) => void;
      ask(request, request.res as undefined, (error) => (error ? reject(error) : resolve(undefined)));
    });
  }
}
