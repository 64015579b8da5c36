import type { GivenApplication } from '@aula/platform/testing';
import { truthOf } from '@aula/platform/testing';
import { system } from '@aula/platform/server';
import { TrainerReminderSender } from '../trainer-reminder-sender';

const ASKED = `
  with taken as (update outbox set relayed_at = now() where name = 'enrolment.send-trainer-reminder' and relayed_at is null returning data)
  select data ->> 'reminderId' as "reminderId" from taken`;

/** Does what the worker would do, until no trainer's reminder waits any more. */
export async function sendAll(house: GivenApplication): Promise<void> {
  for (;;) {
    const asked = await truthOf<{ reminderId: string }>(house.database, ASKED);
    if (asked.length === 0) return;
    for (const { reminderId } of asked) await house.app.get(TrainerReminderSender).sendNext(system, reminderId);
  }
}
