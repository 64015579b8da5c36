import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { folioFrom } from '@aula/certificates/contract';
import { givenAnEnrolment, type WantedEnrolment } from '@aula/enrolment/testing';
import { staffApi } from '@aula/identity/contract/staff';
import { CodeSecrets, PassphraseHasher, TwoStepSecrets } from '@aula/identity/server';
import { givenAPendingSignIn, givenAPerson, givenASession, mailedTo, type PersonToBe } from '@aula/identity/testing';
import { UnsubscribeTokens } from '@aula/notifications/server';
import { caller, type CallOf, type Endpoint, type ResultOf } from '@aula/platform/contract';
import { FileStore } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, statementsOf, truthOf } from '@aula/platform/testing';
import { givenAQuiz } from '@aula/quizzes/testing';
import type { TestingModuleBuilder } from '@nestjs/testing';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { domainModules } from '../app.module';

export const PASSPHRASE = 'cuatro tunas rojas bajo el mezquite';

const CERTIFICATE = `
  insert into certificate (enrolment_id, account_id, folio, name, course_key, course_title, hours, completed_on, municipality_key, municipality_name, state_name, issuer, issued_at, file_key, file_sha256)
  values ($1, $2, $3, 'Ana Paz', 'x', 'Fundamentos', 4.5, now(), '08037', 'Juárez', 'Chihuahua', 'Aula', now(), $4, repeat('0', 64))`;
const NOTICE = `insert into notice (account_id, key, language, subject, text, path, told_at) values ($1, gen_random_uuid(), 'es', 'x', 'x', '/x', now()) returning id`;

/** Somebody signed in, with the typed call of their browser. */
export interface SignedIn {
  readonly accountId: string;
  readonly email: string;
  call<E extends Endpoint>(endpoint: E, call?: CallOf<E>): Promise<ResultOf<E>>;
}

export interface Learner extends SignedIn {
  readonly enrolmentId: string;
}

/** Has a constancia. */
export interface Certified extends Learner {
  readonly folio: string;
}

/** Where the people of the house work unless told. */
const USUAL_PLACE = '08037';

type Refine = (builder: TestingModuleBuilder) => TestingModuleBuilder;

/** Of a network of its own, as a proxy tells it: what is counted by address is counted apart. */
export function anAddress(): string {
  return `2001:db8:${randomBytes(4).toString('hex').replace(/^.{4}/, '$&:')}::1`;
}

const HASHER = new PassphraseHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 });

/** The whole HTTP process with its real sign-in, and a course with a quiz that may be tried once. */
export async function openWholeHouse(refine: Refine = (builder) => builder): Promise<{ house: GivenApplication; course: GivenCourse }> {
  const house = await givenAnApplication({ imports: domainModules, isSignInReal: true, refine: (builder) => refine(builder.overrideProvider(PassphraseHasher).useValue(HASHER)) });
  const course = await givenACourse(house.database, { key: 'ga-101', lessons: 3, requirements: [{ kind: 'quiz-passed', key: 'final' }] });
  await givenAQuiz(house.database, { course, attemptsAllowed: 1 });
  return { house, course };
}

/** That house, and people in every position of a course with a quiz. */
export class CountedHouse {
  constructor(protected readonly house: GivenApplication, protected readonly course: GivenCourse, readonly place = USUAL_PLACE) {}

  static async open(): Promise<CountedHouse> {
    const { house, course } = await openWholeHouse();
    return new CountedHouse(house, course);
  }

  /** Where its people work. */
  readonly state = this.place.slice(0, 2);
  readonly which = { courseKey: 'ga-101', quizKey: 'final' };
  private readonly address = anAddress();
  readonly visitor = this.as('');

  /** Actions that the audit log holds, in their order. */
  async auditedActions(): Promise<string[]> {
    return (await truthOf<{ action: string }>(this.house.database, 'select action from audit_entry order by id')).map(({ action }) => action);
  }

  /** Data statements of one call. */
  count(work: () => Promise<unknown>): Promise<string[]> {
    return statementsOf(work);
  }

  close(): Promise<void> {
    return this.house.close();
  }

  async person(person: PersonToBe = {}): Promise<SignedIn & { cookie: string }> {
    const { accountId, email } = await givenAPerson(this.house.database, { municipalityKey: this.place, ...person });
    const cookie = await givenASession(this.house.database, accountId, this.house.clock.now());
    return { accountId, email, cookie, call: this.as(cookie) };
  }

  /** Whoever reads rosters, decides on requests and sees the figures of a state. */
  staff(): Promise<SignedIn> {
    return this.person({ municipalityKey: null, roles: [{ role: 'trainer', scope: 'state', key: this.state }, { role: 'coordinator', scope: 'state', key: this.state }] });
  }

  administrator(): Promise<SignedIn> {
    return this.person({ municipalityKey: null, roles: [{ role: 'administrator', scope: 'all', key: '' }] });
  }

  /** An enlace, and who may take the role away. */
  async liaison(): Promise<{ readonly administrator: SignedIn; readonly accountId: string; readonly roleId: string }> {
    const [administrator, { accountId }] = [await this.administrator(), await this.person()];
    const { id: roleId } = await administrator.call(staffApi.grantRole, { body: { accountId, role: 'liaison', scope: 'municipality', key: this.place } });
    return { administrator, accountId, roleId };
  }

  /** The mail of an invitation went out an hour ago. */
  async mailedOut(invitationId: string): Promise<void> {
    await truthOf(this.house.database, 'update sent_invitation set sent_at = $2 where id = $1', [invitationId, new Date(this.house.clock.now().getTime() - 3_600_000)]);
  }

