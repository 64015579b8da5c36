import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../actor';
import { type Scope, ScopedDataSource, scopeOf, scopes } from './scoped-data-source';

/** Local to the transaction: the session form would reach the next borrower of the connection. Named, so that it is parsed once. */
const SET_SCOPE = { name: 'scope', text: `select set_config('aula.actor', $1, true), set_config('aula.territory', $2, true)` };

const MAY_WALK_THROUGH = `
  select exists (select from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'MEMBER')) as "mayBypass",
         exists (select from pg_class where relrowsecurity and pg_has_role(current_user, relowner, 'MEMBER')) as "isOwner"`;

/** The only way to the tables. `db.as(actor, work)` is one transaction with the actor's reach set for row-level security. */
@Injectable()
export class Database implements OnModuleInit {
  constructor(@Inject(getDataSourceToken()) private readonly dataSource: ScopedDataSource) {}

  /** A superuser, a role that bypasses, or the tables' owner would walk through every policy: the process refuses to start. */
  async onModuleInit(): Promise<void> {
    const runner = this.dataSource.openRunner();
    try {
      const [role] = (await runner.query(MAY_WALK_THROUGH)) as unknown as { mayBypass: boolean; isOwner: boolean }[];
      if (!role || role.mayBypass || role.isOwner) throw new Error('refusing to start: this database role is not bound by row-level security');
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs `work` in one transaction as `actor`. Inside it, injected repositories and `query` use its connection.
   * Nested calls of the same actor join; of another actor, throw. Any failure inside, also a swallowed one, rolls everything back.
   */
  async as<Result>(actor: Actor, work: () => Promise<Result>): Promise<Result> {
    const territory = territoryOf(actor);
    const outer = scopeOf(this.dataSource);
    if (outer) return join(outer, actor.id === outer.actorId && territory === outer.territory, work);
    const opened = this.open(actor.id, territory, work);
    this.dataSource.keepOpenFor(opened);
    return opened;
  }

  /**
   * One statement that reads, in a transaction of its own which leaves as one: the answer costs a single round trip. In a running `db.as` of the
   * same actor it joins.
   */
  async read<Row = Record<string, unknown>>(actor: Actor, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    if (scopeOf(this.dataSource)) return this.as(actor, () => this.query<Row>(sql, parameters));
    const opened = this.readAlone<Row>(actor.id, territoryOf(actor), sql, parameters);
    this.dataSource.keepOpenFor(opened);
    return opened;
  }

  private async readAlone<Row>(actorId: string, territory: string, sql: string, parameters: unknown[]): Promise<Row[]> {
    const runner = this.dataSource.openRunner();
    let broken: Error | undefined;
    try {
      const client = (await runner.connect()) as PoolClient;
      const sent = [client.query('BEGIN READ ONLY'), client.query({ ...SET_SCOPE, values: [actorId, territory] }), client.query(sql, parameters), client.query('COMMIT')] as const;
      const [begun, scoped, read, ended] = await Promise.allSettled(sent);
      // Answered or refused, the last of them tells whether the connection still stands: COMMIT of a failed transaction is answered by ROLLBACK.
      if (ended.status === 'rejected') broken = ended.reason as Error;
      for (const { status, reason } of [begun, scoped, read, ended] as { status: string; reason?: unknown }[]) if (status === 'rejected') throw reason;
      return read.status === 'fulfilled' ? (read.value.rows as Row[]) : [];
    } finally {
      await giveBack(runner, broken);
    }
  }

  private async open<Result>(actorId: string, territory: string, work: () => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.openRunner();
    let broken: Error | undefined;
    try {
      const client = (await runner.connect()) as PoolClient;
      const scope: Scope = { dataSource: this.dataSource, runner, client, actorId, territory, sent: [], isClosed: false };
      // Not awaited: both leave together with the first statement of `work`. BEGIN is a message of its own, so that
      // whatever is wrong with the scope fails inside the transaction and PostgreSQL refuses all that follows.
      const begun = Promise.all([client.query('BEGIN'), client.query({ ...SET_SCOPE, values: [actorId, territory] })]);
      begun.catch(() => undefined);
      // save() must not open a transaction of its own; transaction() becomes a savepoint.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      try {
        const result = await scopes.run(scope, work);
        close(scope);
        if (scope.failure) throw scope.failure as Error;
        const committed = client.query('COMMIT');
        committed.catch(() => undefined);
        await Promise.all([begun, ...scope.sent]);
        // After a statement failed and `work` swallowed the error, COMMIT is answered by ROLLBACK, without any error.
        if ((await committed).command !== 'COMMIT') throw new Error('transaction was rolled back: a failed statement was swallowed');
        return result;
      } catch (error) {
        close(scope);
        await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
        // What failed without being waited for has made everything after it fail.
        await Promise.all([begun, ...scope.sent]);
        throw error;
      }
    } finally {
      await giveBack(runner, broken);
    }
  }

  /**
   * A statement of the running `db.as` whose answer nobody needs: it leaves together with what follows, be it the COMMIT, and saves a round trip.
   * It has not happened yet when this returns; where it fails, the whole `db.as` does, with its error.
   */
  send(sql: string, parameters: unknown[]): void {
    const scope = scopeOf(this.dataSource);
    if (!scope) throw new Error('database used outside db.as(actor, …)');
    const sent = scope.client.query(sql, parameters);
    sent.catch(() => undefined);
    scope.sent.push(sent);
  }

  /** Whether the caller stands inside a `db.as`. */
  isRunning(): boolean {
    return scopeOf(this.dataSource) !== undefined;
  }

  /** Plain SQL in the running `db.as`, for what has no entity and for hot reads. */
  query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, parameters);
  }
}

function territoryOf({ territory }: Actor): string {
  return [...territory].sort().join(',');
}

async function join<Result>(outer: Scope, isSameActor: boolean, work: () => Promise<Result>): Promise<Result> {
  if (!isSameActor) throw new Error('db.as inside db.as of another actor');
  try {
    return await work();
  } catch (error) {
    outer.failure ??= error; // no half of a use case is ever committed
    throw error;
  }
}

async function giveBack(runner: QueryRunner, broken?: Error): Promise<void> {
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0, isReleased: false });
  await (runner as QueryRunner & { releasePostgresConnection(error?: Error): Promise<void> }).releasePostgresConnection(broken);
}

/** Seals the runner too: a stray query must fail rather than run in auto-commit between COMMIT and the pool. */
function close(scope: Scope): void {
  scope.isClosed = true;
  Object.assign(scope.runner, { isReleased: true });
}
