import { hkdfSync } from 'node:crypto';
import type { WorkKey } from '@aula/identity/contract';
import { type Actor, ENVIRONMENT, type Exchange, keysOf, type ServerKeys } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';

const BYTES = 32;

/**
 * With what a shared device keeps somebody's unsent work: derived from the server's key and the account, stored nowhere, and given to nobody else. The
 * same at each sign-in, so that what one session sealed the next one opens.
 */
@Injectable()
export class WorkKeys {
  constructor(@Inject(ENVIRONMENT) private readonly environment: ServerKeys) {}

  give(actor: Actor, { response }: Exchange): WorkKey {
    response.setHeader('Cache-Control', 'no-store');
    const [key, ...earlier] = keysOf(this.environment);
    return { key: keyFrom(key, actor.id), earlier: earlier.map((one) => keyFrom(one, actor.id)) };
  }
}

function keyFrom(serverKey: string, accountId: string): string {
  return Buffer.from(hkdfSync('sha256', serverKey, accountId, 'identity.work-key', BYTES)).toString('base64url');
}
