import { type Actor, Clock, Database, type Environment, ENVIRONMENT, Mailer, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AuditHeads } from './audit-heads';
import { ADD_SEAL, HEADS_WRITTEN, LAST_HEAD, LOCK_SEALING, NEWEST_SEAL, SEALS_AFTER, UNSEALED } from './audit-seals.queries';
import { digestOf, hashOf, headOf, type SealableEntry, type SealContent } from './seal-of';

/** Entries of one seal, and heads of one writing, at most. */
const BATCH = 1_000;

/**
 * Seals what was written since. Entries wait in a table of their own until a seal names them, so that one whose transaction commits late is covered by
 * the next seal, whatever its number. Two workers share nothing: whoever has the lock seals.
 */
@Injectable()
export class AuditSealing {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditHeads) private readonly heads: AuditHeads,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Everything that waits, and the heads of all seals that have none outside. Answers with how many entries were sealed. */
  async seal(_actor: Actor): Promise<number> {
    let sealed = 0;
    for (;;) {
      const batch = await this.sealBatch();
      sealed += batch;
      if (batch < BATCH) break;
    }
    while ((await this.writeHeads()) === BATCH) continue;
    return sealed;
  }

  private sealBatch(): Promise<number> {
    return this.locked(async () => {
      const entries = await this.db.query<SealableEntry>(UNSEALED, [BATCH]);
      if (entries.length === 0) return 0;
      const [newest] = await this.db.query<{ number: number; hash: string }>(NEWEST_SEAL);
      // A number that stands outside was given, though the database may have lost its seal: it is not given again.
      const number = Math.max(newest?.number ?? 0, await this.heads.lastNumber()) + 1;
      const sealedAt = this.clock.now().toISOString().replace('Z', '000Z');
      const content: SealContent = { number, previous: newest?.hash ?? '', sealedAt, entryIds: entries.map(({ id }) => id), digests: entries.map(digestOf) };
      await this.db.query(ADD_SEAL, [number, content.previous, hashOf(content), sealedAt, content.entryIds, content.digests]);
      await this.mailHead(content);
      return entries.length;
    });
  }

  /**
   * What the database says to stand outside does stand there, on the disk. Killed in between, the next beat writes the same lines once more; a file that
   * is lost later is not made up from the tables, and `audit:verify` says so.
   */
  private writeHeads(): Promise<number> {
    return this.locked(async () => {
      const [last] = await this.db.query<{ number: number }>(LAST_HEAD);
      const seals = await this.db.query<SealContent>(SEALS_AFTER, [last?.number ?? 0, BATCH]);
      if (seals.length === 0) return 0;
      await this.heads.append(seals.map(headOf));
      await this.db.query(HEADS_WRITTEN, [seals.map(({ number }) => number), this.clock.now()]);
      return seals.length;
    });
  }

  /** The first of each day: a copy in a mailbox is out of reach for whoever has the machine. */
  private async mailHead(content: SealContent): Promise<void> {
    const recipient = this.environment.AUDIT_HEADS_MAIL;
    if (recipient === undefined) return;
    const day = content.sealedAt.slice(0, 'yyyy-mm-dd'.length);
    await this.mailer.send({
      key: `identity.audit-head:${day}`, recipient, subject: `Bitácora de Aula Abierta: sello ${content.number} del ${day}`,
      text: `Guarda este mensaje. Con él se comprueba que nadie cambió ni quitó registros de la bitácora hasta el sello ${content.number}:\n\n${this.heads.lineOf(headOf(content))}\n\nCopia esa línea en un archivo y ejecuta: npm run aula -- audit:verify --heads ARCHIVO\n`,
    });
  }

  private locked(work: () => Promise<number>): Promise<number> {
    return this.db.as(system, async () => {
      const [lock] = await this.db.query<{ isOurs: boolean }>(LOCK_SEALING);
      return lock?.isOurs ? work() : 0;
    });
  }
}
