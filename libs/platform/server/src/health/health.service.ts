import { platformErrors } from '@aula/platform/contract';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { system } from '../actor';
import { type Environment, ENVIRONMENT, hasDemoMailbox } from '../config/environment';
import { Database } from '../database/database';
import { DomainError } from '../domain-error';

/** Live: the process answers. Ready: it may be sent people, which needs the database and ends first when it stops. */
@Injectable()
export class HealthService implements BeforeApplicationShutdown {
  private isStopping = false;

  constructor(@Inject(Database) private readonly db: Database, @Inject(ENVIRONMENT) private readonly environment: Environment) {}

  beforeApplicationShutdown(): void {
    this.isStopping = true;
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
