import { GeneratedEnrolments, type GeneratedProgress } from '@aula/enrolment/server';
import { GeneratedPeople } from '@aula/identity/server';
import { Clock, Database, system } from '@aula/platform/server';
import { GeneratedAttempts } from '@aula/quizzes/server';
import { PILOT_STATES } from '@aula/reporting/server';
import type { Municipality } from '@aula/territory/contract';
import { TerritoryService } from '@aula/territory/server';
import type { INestApplicationContext } from '@nestjs/common';
import { DemoClock } from '../demo/demo-clock';
import { EARLIEST_DAYS_AGO, generatedPlan, type GeneratedPlan } from './generated-plan';

export interface Wanted {
  readonly people: number;
  readonly courseKey: string;
  readonly seed: string;
}

export interface Generated {
  /** Enrolled by this run; whoever was there before is left as they are. */
  readonly enrolled: number;
  readonly coordinator: { readonly email: string; readonly passphrase: string };
}

/** So many in one transaction. What is killed has made whole batches, and the next run goes on after them. */
const BATCH = 1_000;
const DAY_MS = 86_400_000;

/** Fills the house with demo people of any number, each as far in the course as their plan says. The same arguments again add nobody. */
export async function generatePeople(house: INestApplicationContext, { people, courseKey, seed }: Wanted, say: (line: string) => void): Promise<Generated> {
  const lessons = await house.get(GeneratedEnrolments).lessonsOf(system, courseKey);
  const places = await placesOf(house);
  const coordinator = await longAgo(house, () => house.get(GeneratedPeople).ensureCoordinator(system, seed, PILOT_STATES));
  let enrolled = 0;
  for (let from = 1; from <= people; from += BATCH) {
    const to = Math.min(from + BATCH - 1, people);
    enrolled += await house.get(Database).as(system, () => generateBatch(house, { courseKey, seed, lessons, places, from, to }));
    say(`${to} de ${people} personas`);
  }
  return { enrolled, coordinator };
}

interface Batch extends Omit<Wanted, 'people'> {
  readonly lessons: number;
  readonly places: readonly Municipality[];
  readonly from: number;
  readonly to: number;
}

async function generateBatch(house: INestApplicationContext, { courseKey, seed, lessons, places, from, to }: Batch): Promise<number> {
  const people = await longAgo(house, () => house.get(GeneratedPeople).ensure(system, { seed, from, to }, places));
  const now = house.get(Clock).now();
  const plans = new Map(people.map(({ accountId, number }) => [accountId, generatedPlan(seed, number, lessons)]));
  const enrolments = await house.get(GeneratedEnrolments).ensure(system, courseKey, [...plans].map(([accountId, plan]) => progressOf(accountId, plan, now)));
  const passes = enrolments.flatMap(({ enrolmentId, accountId }) => {
    const plan = plans.get(accountId);
    return plan?.stage === 'finished' ? [{ enrolmentId, accountId, passedAt: daysBefore(now, plan.movedDaysAgo), unanswered: plan.unanswered }] : [];
  });
  const [first] = enrolments;
  if (first) await house.get(GeneratedAttempts).pass(system, first.courseVersionId, passes);
  return enrolments.length;
}

function progressOf(accountId: string, { stage, enrolledDaysAgo, movedDaysAgo, lessons }: GeneratedPlan, now: Date): GeneratedProgress {
  const movedAt = daysBefore(now, movedDaysAgo);
  return { accountId, enrolledAt: daysBefore(now, enrolledDaysAgo), lessons, movedAt, completedAt: stage === 'finished' ? movedAt : null };
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** In the order of their keys, so that the same draw is the same place. */
async function placesOf(house: INestApplicationContext): Promise<Municipality[]> {
  const territory = house.get(TerritoryService);
  const keys = (await territory.municipalitiesIn(system, PILOT_STATES)).map(({ key }) => key);
  return [...(await territory.municipalities(system, keys)).values()].sort((one, other) => one.key.localeCompare(other.key));
}

/** Accounts are older than anything that was done with them. */
async function longAgo<Result>(house: INestApplicationContext, work: () => Promise<Result>): Promise<Result> {
  const clock = house.get(Clock);
  if (!(clock instanceof DemoClock)) throw new Error('people are generated on the clock of the demo');
  clock.goBack(EARLIEST_DAYS_AGO);
  try {
    return await work();
  } finally {
    clock.goBack(0);
  }
}
