import { type Actor, Database, type Environment, ENVIRONMENT, keysOf, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AuditHeads } from './audit-heads';
import { ENTRIES, GONE_UNSEALED, LAST_HEAD, NEWEST_SEAL, SEALS_AFTER, STRAYS, WAITING } from './audit-seals.queries';
import { digestOf, hashOf, isSigned, type SealableEntry, type SealContent, type SignedHead } from './seal-of';

/** Something that does not add up. Numbers are those of seals, ids those of entries. */
export type AuditFinding =
  | { readonly what: 'entry-changed'; readonly seal: number; readonly entry: string }
  | { readonly what: 'entries-missing'; readonly seal: number | null; readonly entries: readonly string[] }
  | { readonly what: 'entries-strayed'; readonly entries: readonly string[] }
  | { readonly what: 'seal-changed'; readonly seal: number }
  | { readonly what: 'chain-broken'; readonly seal: number }
  | { readonly what: 'seals-missing'; readonly from: number; readonly until: number; readonly entries: number | null; readonly isTail: boolean }
  | { readonly what: 'heads-missing'; readonly from: number; readonly until: number }
  | { readonly what: 'head-differs'; readonly seal: number }
  | { readonly what: 'head-not-ours'; readonly seal: number };

export interface AuditVerdict {
  readonly isSound: boolean;
  readonly seals: number;
  readonly entries: number;
  /** Written since the last seal; nothing protects them yet. */
  readonly waiting: number;
  readonly lastSeal: { readonly number: number; readonly sealedAt: string } | null;
  readonly findings: readonly AuditFinding[];
}

type Seal = SealContent & { readonly hash: string };

const AT_ONCE = 20;

/**
 * Reads the whole log through: entries against the digests of their seals, seals against each other, and against the heads outside. Whoever may change every
 * table can make the first two agree again; the third is out of their reach.
 */
