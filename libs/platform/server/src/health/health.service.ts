import { setTimeout as pause } from 'node:timers/promises';
import { platformErrors } from '@aula/platform/contract';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { system } from '../actor';
import { type Environment, ENVIRONMENT, hasDemoMailbox } from '../config/environment';
import { Database } from '../database/database';
import { DomainError } from '../domain-error';

/**
 * Live: the process answers. Ready: it may be sent people, which needs the database and ends first when it stops. Between the two ends it
 * goes on answering for `DRAIN_SECONDS`: a proxy that asks at least that often sends nobody to a closed door.
 */
@Injectable()
export class HealthService implements BeforeApplicationShutdown {
  /** Whether it was asked to stop. */
  isStopping = false;

  constructor(@Inject(Database) private readonly db: Database, @Inject(ENVIRONMENT) private readonly environment: Environment) {}

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await pause(this.environment.DRAIN_SECONDS * 1_000);
  }

  live(): { status: 'up' } {
    return { status: 'up' };
  }

  async ready(): Promise<{ status: 'up' }> {
    if (this.isStopping) throw new DomainError(platformErrors, 'request.unavailable');
    try {
      await this.db.as(system, () => this.db.query('select 1'));
    } catch {
      throw new DomainError(platformErrors, 'request.unavailable');
    }
    return { status: 'up' };
  }

  settings() {
    const { AULA_MODE, OPERATOR_NAME } = this.environment;
    return { mode: AULA_MODE, operator: OPERATOR_NAME, hasDemoMailbox: hasDemoMailbox(this.environment) };
  }
}
