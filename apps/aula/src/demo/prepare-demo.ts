import { CertificateNames } from '@aula/certificates/server';
import { EnrolmentsService, ProgressService } from '@aula/enrolment/server';
import { AccountsService, DemoPeopleService } from '@aula/identity/server';
import { type Actor, Clock, Database, system } from '@aula/platform/server';
import { AnswersService, AttemptRequestsService, AttemptsService } from '@aula/quizzes/server';
import type { INestApplicationContext } from '@nestjs/common';
import { DemoClock } from './demo-clock';
import { type Plan, PLANS } from './demo-plan';
import { remindSince } from './demo-reminders';
import { RightAnswers } from './right-answers';

const COURSE = 'ga-101';
const QUIZ = 'final';
const QUIZ_OF_COURSE = { courseKey: COURSE, quizKey: QUIZ };
const LESSONS_A_DAY = 3;

export interface DemoPersonToTry {
  readonly email: string;
  readonly passphrase: string;
  readonly who: string;
}

/** Seeds the marked demo people and lets each go through the course as far as the plan says, by the same services as everybody. */
export async function prepareDemo(house: INestApplicationContext, say: (line: string) => void): Promise<DemoPersonToTry[]> {
  const people = await house.get(DemoPeopleService).seed(system);
  const rightAnswers = await RightAnswers.of(`content/${COURSE}/quizzes/${QUIZ}.yaml`);
  const ids = new Map(people.map(({ email, accountId }) => [email, accountId]));
  let moved = 0;
  for (const plan of PLANS) {
    const accountId = ids.get(plan.email);
    if (!accountId || !(await follow(house, plan, accountId, rightAnswers))) continue;
    await remindSince(house, accountId, plan.enrolled);
    moved += 1;
  }
  if (moved > 0) say(`Avance sembrado para ${moved} personas ficticias.`);
  return people.map(({ email, passphrase, who }) => ({ email, passphrase, who }));
}

/** One person's way is one transaction: whole or not begun, and never walked twice. */
async function follow(house: INestApplicationContext, plan: Plan, accountId: string, rightAnswers: RightAnswers): Promise<boolean> {
  const actor = await house.get(AccountsService).actorOf(accountId);
  return house.get(Database).as(actor, async () => {
    const { items } = await house.get(EnrolmentsService).listOwn(actor);
    if (items.length > 0) return false;
    const clock = house.get(Clock);
    const goTo = (daysAgo: number) => (clock instanceof DemoClock ? clock.goBack(daysAgo) : undefined);

    goTo(plan.enrolled);
    const { lessons } = await house.get(EnrolmentsService).enrol(actor, COURSE);
    const read = lessons.slice(0, plan.lessons === 'all' ? lessons.length : plan.lessons);
    for (const [index, { code }] of read.entries()) {
      goTo(Math.max(plan.enrolled - dayOf(index), 0));
      await house.get(ProgressService).record(actor, COURSE, code, { block: 8, isCompleted: true });
    }
    for (const [index, right] of (plan.attempts ?? []).entries()) {
      goTo(Math.max(plan.enrolled - dayOf(read.length) - index, 0));
      await take(house, actor, rightAnswers, right);
    }
    if (plan.asks !== undefined) await house.get(AttemptRequestsService).ask(actor, QUIZ_OF_COURSE, plan.asks);
    if (plan.hasConfirmedName) {
      const names = house.get(CertificateNames);
      await names.confirm(actor, (await names.read(actor)).name);
    }
    goTo(0);
    return true;
  });
}

/** Three lessons a day. */
function dayOf(lesson: number): number {
  return Math.floor(lesson / LESSONS_A_DAY) + 1;
}

async function take(house: INestApplicationContext, actor: Actor, rightAnswers: RightAnswers, right: number): Promise<void> {
  const attempts = house.get(AttemptsService);
  const attempt = await attempts.start(actor, QUIZ_OF_COURSE);
  for (const [index, question] of attempt.questions.entries()) {
    await house.get(AnswersService).save(actor, attempt.id, question.key, { response: rightAnswers.to(question, index < right), writer: attempt.id, revision: 1, seen: index });
  }
  await attempts.submit(actor, attempt.id);
}