@Injectable()
export class AuditVerification {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AuditHeads) private readonly heads: AuditHeads,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** May run while people work and the worker seals. `headFiles`: other copies of heads than the folder, from a mailbox; those alone are compared then. */
  async verify(_actor: Actor, headFiles?: readonly string[]): Promise<AuditVerdict> {
    // In this order: what the database says to stand outside was written before, and what stands outside was committed before.
    const written = await this.numberOf(LAST_HEAD);
    const { heads, findings } = await this.readHeads(headFiles);
    const walk = await this.walk(heads, headFiles === undefined ? written : 0);
    const strays = await this.idsOf(STRAYS, [walk.last?.number ?? 0]);
    const gone = await this.idsOf(GONE_UNSEALED);
    const [{ waiting } = { waiting: 0 }] = await this.db.read<{ waiting: number }>(system, WAITING, []);
    const all: AuditFinding[] = [
      ...findings, ...walk.findings,
      ...(gone.length > 0 ? [{ what: 'entries-missing', seal: null, entries: gone } as const] : []),
      ...(strays.length > 0 ? [{ what: 'entries-strayed', entries: strays } as const] : []),
    ];
    const lastSeal = walk.last ? { number: walk.last.number, sealedAt: walk.last.sealedAt } : null;
    return { isSound: all.length === 0, seals: walk.seals, entries: walk.entries, waiting, lastSeal, findings: all };
  }

  /** The newest seals alone, for a look in passing: against their entries, each other, and the newest number outside. */
  async verifyNewest(_actor: Actor): Promise<Pick<AuditVerdict, 'isSound' | 'seals' | 'waiting' | 'lastSeal'>> {
    const outside = await this.heads.lastNumber();
    const [newest] = await this.db.read<{ number: number }>(system, NEWEST_SEAL, []);
    const seals = newest ? await this.db.read<Seal>(system, SEALS_AFTER, [newest.number - AT_ONCE, AT_ONCE]) : [];
    const found = await this.entriesOf(seals);
    const isFollowing = seals.every((seal, place) => place === 0 || between(seals[place - 1], seal, new Map()).length === 0);
    const [{ waiting } = { waiting: 0 }] = await this.db.read<{ waiting: number }>(system, WAITING, []);
    const last = seals.at(-1);
    const isSound = isFollowing && seals.every((seal) => inside(seal, found).length === 0) && outside <= (last?.number ?? 0);
    return { isSound, seals: seals.length, waiting, lastSeal: last ? { number: last.number, sealedAt: last.sealedAt } : null };
  }

  private async readHeads(paths?: readonly string[]): Promise<{ heads: Map<number, SignedHead>; findings: AuditFinding[] }> {
    const heads = new Map<number, SignedHead>();
    const findings: AuditFinding[] = [];
    for await (const head of this.heads.all(paths)) {
      if (!keysOf(this.environment).some((key) => isSigned(head, key))) findings.push({ what: 'head-not-ours', seal: head.number });
      else if ((heads.get(head.number) ?? head).hash === head.hash) heads.set(head.number, head);
      else findings.push({ what: 'head-differs', seal: head.number });
    }
    return { heads, findings };
  }

  /** From the first seal to the last; `written`: up to which number there must be heads. */
  private async walk(heads: ReadonlyMap<number, SignedHead>, written: number) {
    const findings: AuditFinding[] = [];
    let [seals, entries]: [number, number] = [0, 0];
    let last: Seal | undefined;
    for (;;) {
      const page = await this.db.read<Seal>(system, SEALS_AFTER, [last?.number ?? 0, AT_ONCE]);
      const found = await this.entriesOf(page);
      for (const seal of page) {
        findings.push(...between(last, seal, heads), ...inside(seal, found), ...against(heads.get(seal.number), seal));
        last = seal;
        seals += 1;
        entries += seal.entryIds.length;
      }
      if (page.length < AT_ONCE) break;
    }
    const tail = [...heads.keys()].filter((number) => number > (last?.number ?? 0));
    if (tail.length > 0) findings.push(missing((last?.number ?? 0) + 1, Math.max(...tail), heads, true));
    findings.push(...(await this.withoutHead(heads, written)));
    return { findings, seals, entries, last };
  }

  private async entriesOf(seals: readonly Seal[]): Promise<ReadonlyMap<string, SealableEntry>> {
    const rows = await this.db.read<SealableEntry>(system, ENTRIES, [seals.flatMap(({ entryIds }) => entryIds)]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Runs of seals whose heads were outside once, and are not any more. */
  private async withoutHead(heads: ReadonlyMap<number, SignedHead>, written: number): Promise<AuditFinding[]> {
    if (written === 0) return [];
    const lost = (await this.idsOf('select number as id from audit_head where number <= $1 order by number', [written])).map(Number).filter((number) => !heads.has(number));
    const [from, until] = [lost[0], lost.at(-1)];
    return from === undefined || until === undefined ? [] : [{ what: 'heads-missing', from, until }];
  }

  private async numberOf(sql: string): Promise<number> {
    return (await this.db.read<{ number: number }>(system, sql, []))[0]?.number ?? 0;
  }

  private async idsOf(sql: string, parameters: unknown[] = []): Promise<string[]> {
    return (await this.db.read<{ id: string }>(system, sql, parameters)).map(({ id }) => id);
  }
}

/** A seal follows the one before by number and by hash. */
function between(before: Seal | undefined, seal: Seal, heads: ReadonlyMap<number, SignedHead>): AuditFinding[] {
  const expected = (before?.number ?? 0) + 1;
  const gap = seal.number > expected ? [missing(expected, seal.number - 1, heads, false)] : [];
  const isFollowing = seal.previous === (before?.hash ?? '');
  // What follows a lost seal may name it, or the one that was there when it was made.
  return isFollowing || (gap.length > 0 && seal.previous === heads.get(seal.number - 1)?.hash) ? gap : [...gap, { what: 'chain-broken', seal: seal.number }];
}

function inside(seal: Seal, found: ReadonlyMap<string, SealableEntry>): AuditFinding[] {
  const gone = seal.entryIds.filter((id) => !found.has(id));
  const changed = seal.entryIds.filter((id, place) => { const entry = found.get(id); return entry !== undefined && digestOf(entry) !== seal.digests[place]; });
  return [
    ...(hashOf(seal) === seal.hash ? [] : [{ what: 'seal-changed', seal: seal.number } as const]),
    ...(gone.length > 0 ? [{ what: 'entries-missing', seal: seal.number, entries: gone } as const] : []),
    ...changed.map((entry) => ({ what: 'entry-changed', seal: seal.number, entry }) as const),
  ];
}

function against(head: SignedHead | undefined, seal: Seal): AuditFinding[] {
  return head !== undefined && head.hash !== seal.hash ? [{ what: 'head-differs', seal: seal.number }] : [];
}

/** How many entries they had is known where all of their heads stand outside. */
function missing(from: number, until: number, heads: ReadonlyMap<number, SignedHead>, isTail: boolean): AuditFinding {
  let entries: number | null = 0;
  for (let number = from; number <= until && entries !== null; number++) {
    const head = heads.get(number);
    entries = head ? entries + head.entries : null;
  }
  return { what: 'seals-missing', from, until, entries, isTail };
}
