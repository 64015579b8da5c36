import { givenACourse } from '@aula/catalogue/testing';
import { domainModules } from '@aula/house/server';
import { GeneratedPeople } from '@aula/identity/server';
import { givenAPerson } from '@aula/identity/testing';
import { Clock, system } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, truthOf } from '@aula/platform/testing';
import { givenAQuiz } from '@aula/quizzes/testing';
import { DemoClock } from '../demo/demo-clock';
import { generatePeople } from './generate-people';

const LESSONS = 4;
const quietly = () => undefined;

let house: GivenApplication;
beforeAll(async () => {
  house = await givenAnApplication({ imports: domainModules, refine: (builder) => builder.overrideProvider(Clock).useValue(new DemoClock()) });
});
afterAll(() => house.close());

const generate = (wanted: { people: number; courseKey: string; seed?: string }, say: (line: string) => void = quietly) => generatePeople(house.app, { seed: 'a', ...wanted }, say);

async function givenACourseWithQuiz(key: string): Promise<string> {
  const course = await givenACourse(house.database, { key, lessons: LESSONS, requirements: [{ kind: 'quiz-passed', key: 'final' }] });
  await givenAQuiz(house.database, { course });
  return course.courseId;
}

/** What stands in the tables of one course, by how far people are. */
const STAGES = `
  select case when c.enrolment_id is not null then 'finished' when done.lessons > 0 then 'partly' else 'not-begun' end as stage, count(*)::int as people,
    min(done.lessons)::int as least, max(done.lessons)::int as most, count(m.met_at)::int as met, count(t.id)::int as attempts, coalesce(min(t.score), 0)::float8 as "lowestScore", count(e.administration_id)::int as terms
  from enrolment e join account a on a.id = e.account_id and a.is_demo left join completion c on c.enrolment_id = e.id and c.municipality_key = e.municipality_key left join requirement_met m on m.enrolment_id = e.id
    left join attempt t on t.enrolment_id = e.id and t.is_passed and t.submitted_at = c.completed_at
    cross join lateral (select count(p.completed_at) as lessons from lesson_progress p where p.enrolment_id = e.id and p.moved_at between e.enrolled_at and now()) done
  where e.course_id = $1 group by 1 order by 1`;

const stagesOf = (courseId: string) => truthOf<{ stage: string; people: number }>(house.database, STAGES, [courseId]);
const peopleIn = async (courseId: string) => (await stagesOf(courseId)).reduce((sum, { people }) => sum + people, 0);

test('each person is as far as the plan says, from a municipality under its administration, with the answers that earned the grade', async () => {
  const courseId = await givenACourseWithQuiz('uno');
  expect(await generate({ people: 50, courseKey: 'uno' })).toMatchObject({ enrolled: 50, coordinator: { email: 'generada.a.coordinacion@demo.example' } });
  const [finished, notBegun, partly] = await stagesOf(courseId);
  expect(finished).toEqual({ stage: 'finished', people: 15, least: LESSONS, most: LESSONS, met: 15, attempts: 15, lowestScore: 100, terms: 15 });
  expect(notBegun).toMatchObject({ stage: 'not-begun', people: 20, most: 0, met: 0, attempts: 0 });
  expect(partly).toMatchObject({ stage: 'partly', people: 15, least: 1, most: LESSONS - 1, met: 0, attempts: 0 });
  expect(await truthOf(house.database, 'select distinct left(municipality_key, 2) as state from enrolment where course_id = $1 order by 1', [courseId])).toEqual([{ state: '08' }, { state: '11' }, { state: '21' }]);
  const late = 'select count(*)::int as late from enrolment e join account a on a.id = e.account_id where e.course_id = $1 and a.created_at > e.enrolled_at';
  expect(await truthOf(house.database, late, [courseId])).toEqual([{ late: 0 }]);
});

test('the same arguments again add nobody, more people add the rest, and another course enrols the same ones', async () => {
  const [courseId, otherId] = [await givenACourseWithQuiz('dos'), await givenACourseWithQuiz('tres')];
  await generate({ people: 20, courseKey: 'dos', seed: 'b' });
  const before = await stagesOf(courseId);
  expect((await generate({ people: 20, courseKey: 'dos', seed: 'b' })).enrolled).toBe(0);
  expect(await stagesOf(courseId)).toEqual(before);
  expect((await generate({ people: 30, courseKey: 'dos', seed: 'b' })).enrolled).toBe(10);
  expect((await generate({ people: 30, courseKey: 'tres', seed: 'b' })).enrolled).toBe(30);
  expect(await peopleIn(otherId)).toBe(30);
  expect(await truthOf(house.database, `select count(*)::int as accounts from account where email like 'generada.b.0%'`)).toEqual([{ accounts: 30 }]);
});

test('a run that dies between batches is finished by the next one, and two at once make one set', async () => {
  const courseId = await givenACourseWithQuiz('cuatro');
  const die = () => {
    throw new Error('killed');
  };
  await expect(generate({ people: 1_010, courseKey: 'cuatro', seed: 'c' }, die)).rejects.toThrow('killed');
  expect(await peopleIn(courseId)).toBe(1_000);
  const both = await Promise.all([1, 2].map(() => generate({ people: 1_010, courseKey: 'cuatro', seed: 'c' })));
  expect(both.reduce((sum, { enrolled }) => sum + enrolled, 0)).toBe(10);
  expect(await peopleIn(courseId)).toBe(1_010);
});

test('a real person who has such an e-mail is left alone, and noticed', async () => {
  const courseId = await givenACourseWithQuiz('cinco');
  expect(await house.app.get(GeneratedPeople).isAnybodyReal(system)).toBe(false);
  await givenAPerson(house.database, { email: 'generada.d.000001@demo.example' });
  expect((await generate({ people: 3, courseKey: 'cinco', seed: 'd' })).enrolled).toBe(2);
  expect(await peopleIn(courseId)).toBe(2);
  expect(await house.app.get(GeneratedPeople).isAnybodyReal(system)).toBe(true);
});

test('a course that is not there is refused before anybody is made', async () => {
  await expect(generate({ people: 3, courseKey: 'nada', seed: 'e' })).rejects.toMatchObject({ code: 'catalogue.no-such-course' });
  expect(await truthOf(house.database, `select 1 from account where email like 'generada.e.%'`)).toEqual([]);
});
