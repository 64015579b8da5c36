import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Endpoint, platformErrors } from '@aula/platform/contract';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { DomainError } from '../domain-error';
import { declarationIn, requestOf } from './endpoint.decorator';
import { readInput } from './read-input';

const KEY_MAXIMUM = 100;

/**
 * `Idempotency-Key`: key, work and answer are one transaction, so there is no half state to repair,
 * and a twin that arrives meanwhile waits for the key's row.
 */
@Injectable()
export class AnswerOnce implements NestInterceptor {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const declaration = declarationIn(context);
    const request = requestOf(context);
    const { actor } = request;
    if (!declaration.isCreating || !actor) return next.handle();

    const key = request.get('idempotency-key');
    if (!key || key.length > KEY_MAXIMUM) throw new DomainError(platformErrors, 'request.no-idempotency-key');
    const hash = hashOf(declaration, readInput(declaration, request));
    return from(
      this.db.as(actor, async () => {
        const isFirst = await this.claim(actor.id, key, hash);
        if (!isFirst) return this.keptAnswer(actor.id, key, hash);
        const answer: unknown = await lastValueFrom(next.handle());
        this.db.send('update idempotency_key set answer = $3 where account_id = $1 and key = $2', [actor.id, key, JSON.stringify(answer)]);
        return answer;
      }),
    );
  }

  private async claim(accountId: string, key: string, hash: Buffer): Promise<boolean> {
    const claimed = await this.db.query(
      'insert into idempotency_key (account_id, key, hash, made_at) values ($1, $2, $3, $4) on conflict do nothing returning 1',
      [accountId, key, hash, this.clock.now()],
    );
    return claimed.length > 0;
  }

  private async keptAnswer(accountId: string, key: string, hash: Buffer): Promise<unknown> {
    const [kept] = await this.db.query<{ hash: Buffer; answer: string }>('select hash, answer from idempotency_key where account_id = $1 and key = $2', [accountId, key]);
    if (!kept?.hash.equals(hash)) throw new DomainError(platformErrors, 'request.idempotency-key-reused');
    return JSON.parse(kept.answer) as unknown;
  }
}

/** Of what was understood, so that the order of fields does not matter, and what does not fit the contract never comes here. */
function hashOf({ method, path }: Endpoint, input: object): Buffer {
  return createHash('sha256').update(`${method} ${path}\n${JSON.stringify(input)}`).digest();
}
