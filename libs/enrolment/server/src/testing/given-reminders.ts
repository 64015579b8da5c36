import { randomBytes } from 'node:crypto';
import { CatalogueModule, CatalogueWorkerModule } from '@aula/catalogue/server';
import { enrolmentPermissions } from '@aula/enrolment/contract';
import { identityJobs, IdentityModule, IdentityWorkerModule } from '@aula/identity/server';
import { givenAPerson, type GivenPerson, type PersonToBe } from '@aula/identity/testing';
import { NotificationsModule, NotificationsWorkerModule } from '@aula/notifications/server';
import { platformJobs } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, givenAWorker, type GivenWorker, type TestClock, truthOf } from '@aula/platform/testing';
import { TerritoryModule, TerritoryWorkerModule } from '@aula/territory/server';
import { enrolmentJobs } from '../enrolment.jobs';
import { EnrolmentModule } from '../enrolment.module';
import { EnrolmentWorkerModule } from '../enrolment.worker.module';
import { EnrolmentsService } from '../enrolment/enrolments.service';

/** The HTTP process and the worker on one database, under one clock that the test moves. */
export class GivenReminders {
  private constructor(readonly house: GivenApplication, readonly worker: GivenWorker) {}

  static async open(variables: Record<string, string> = {}): Promise<GivenReminders> {
    const house = await givenAnApplication({
      imports: [TerritoryModule, IdentityModule.with({ permissions: [enrolmentPermissions] }), NotificationsModule, CatalogueModule, EnrolmentModule], variables,
    });
    const worker = await givenAWorker({
      imports: [TerritoryWorkerModule, IdentityWorkerModule, NotificationsWorkerModule, CatalogueWorkerModule, EnrolmentWorkerModule],
      jobs: [...platformJobs, ...identityJobs, ...enrolmentJobs], database: house.database, clock: house.clock, variables: { DATABASE_POOL: '8', ...variables },
    });
    return new GivenReminders(house, worker);
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.house.close();
  }

  get clock(): TestClock {
    return this.house.clock;
  }

  /** Somebody who enrols at this instant, by the same service as everybody. */
  async enrolled(at: string, courseKey: string, person: PersonToBe = {}): Promise<GivenPerson> {
    const given = await givenAPerson(this.house.database, { permissions: [enrolmentPermissions], ...person });
    await this.enrol(given, at, courseKey);
    return given;
  }

  async enrol({ actor }: GivenPerson, at: string, courseKey: string): Promise<void> {
    this.clock.set(at);
    await this.house.app.get(EnrolmentsService).enrol(actor, courseKey);
  }

  /** The worker does what is due at this instant. */
  async at(instant: string): Promise<void> {
    this.clock.set(instant);
    await this.worker.doJobs();
  }

  /** The worker runs from one due instant to the next, up to the end. */
  async runUntil(end: string): Promise<void> {
    for (;;) {
      const [next] = await truthOf<{ at: Date | null }>(this.house.database, 'select min(due_at) as at from schedule where due_at <= $1', [end]);
      if (!next?.at) break;
      await this.at(next.at.toISOString());
    }
    this.clock.set(end);
  }

  /** Her account is seen, as by any request of a browser she is signed in with. */
  async seen(accountId: string, at: string): Promise<void> {
    await truthOf(this.house.database, `
      insert into session (hash, account_id, created_at, last_seen_at, expires_at) values ($3, $1, $2, $2, $2)`, [accountId, at, randomBytes(32)]);
  }

  /** When she was reminded, in order. */
  async reminders({ accountId }: Pick<GivenPerson, 'accountId'>): Promise<string[]> {
    const notices = await truthOf<{ at: Date }>(this.house.database, `
      select told_at as at from notice where account_id = $1 and key like 'enrolment.learner-not-back:%' order by told_at`, [accountId]);
    return notices.map(({ at }) => at.toISOString());
  }

  mails({ email }: Pick<GivenPerson, 'email'>): Promise<{ subject: string; text: string; headers: Record<string, string> }[]> {
    return truthOf(this.house.database, 'select subject, text, headers from mail where recipient = $1 order by queued_at', [email]);
  }
}
