import { hkdfSync } from 'node:crypto';
import { type Actor, ENVIRONMENT, type Environment, type Exchange } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';

const BYTES = 32;

/**
 * With what a shared device keeps somebody's unsent work: derived from the server's key and the account, stored nowhere, and given to nobody else. The
 * same at each sign-in, so that what one session sealed the next one opens.
 */
@Injectable()
export class WorkKeys {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'SECRET_KEY'>) {}

  give(actor: Actor, { response }: Exchange): { readonly key: string } {
    response.setHeader('Cache-Control', 'no-store');
    return { key: this.keyOf(actor.id).toString('base64url') };
  }

  private keyOf(accountId: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.environment.SECRET_KEY, accountId, 'identity.work-key', BYTES));
  }
}
