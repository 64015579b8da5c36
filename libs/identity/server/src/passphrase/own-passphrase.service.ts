import { identityErrors } from '@aula/identity/contract';
import type { OwnPassphrase, SavePassphrase } from '@aula/identity/contract/credentials';
import { addressIn, type Language } from '@aula/platform/contract';
import { type Actor, type AulaRequest, Clock, Database, DomainError, Mailer, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { hashOf } from '../session/hash-of';
import { SessionCookies } from '../session/session-cookies';
import { passphraseChangedMail } from './passphrase-changed-mail';
import { PassphraseEntryService } from './passphrase-entry.service';
import { PassphraseHasher } from './passphrase-hasher';
import { PassphraseRule } from './passphrase-rule';

interface Own {
  readonly email: string | null;
  readonly userName: string | null;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly language: Language;
  readonly municipalityKey: string | null;
  readonly hash: string | null;
  readonly isFresh: boolean;
}

/** As long as a code lives. */
const FRESH = '15 minutes';

/** $1 account, $2 hash of the session, $3 now */
const OWN = `
  select a.email, a.user_name as "userName", a.given_names as "givenNames", a.first_surname as "firstSurname", a.second_surname as "secondSurname", a.language, a.passphrase_hash as hash,
    f.municipality_key as "municipalityKey",
    exists (select from session s where s.hash = $2 and s.account_id = a.id and s.started_by in ('mailed-code', 'mailed-link') and s.created_at > $3::timestamptz - interval '${FRESH}') as "isFresh"
  from account a left join affiliation f on f.account_id = a.id and f.ends_on is null where a.id = $1`;

const SAVE = 'update account set passphrase_hash = $2 where id = $1';
/** $1 account, $2 now, $3 hash of the session that stays */
const END_OTHERS = 'update session set revoked_at = $2 where account_id = $1 and hash is distinct from $3 and revoked_at is null';
/** $1 account, $2 now, $3 hash of this device */
const FORGET_OTHERS = 'update known_device set forgotten_at = $2 where account_id = $1 and hash is distinct from $3 and forgotten_at is null';

/** A person's own passphrase: set, changed, and set anew after it was forgotten. The house writes it; the statements name the actor's own. */
@Injectable()
export class OwnPassphraseService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(PassphraseEntryService) private readonly entry: PassphraseEntryService,
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
    @Inject(PassphraseRule) private readonly rule: PassphraseRule,
    @Inject(Mailer) private readonly mailer: Mailer,
  ) {}

  async read(actor: Actor, request: AulaRequest): Promise<OwnPassphrase> {
    const own = await this.own(actor, request);
    return { isSet: own.hash !== null, proof: proofFor(own) };
  }

  /**
   * Throws `identity.code-needed`, `identity.present-passphrase-wrong` and `identity.passphrase-too-common`. All other sessions end with it, and other
   * devices are known no longer: perhaps it is changed because somebody else had it.
   */
  async save(actor: Actor, request: AulaRequest, { passphrase, present }: SavePassphrase): Promise<Record<never, never>> {
    const own = await this.own(actor, request);
    const proof = proofFor(own);
    if (proof === 'code') throw new DomainError(identityErrors, 'identity.code-needed');
    if (proof === 'passphrase' && !(await this.isPresent(actor, own, request, present))) {
      // A retry after a lost answer brings the old one, which is no longer right.
      if (own.hash && (await this.hasher.isRight(own.hash, passphrase))) return {};
      throw new DomainError(identityErrors, 'identity.present-passphrase-wrong');
    }
    await this.rule.check(actor, passphrase, { words: [own.email, own.userName, own.givenNames, own.firstSurname, own.secondSurname], municipalityKey: own.municipalityKey });
    const hash = await this.hasher.hash(passphrase); // before the transaction: it takes long, and holds no lock
    const now = this.clock.now();
    await this.db.as(system, async () => {
      await this.db.query(SAVE, [actor.id, hash]);
      await this.db.query(END_OTHERS, [actor.id, now, hashOfOptional(this.cookies.idIn(request))]);
      await this.db.query(FORGET_OTHERS, [actor.id, now, hashOfOptional(this.cookies.deviceIn(request))]);
      await this.tell(actor, own, now);
    });
    return {};
  }

  private async own(actor: Actor, request: AulaRequest): Promise<Own> {
    const [own] = await this.db.as(system, () => this.db.query<Own>(OWN, [actor.id, hashOfOptional(this.cookies.idIn(request)), this.clock.now()]));
    if (!own) throw new Error('whoever is signed in has an account');
    return own;
  }

  /** Counted as a try to sign in: a stolen session is no way to guess it. */
  private async isPresent(actor: Actor, own: Own, request: AulaRequest, present: string | undefined): Promise<boolean> {
    if (present === undefined) return false;
    const name = own.email ?? own.userName ?? '';
    return (await this.entry.accountOf(actor, { name, passphrase: present, address: request.ip, deviceId: this.cookies.deviceIn(request) })) === actor.id;
  }

  private async tell(actor: Actor, { email, givenNames, language }: Own, now: Date): Promise<void> {
    if (email === null) return;
    const address = this.mailer.addressOf(addressIn(language, '/entrar'));
    await this.mailer.send({ key: `identity.passphrase-changed:${actor.id}:${now.toISOString()}`, recipient: email, ...passphraseChangedMail[language](givenNames, address) });
  }
}

function proofFor({ isFresh, hash }: Own): OwnPassphrase['proof'] {
  if (isFresh) return 'nothing';
  return hash === null ? 'code' : 'passphrase';
}

function hashOfOptional(id: string | undefined): Buffer | null {
  return id === undefined ? null : hashOf(id);
}
