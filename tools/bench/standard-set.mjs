// The people of the standard set, signed in: their sessions are rows, as signing in makes them.
import { createHash, randomBytes } from 'node:crypto';
import { COURSE } from './standard-course.mjs';

/** @typedef {import('./floor-plan.mjs').Person & { email: string, stage: 'finished' | 'partly' | 'not-begun' }} Learner */
/** @typedef {{ people: number, passphrase: string, learners: Learner[], coordinator: Learner }} StandardSet */

/** As many as are signed in at once; the rest of a larger set is only counted. */
const SIGNED_IN_AT_MOST = 10_000;

const LEARNERS = `
  select a.id as "accountId", e.id as "enrolmentId", a.email,
    case when c.enrolment_id is not null then 'finished' when exists (select from lesson_progress p where p.enrolment_id = e.id) then 'partly' else 'not-begun' end as stage
  from enrolment e join account a on a.id = e.account_id join course on course.id = e.course_id left join completion c on c.enrolment_id = e.id
  where course.key = $1 and a.is_demo order by a.email`;

const SIGN_IN = `
  insert into session (hash, account_id, browser, system, created_at, last_seen_at, expires_at)
  select given.hash, given.account_id, 'Firefox', 'Linux', now(), now() + interval '1 day', now() + interval '30 days' from unnest($1::bytea[], $2::uuid[]) as given (hash, account_id)`;

/**
 * @param {import('pg').Client} truth a connection that no policy binds
 * @param {{ email: string, passphrase: string }} coordinator
 * @returns {Promise<StandardSet>}
 */
export async function signInEverybody(truth, coordinator) {
  const { rows } = await truth.query(LEARNERS, [COURSE]);
  const { rows: [follows] } = await truth.query('select id as "accountId" from account where email = $1', [coordinator.email]);
  const everybody = [{ ...follows, enrolmentId: '', email: coordinator.email, stage: 'not-begun' }, ...rows].map((person) => {
    const cookie = randomBytes(32).toString('base64url');
    return { ...person, cookie, hash: createHash('sha256').update(cookie).digest() };
  });
  const signedIn = everybody.slice(0, SIGNED_IN_AT_MOST);
  await truth.query(SIGN_IN, [signedIn.map(({ hash }) => hash), signedIn.map(({ accountId }) => accountId)]);
  await truth.query('vacuum analyze');
  const [first, ...learners] = signedIn;
  return { people: rows.length, passphrase: coordinator.passphrase, learners, coordinator: first };
}
