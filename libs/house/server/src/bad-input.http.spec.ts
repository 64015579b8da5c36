import { givenACourse } from '@aula/catalogue/testing';
import { givenAnEnrolment } from '@aula/enrolment/testing';
import { identityPermissions } from '@aula/identity/contract';
import { PassphraseHasher } from '@aula/identity/server';
import { givenAPerson } from '@aula/identity/testing';
import { caller } from '@aula/platform/contract';
import { givenAnApplication, type GivenApplication } from '@aula/platform/testing';
import { quizzesApi } from '@aula/quizzes/contract';
import { givenAQuiz } from '@aula/quizzes/testing';
import fc from 'fast-check';
import { apis } from './apis';
import { domainModules } from './app.module';
import { permissions } from './permissions';
import { type AbsurdCall, absurdCallsOf } from './testing/absurd-calls';

const operations = Object.entries(apis).flatMap(([domain, api]) => Object.entries(api).map(([name, endpoint]) => ({ name: `${domain}.${name}`, endpoint })));
const RUNS = 80;

let house: GivenApplication;
let signIn: Record<string, string>;
const valid = ['ga-101', '1.1', '9.9', 'final', 'vf', 'unica', 'o1', 'w', 'r1', 'true', '08037', '08', 'x@y.mx', '2026-11-23', '2026-01-01..2026-11-23', 'year', 'completed', 'cuatro tunas rojas bajo el mezquite', 'AA-1111-1111', '00000000-0000-4000-8000-000000000000', 'platform.send-mail', '1:platform.send-mail'];

beforeAll(async () => {
  house = await givenAnApplication({
    imports: domainModules,
    refine: (builder) => builder.overrideProvider(PassphraseHasher).useValue(new PassphraseHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 })),
  });
  const course = await givenACourse(house.database, { key: 'ga-101', requirements: [{ kind: 'quiz-passed', key: 'final' }] });
  await givenAQuiz(house.database, { course });
  const { accountId, actor } = await givenAPerson(house.database, { permissions });
  await givenAnEnrolment(house.database, { accountId, course });
  const whole = { ...actor, permissions: new Set([identityPermissions, ...permissions].flatMap((table) => Object.keys(table))) };
  signIn = { 'x-test-actor': Buffer.from(JSON.stringify({ ...whole, permissions: [...whole.permissions] })).toString('base64url') };
  const attempt = await caller({ base: house.base, headers: () => signIn })(quizzesApi.startAttempt, { params: { courseKey: 'ga-101', quizKey: 'final' } }, { 'idempotency-key': 'one' });
  valid.push(attempt.id);
});
afterAll(() => house.close());

const send = (method: string, { address, headers, body }: AbsurdCall) =>
  fetch(`${house.base}${address}`, { method, headers: { ...headers, ...signIn }, redirect: 'manual', ...(body !== undefined && { body: Buffer.from(body) }) });

test.each(operations)('$name answers whatever is sent, and never fails', async ({ endpoint }) => {
  await fc.assert(fc.asyncProperty(absurdCallsOf(endpoint, valid), async (call) => {
    const answer = await send(endpoint.method, call);
    const said = await answer.text();
    if (answer.status >= 500) throw new Error(`${answer.status} ${said}`);
    if (answer.status < 400 || answer.headers.get('content-type')?.startsWith('text/html')) return;
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.parse(said)).toMatchObject({ status: answer.status, code: expect.stringMatching(/^[a-z]+\.[a-z-]+$/) as string });
  }), { numRuns: RUNS });
});
