import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, type INestApplication, Module, type ModuleMetadata, type Provider } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { caller, type CallOf, type Endpoint, type Problem, ProblemError, type ResultOf } from '@aula/platform/contract';
import { type Actor, AUTHENTICATOR, type Authenticator, Clock, type Environment, type JobType, JobRegistry, Ledger, PlatformModule, PlatformWorkerModule, prepareHttp, readEnvironment, Relay, Schedules } from '@aula/platform/server';
import { givenADatabase, type TestDatabase } from './given-a-database';
import { TestClock } from './test-clock';

type Imports = NonNullable<ModuleMetadata['imports']>;

export interface GivenApplication {
  readonly app: INestApplication;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly environment: Environment;
  /** The typed call as a person (an `Actor`), or as a visitor. Every answer is checked against the contract. */
  call<E extends Endpoint>(actor: Actor | undefined, endpoint: E, call?: CallOf<E>, headers?: Record<string, string>): Promise<ResultOf<E>>;
  /** Origin of the running server. */
  readonly base: string;
  close(): Promise<void>;
}

interface Options {
  readonly imports: Imports;
  readonly providers?: Provider[];
  readonly variables?: Record<string, string>;
  /** Leave identity's own sign-in in place instead of taking the actor as given. */
  readonly isSignInReal?: boolean;
  readonly database?: TestDatabase;
  readonly refine?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
}

const ACTOR_HEADER = 'x-test-actor';

/** Takes the actor that the test names as given. */
const headerSignIn: Authenticator = { actorOf: (request) => readActor(request.get(ACTOR_HEADER)) };

@Global()
@Module({ providers: [{ provide: AUTHENTICATOR, useValue: headerSignIn }], exports: [AUTHENTICATOR] })
class HeaderSignInModule {}

/** The HTTP application with the given domain modules, on a database of its own, listening on a free port. */
export async function givenAnApplication(options: Options): Promise<GivenApplication> {
  const database = options.database ?? (await givenADatabase());
  const clock = new TestClock();
  const files = await mkdtemp(join(tmpdir(), 'aula-files-'));
  const environment = testEnvironment(database, { FILES_DIR: files, ...options.variables });
  const imports = [PlatformModule.for(environment), ...options.imports, ...(options.isSignInReal ? [] : [HeaderSignInModule])];
  let builder = Test.createTestingModule({ imports, providers: options.providers ?? [] }).overrideProvider(Clock).useValue(clock);
  if (!options.isSignInReal) builder = builder.overrideProvider(AUTHENTICATOR).useValue(headerSignIn);
  const module = await (options.refine?.(builder) ?? builder).compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: false });
  prepareHttp(app, environment);
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  return {
    app, database, clock, environment, base,
    call: (actor, endpoint, call, headers = {}) => caller({ base, isChecked: true, headers: () => (actor ? { [ACTOR_HEADER]: writeActor(actor) } : {}) })(endpoint, call, headers),
    async close() {
      await app.close();
      await rm(files, { recursive: true, force: true });
      if (!options.database) await database.drop();
    },
  };
}

export interface GivenWorker {
  readonly app: Awaited<ReturnType<ReturnType<typeof Test.createTestingModule>['compile']>>;
  readonly clock: TestClock;
  /** Does every job that is waiting or has fallen due, in order, without a queue between; throws what a handler throws. */
  doJobs(): Promise<number>;
  close(): Promise<void>;
}

/** The worker's handlers on a given database. Loops are off: the test says when jobs are done. */
export async function givenAWorker(options: { imports: Imports; jobs: readonly JobType[]; database: TestDatabase; clock?: TestClock; variables?: Record<string, string> }): Promise<GivenWorker> {
  const clock = options.clock ?? new TestClock();
  const environment = testEnvironment(options.database, options.variables ?? {});
  const app = await Test.createTestingModule({ imports: [PlatformWorkerModule.for(environment, options.jobs, { isWorking: false }), ...options.imports] })
    .overrideProvider(Clock).useValue(clock).setLogger(false as never).compile();
  await app.init();
  app.get(JobRegistry);
  app.get(Relay);
  const ledger = app.get(Ledger);
  const schedules = app.get(Schedules);
  return {
    app, clock,
    async doJobs() {
      for (let done = 0; ; ) {
        await schedules.ripen();
        const { events, deliveries } = await ledger.relay();
        for (const delivery of deliveries) await ledger.deliver(delivery);
        done += deliveries.length;
        if (events === 0) return done;
      }
    },
    close: () => app.close(),
  };
}

export function testEnvironment(database: TestDatabase, variables: Record<string, string> = {}): Environment {
  return readEnvironment({
    AULA_MODE: 'demo', DATABASE_URL: database.appUrl, DATABASE_POOL: '4', SECRET_KEY: 'solo-para-pruebas-solo-para-pruebas', LOG_LEVEL: 'silent', PUBLIC_URL: 'https://aula.test',
    AUDIT_HEADS: join(tmpdir(), 'aula-heads', database.name), ...variables,
  });
}

/** The problem a call was answered with; fails when it was answered with anything else. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('expected a problem, got an answer');
}

function writeActor({ id, territory, permissions }: Actor): string {
  return Buffer.from(JSON.stringify({ id, territory, permissions: [...permissions] })).toString('base64url');
}

function readActor(header: string | undefined): Promise<Actor | undefined> {
  if (!header) return Promise.resolve(undefined);
  const { id, territory, permissions } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { id: string; territory: string[]; permissions: string[] };
  return Promise.resolve({ id, territory, permissions: new Set(permissions) });
}
