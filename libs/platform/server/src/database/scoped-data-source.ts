import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import { DataSource, type DataSourceOptions, EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm';
import { PreparingClient } from './preparing-client';

/** One running `db.as`: its connection, and whose it is. */
export interface Scope {
  readonly dataSource: DataSource;
  readonly runner: QueryRunner;
  readonly actorId: string;
  readonly territory: string;
  readonly client: PoolClient;
  /** Statements that left without anybody waiting for them. */
  readonly sent: Promise<unknown>[];
  failure?: unknown;
  isClosed: boolean;
}

export const scopes = new AsyncLocalStorage<Scope>();

export function scopeOf(dataSource: DataSource): Scope | undefined {
  const scope = scopes.getStore();
  if (scope?.isClosed) throw new Error('work outlived its db.as(…): await everything inside it');
  return scope?.dataSource === dataSource ? scope : undefined;
}

/** Looks up the connection of the running `db.as` at each call, so that a repository injected once at boot follows its caller. */
class ScopedManager extends EntityManager {
  constructor(dataSource: DataSource) {
    super(dataSource);
    Object.defineProperty(this, 'queryRunner', { get: () => scopeOf(dataSource)?.runner });
  }

  // TypeORM caches a repository together with the query runner it saw first: build it outside any scope.
  override getRepository<Entity extends ObjectLiteral>(target: EntityTarget<Entity>): Repository<Entity> {
    return scopes.exit(() => super.getRepository(target));
  }
}

/** A TypeORM data source whose repositories work inside `db.as(actor, …)` and throw outside. */
export class ScopedDataSource extends DataSource {
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(options: DataSourceOptions) {
    super(withPipeline(options));
  }

  override createEntityManager(runner?: QueryRunner): EntityManager {
    return runner ? super.createEntityManager(runner) : new ScopedManager(this);
  }

  /** TypeORM comes here for a connection when it has none: outside `db.as` that is the mistake we want to hear about. */
  override createQueryRunner(): QueryRunner {
    throw new Error('database used outside db.as(actor, …)');
  }

  override query<Row>(sql: string, parameters?: unknown[], runner?: QueryRunner): Promise<Row> {
    return super.query<Row>(sql, parameters as never, runner ?? scopeOf(this)?.runner);
  }

  /** For `Database` alone. */
  openRunner(): QueryRunner {
    return super.createQueryRunner();
  }

  /** For `Database` alone: the pool stays open until this has ended. */
  keepOpenFor(work: Promise<unknown>): void {
    const ended = work.catch(() => undefined).finally(() => this.underWay.delete(ended));
    this.underWay.add(ended);
  }

  /** Waits for every transaction under way. TypeORM would wait forever for a connection that is just being given back. */
  override async destroy(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
    await super.destroy();
  }
}

/** Statements leave without waiting for the answer before (pg 8.23): opening a scope costs one round trip, not three. And each is prepared once. */
function withPipeline(options: DataSourceOptions): DataSourceOptions {
  return { ...options, extra: { Client: PreparingClient, ...(options.extra as object | undefined), pipeline: true } };
}
