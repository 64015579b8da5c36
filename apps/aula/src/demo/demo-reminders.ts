import { EnrolmentsService, Reminders } from '@aula/enrolment/server';
import { AccountsService } from '@aula/identity/server';
import { Clock, system } from '@aula/platform/server';
import type { INestApplicationContext } from '@nestjs/common';
import { DemoClock } from './demo-clock';

/** Before that, nobody is reminded. */
const WEEK = 7;

/** What the worker would have told somebody every morning since they enrolled. Those who had come back or completed are told nothing. */
export async function remindSince(house: INestApplicationContext, accountId: string, daysAgo: number): Promise<void> {
  const clock = house.get(Clock);
  if (!(clock instanceof DemoClock)) return;
  const actor = await house.get(AccountsService).actorOf(accountId);
  const { items } = await house.get(EnrolmentsService).listOwn(actor);
  for (let days = daysAgo - WEEK; days >= 1; days -= 1) {
    clock.goBackToMorning(days);
    for (const { id } of items) await house.get(Reminders).decide(system, id);
  }
  clock.goBack(0);
}