  /** A job that has used up its tries. */
  async stopped(): Promise<{ readonly administrator: SignedIn; readonly job: string }> {
    const job = 'platform.send-mail';
    await truthOf(this.house.database, `
      with asked as (insert into outbox (name, data, made_at, relayed_at) values ($1, jsonb_build_object('mailId', gen_random_uuid()), now(), now()) returning id)
      insert into delivery (outbox_id, job, attempts, tries, due_at, last_error) select id, $1, 8, 8, now(), 'Error: 421 too busy' from asked`, [job]);
    return { administrator: await this.administrator(), job };
  }

  /** A liaison whose role is about to end with the administration. */
  async ending() {
    const { administrator, accountId } = await this.liaison();
    const asked = { who: { accountIds: [accountId] }, role: 'liaison' as const, lastDay: '2027-10-09' };
    const { mark } = await administrator.call(staffApi.previewRoleEnding, { body: asked });
    return { administrator, asked: { ...asked, mark } };
  }

  async ended() {
    const { administrator, asked } = await this.ending();
    const endingId = randomUUID();
    await administrator.call(staffApi.endRoles, { params: { endingId }, body: asked });
    return { administrator, endingId };
  }

  /** Where somebody says they work, and who may confirm it. */
  async declared(): Promise<{ readonly administrator: SignedIn; readonly affiliationId: string }> {
    const [administrator, { accountId }] = [await this.administrator(), await this.person()];
    const { affiliationId } = await administrator.call(staffApi.readPerson, { params: { accountId } });
    return { administrator, affiliationId: affiliationId ?? '' };
  }

  async learner(progress: Partial<WantedEnrolment> = {}): Promise<Learner> {
    const person = await this.person();
    const { enrolmentId } = await givenAnEnrolment(this.house.database, { accountId: person.accountId, course: this.course, municipalityKey: this.place, ...progress });
    return { ...person, enrolmentId };
  }

  /** All lessons done, the quiz not. */
  taker(): Promise<Learner> {
    return this.learner({ completedLessons: this.course.lessons });
  }

  /** Has read a notice and has one more. */
  async noticed(): Promise<SignedIn & { noticeId: string }> {
    const person = await this.person();
    const [notice] = await truthOf<{ id: string }>(this.house.database, NOTICE, [person.accountId]);
    return { ...person, noticeId: notice?.id ?? '' };
  }

  async certified(): Promise<Certified> {
    const learner = await this.learner({ completedAt: '2026-11-20T16:00:00Z', completedLessons: this.course.lessons });
    const folio = folioFrom(Array.from({ length: 7 }, () => randomInt(32)));
    const file = `certificates/${folio}.pdf`;
    await truthOf(this.house.database, CERTIFICATE, [learner.enrolmentId, learner.accountId, folio, file]);
    await this.house.app.get(FileStore).write(file, Buffer.from('%PDF-'));
    return { ...learner, folio };
  }

  async unsubscribeToken(): Promise<string> {
    const { accountId } = await this.person();
    return this.house.app.get(UnsubscribeTokens).write(accountId, 'reminder');
  }

  /** Has just signed in by a mailed code. */
  async fresh(): Promise<SignedIn> {
    const person = await this.person();
    await truthOf(this.house.database, `update session set started_by = 'mailed-code' where account_id = $1`, [person.accountId]);
    return person;
  }

  /** Somebody with a second step, on or only begun; with their next code from paper or telephone, and halfway in in another browser. */
  async twoStepped(isOn: boolean): Promise<SignedIn & { half: SignedIn['call']; next: () => string }> {
    const person = await this.person();
    const secrets = this.house.app.get(TwoStepSecrets);
    const [row] = await truthOf<{ id: string }>(this.house.database, `
      insert into two_step (account_id, secret, started_at, confirmed_at) values ($1, $2, $3, case when $4 then $3::timestamptz end) returning recovery_id as id`,
      [person.accountId, secrets.seal(Buffer.alloc(20), person.accountId), this.house.clock.now(), isOn]);
    const pending = await givenAPendingSignIn(this.house.database, person.accountId, this.house.clock.now());
    return { ...person, half: this.as(pending), next: () => secrets.recoveryCodes(row?.id ?? '')[0] ?? '' };
  }

  /** Out of the mail to an address that somebody has left. */
  async undoLink(): Promise<string> {
    const { accountId } = await this.person();
    const [change] = await truthOf<{ id: string }>(this.house.database, `insert into email_change (account_id, old_email, new_email, changed_at) values ($1, gen_random_uuid() || '@prueba.example', 'x', $2) returning id`, [accountId, this.house.clock.now()]);
    return this.house.app.get(CodeSecrets).undoOf(change?.id ?? '');
  }

  /** As if it had been set in the account. */
  async passphraseOf(email: string): Promise<void> {
    await truthOf(this.house.database, 'update account set passphrase_hash = $2 where email = $1', [email, await HASHER.hash(PASSPHRASE)]);
  }

  /** Code and link of the newest mail to somebody. */
  mailedTo(email: string): Promise<{ code: string; link: string }> {
    return mailedTo(this.house.database, email);
  }

  protected as(cookie: string): SignedIn['call'] {
    return (endpoint, call) => caller({ base: this.house.base, headers: () => ({ cookie, 'x-forwarded-for': this.address, 'idempotency-key': randomUUID() }) })(endpoint, call);
  }
}
