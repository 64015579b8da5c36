import { signInByCode, signInByLink } from '@aula/identity/contract';
import { ROLES_HEADER } from '@aula/platform/contract';
import { type Actor, type AulaRequest, type Authenticator, ENVIRONMENT, type Environment, visitor } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import passport from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { parse } from 'zod/mini';
import { actorFor, type PersonOfSession } from '../account/person';
import { MailedCodesService } from '../mailed-code/mailed-codes.service';
import { AllowancesService } from '../limits/allowances.service';
import { PassphraseEntryService } from '../passphrase/passphrase-entry.service';
import { PERMISSION_TABLES, type PermissionTables } from '../permission-tables';
import { rolesInForce } from '../roles/two-step-rule';
import { markOf } from './mark-of';
import { RequestStrategy } from './request.strategy';
import { SessionCookies } from './session-cookies';
import { SessionsService } from './sessions.service';
import type { WayIn } from './way-in';

/**
 * Passport with this house's strategies: what was mailed, e-mail and passphrase, and the cookie afterwards. It keeps no session of its own
 * (`session: false`); another way in (the state's single sign-on) is one more strategy here.
 */
@Injectable()
export class Gate implements Authenticator {
  private readonly passport = new passport.Passport();

  constructor(
    @Inject(PassphraseEntryService) private readonly passphrases: PassphraseEntryService,
    @Inject(AllowancesService) private readonly allowances: AllowancesService,
    @Inject(MailedCodesService) private readonly codes: MailedCodesService,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(PERMISSION_TABLES) private readonly tables: PermissionTables,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    this.passport.use(new RequestStrategy('session-cookie', (request) => this.personWithCookie(request)));
    this.passport.use(new RequestStrategy('mailed-code', (request) => this.accountWithCode(request)));
    this.passport.use(new RequestStrategy('mailed-link', (request) => this.accountWithLink(request)));
    this.passport.use('passphrase', new LocalStrategy({ usernameField: 'email', passwordField: 'passphrase', session: false, passReqToCallback: true }, (request, name, passphrase, done) => {
      this.accountWithPassphrase(request, name, passphrase).then((user) => done(null, user ?? false), done);
    }));
  }

  /** For the guard of every route, with the reach of the roles that open it. The answer says by a mark which roles hold, so that the browser notices when they are others; a device that others use too keeps no copy of it. */
  async actorOf(request: AulaRequest, permission: string | undefined): Promise<Actor | undefined> {
    const person = await this.ask<PersonOfSession>('session-cookie', request);
    if (person?.isShared) request.res?.setHeader('Cache-Control', 'no-store');
    if (person) request.res?.setHeader(ROLES_HEADER, markOf(rolesInForce(person, this.environment.AULA_MODE)));
    return person && actorFor(person, this.tables, this.environment.AULA_MODE, permission);
  }

  /** The account of whoever shows in the body what this way asks for. */
  async accountIn(request: AulaRequest, way: WayIn): Promise<string | undefined> {
    return (await this.ask<{ accountId: string }>(way, request))?.accountId;
  }

  private async personWithCookie(request: AulaRequest): Promise<PersonOfSession | undefined> {
    const id = this.cookies.idIn(request);
    return id ? this.sessions.personOf(visitor, id) : undefined;
  }

  private async accountWithCode({ body, ip }: AulaRequest): Promise<object | undefined> {
    await this.allowances.take(visitor, 'try-code', ip);
    return asUser(await this.codes.accountOf(visitor, parse(signInByCode, body)));
  }

  private async accountWithLink({ body, ip }: AulaRequest): Promise<object | undefined> {
    await this.allowances.take(visitor, 'try-code', ip);
    return asUser(await this.codes.accountOfLink(visitor, parse(signInByLink, body)));
  }

  private async accountWithPassphrase(request: AulaRequest, name: string, passphrase: string): Promise<object | undefined> {
    return asUser(await this.passphrases.accountOf(visitor, { name, passphrase, address: request.ip, deviceId: this.cookies.deviceIn(request) }));
  }

  private ask<User extends object>(strategy: string, request: AulaRequest): Promise<User | undefined> {
    return new Promise((resolve, reject) => {
      const answer = (error: Error | null, user?: User | false | null) => (error ? reject(error) : resolve(user || undefined));
      const ask = this.passport.authenticate(strategy, { session: false }, answer) as (request: AulaRequest, response: undefined, next: (error?: Error) => void) => void;
      ask(request, request.res as undefined, (error) => (error ? reject(error) : resolve(undefined)));
    });
  }
}

function asUser(accountId: string | undefined): { accountId: string } | undefined {
  return accountId === undefined ? undefined : { accountId };
}
