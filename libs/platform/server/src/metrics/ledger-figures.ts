import { Inject, Injectable } from '@nestjs/common';
import { system } from '../actor';
import { Clock } from '../clock';
import { Database } from '../database/database';

/** How far what was promised is from what is done. */
export interface LedgerFigures {
  /** Events that no worker has taken up yet, and how long the oldest has waited. */
  readonly unrelayed: number;
  readonly unrelayedSeconds: number;
  /** Deliveries that will still be tried, and the age of the oldest. */
  readonly open: number;
  readonly openSeconds: number;
  /** Of these, whose hour has passed: no worker is asking. */
  readonly overdue: number;
  /** Deliveries without tries left: a person must look. */
  readonly exhausted: number;
}

/** Two who ask at about the same time get the same answer. */
const KEPT_MS = 5_000;
/** Prometheus waits ten seconds; what is not known by then is said to be unknown. */
const MAY_TAKE_MS = 2_000;

/** Through the partial indexes of what is open: as cheap as the house is healthy. */
const FIGURES = `
  with waiting as (select count(*)::int as count, min(made_at) as oldest from outbox where relayed_at is null),
  unclosed as (
    select count(*) filter (where tries < attempts)::int as open, count(*) filter (where tries < attempts and due_at <= $1)::int as overdue,
           count(*) filter (where tries >= attempts)::int as exhausted, min(outbox_id) filter (where tries < attempts) as oldest
    from delivery where closed_at is null)
  select w.count as unrelayed, greatest(coalesce(extract(epoch from $1 - w.oldest), 0), 0)::float8 as "unrelayedSeconds",
         u.open, greatest(coalesce(extract(epoch from $1 - o.made_at), 0), 0)::float8 as "openSeconds", u.overdue, u.exhausted
  from waiting w, unclosed u left join outbox o on o.id = u.oldest`;

@Injectable()
export class LedgerFiguresReader {
  private asked: { at: number; isAnswered: boolean; answer: Promise<LedgerFigures | undefined> } | undefined;

  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** Undefined when the database does not answer, or not in time. Whoever asks again meanwhile waits for the same answer: nothing piles up. */
  async read(): Promise<LedgerFigures | undefined> {
    const now = performance.now();
    if (!this.asked || (this.asked.isAnswered && now - this.asked.at > KEPT_MS)) {
      const asked = { at: now, isAnswered: false, answer: this.ask() };
      void asked.answer.then(() => (asked.isAnswered = true));
      this.asked = asked;
    }
    const { answer } = this.asked;
    let timer: NodeJS.Timeout | undefined;
    const outOfTime = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), MAY_TAKE_MS)));
    return Promise.race([answer, outOfTime]).finally(() => clearTimeout(timer));
  }

  private async ask(): Promise<LedgerFigures | undefined> {
    try {
      const [figures] = await this.db.read<LedgerFigures>(system, FIGURES, [this.clock.now()]);
      return figures;
    } catch {
      this.asked = undefined;
      return undefined;
    }
  }
}
