import { identityErrors } from '@aula/identity/contract';
import { type Actor, Clock, Database, DomainError, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { STRANGER_WAITS } from '../passphrase/guard-waits';
import { stepOf } from './totp';
import { TwoStepSecrets } from './two-step-secrets';

interface Kept {
  readonly secret: Buffer;
  readonly recoveryId: string;
}

const KEPT = 'select secret, recovery_id as "recoveryId" from two_step where account_id = $1';

/** Counts a try of six digits before it is looked at; no row where it has to wait. $1 account, $2 now, $3 waits */
const COUNT_TRY = `
  update two_step set failures = case when tried_at < $2::timestamptz - interval '1 day' then 1 else failures + 1 end, tried_at = $2
  where account_id = $1 and (tried_at is null or tried_at < $2::timestamptz - interval '1 day'
    or failures < cardinality($3::int[]) and tried_at + make_interval(secs => coalesce(($3::int[])[failures], 0)) <= $2)
  returning failures`;

/** No code is taken twice, nor one from before the last that was taken. $1 account, $2 step */
const TAKE_STEP = 'update two_step set last_step = $2, failures = 0 where account_id = $1 and (last_step is null or last_step < $2) returning account_id';

/** With the server's key of today, unless the step was set up anew meanwhile. $1 account, $2 sealed, $3 sealed before */
const RESEAL = 'update two_step set secret = $2 where account_id = $1 and secret = $3';

const TAKE_RECOVERY = 'insert into used_recovery_code (recovery_id, number, account_id, used_at) values ($1, $2, $3, $4) on conflict do nothing returning number';

/** Whether a second code is a person's, and has not been used. */
@Injectable()
export class SecondCodesService {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock, @Inject(TwoStepSecrets) private readonly secrets: TwoStepSecrets) {}

  /** Uses the code up, in a transaction of its own. Throws `identity.too-many-tries` where there were too many wrong ones. */
  async take(_actor: Actor, accountId: string, code: string): Promise<boolean> {
    const outcome = await this.db.as(system, async () => {
      const [kept] = await this.db.query<Kept>(KEPT, [accountId]);
      if (!kept) return 'wrong';
      const number = this.secrets.numberOf(kept.recoveryId, code);
      if (number !== undefined) return (await this.db.query(TAKE_RECOVERY, [kept.recoveryId, number, accountId, this.clock.now()])).length > 0 ? 'right' : 'wrong';
      // Codes on paper cannot be guessed, and are not counted: they are the way in for whom a stranger has shut out.
      const [[counted]] = await this.update<{ failures: number }>(COUNT_TRY, [accountId, this.clock.now(), STRANGER_WAITS]);
      if (!counted) return 'too-many';
      const secret = this.secretOf(kept, accountId);
      const step = secret && stepOf(secret, code.replace(/\s/g, ''), this.clock.now());
      if (step === undefined) return 'wrong';
      const [taken] = await this.update(TAKE_STEP, [accountId, step]);
      if (secret && this.secrets.isOfBefore(kept.secret, accountId)) await this.update(RESEAL, [accountId, this.secrets.seal(secret, accountId), kept.secret]);
      return taken.length > 0 ? 'right' : 'wrong';
    });
    if (outcome === 'too-many') throw new DomainError(identityErrors, 'identity.too-many-tries', { seconds: STRANGER_WAITS.at(-1) ?? 60 });
    return outcome === 'right';
  }

  /** None where it was sealed with a server's key of before: no code is right then, and the step has to be reset. */
  private secretOf({ secret }: Kept, accountId: string): Buffer | undefined {
    try {
      return this.secrets.open(secret, accountId);
    } catch {
      return undefined;
    }
  }

  /** TypeORM answers an update with its rows and their count. */
  private async update<Row>(sql: string, parameters: unknown[]): Promise<[Row[], number]> {
    return (await this.db.query(sql, parameters)) as unknown as [Row[], number];
  }
}
