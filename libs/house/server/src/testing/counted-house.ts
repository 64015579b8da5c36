import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { folioFrom } from '@aula/certificates/contract';
import { givenAnEnrolment, type WantedEnrolment } from '@aula/enrolment/testing';
import { identityApi } from '@aula/identity/contract';
import { PassphraseHasher } from '@aula/identity/server';
import { givenAPerson, givenASession, mailedTo, type PersonToBe } from '@aula/identity/testing';
import { UnsubscribeTokens } from '@aula/notifications/server';
import { caller, type CallOf, type Endpoint, type ResultOf } from '@aula/platform/contract';
import { FileStore } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, statementsOf, truthOf } from '@aula/platform/testing';
import { givenAQuiz } from '@aula/quizzes/testing';
import { randomUUID } from 'node:crypto';
import { domainModules } from '../app.module';

export const FOLIO = folioFrom([1, 2, 3, 4, 5, 6, 7]);
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

const HASHER = new PassphraseHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 });

/** The whole HTTP process with its real sign-in, and people in every position of a course with a quiz. */
export class CountedHouse {
  private constructor(private readonly house: GivenApplication, private readonly course: GivenCourse) {}

  static async open(): Promise<CountedHouse> {
    const house = await givenAnApplication({ imports: domainModules, isSignInReal: true, refine: (builder) => builder.overrideProvider(PassphraseHasher).useValue(HASHER) });
    const course = await givenACourse(house.database, { key: 'ga-101', lessons: 3, requirements: [{ kind: 'quiz-passed', key: 'final' }] });
    await givenAQuiz(house.database, { course, attemptsAllowed: 1 });
    return new CountedHouse(house, course);
  }

  readonly which = { courseKey: 'ga-101', quizKey: 'final' };
  readonly visitor = this.as('');

  /** Data statements of one call. */
  count(work: () => Promise<unknown>): Promise<string[]> {
    return statementsOf(work);
  }

  close(): Promise<void> {
    return this.house.close();
  }

  async person(person: PersonToBe = {}): Promise<SignedIn> {
    const { accountId, email } = await givenAPerson(this.house.database, person);
    const cookie = await givenASession(this.house.database, accountId, this.house.clock.now());
    return { accountId, email, call: this.as(cookie) };
  }

  /** Whoever reads rosters, decides on requests and sees the figures of a state. */
  staff(): Promise<SignedIn> {
    return this.person({ municipalityKey: null, roles: [{ role: 'trainer', scope: 'state', key: '08' }, { role: 'coordinator', scope: 'state', key: '08' }] });
  }

  administrator(): Promise<SignedIn> {
    return this.person({ municipalityKey: null, roles: [{ role: 'administrator', scope: 'all', key: '' }] });
  }

  /** An enlace, and who may take the role away. */
  async liaison(): Promise<{ readonly administrator: SignedIn; readonly accountId: string; readonly roleId: string }> {
    const [administrator, { accountId }] = [await this.administrator(), await this.person()];
    const { id: roleId } = await administrator.call(identityApi.grantRole, { body: { accountId, role: 'liaison', scope: 'municipality', key: '08037' } });
    return { administrator, accountId, roleId };
  }

  /** Where somebody says they work, and who may confirm it. */
  async declared(): Promise<{ readonly administrator: SignedIn; readonly affiliationId: string }> {
    const [administrator, { accountId }] = [await this.administrator(), await this.person()];
    const { affiliationId } = await administrator.call(identityApi.readPerson, { params: { accountId } });
    return { administrator, affiliationId: affiliationId ?? '' };
  }

  async learner(progress: Partial<WantedEnrolment> = {}): Promise<Learner> {
    const person = await this.person();
    const { enrolmentId } = await givenAnEnrolment(this.house.database, { accountId: person.accountId, course: this.course, ...progress });
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

  /** The one person with a constancia. */
  async certified(): Promise<Learner> {
    const learner = await this.learner({ completedAt: '2026-11-20T16:00:00Z', completedLessons: this.course.lessons });
    await truthOf(this.house.database, 'delete from certificate');
    await truthOf(this.house.database, CERTIFICATE, [learner.enrolmentId, learner.accountId, FOLIO, 'certificates/x.pdf']);
    await this.house.app.get(FileStore).write('certificates/x.pdf', Buffer.from('%PDF-'));
    return learner;
  }

  async unsubscribeToken(): Promise<string> {
    const { accountId } = await this.person();
    return this.house.app.get(UnsubscribeTokens).write(accountId, 'reminder');
  }

  /** As if it had been set in the account. */
  async passphraseOf(email: string): Promise<void> {
    await truthOf(this.house.database, 'update account set passphrase_hash = $2 where email = $1', [email, await HASHER.hash(PASSPHRASE)]);
  }

  /** Code and link of the newest mail to somebody. */
  mailedTo(email: string): Promise<{ code: string; link: string }> {
    return mailedTo(this.house.database, email);
  }

  private as(cookie: string): SignedIn['call'] {
    return (endpoint, call) => caller({ base: this.house.base, headers: () => ({ cookie, 'idempotency-key': randomUUID() }) })(endpoint, call);
  }
}
