import { givenADatabase, type TestDatabase, testEnvironment, withClient } from '@aula/platform/testing';
import type { Delivery } from '../ledger';
import { Queues } from '../queues';

export interface QueuePlace {
  /** Settings beside the database's: `REDIS_URL`, or nothing. */
  readonly variables: Record<string, string>;
  /** Everything the queue knew is gone. */
  vanish(database: TestDatabase): Promise<void>;
}

export const onPostgres: QueuePlace = {
  variables: {},
  vanish: (database) => withClient(database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(`select format('bullmq.%I', tablename) as name from pg_tables where schemaname = 'bullmq' and tablename like '%job%'`);
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
  }),
};

/** What the house relies on, wherever its queues live. */
export function queueContract(place: QueuePlace): void {
  let database: TestDatabase;
  let opened: Queues[];
  const open = () => {
    const queues = new Queues(testEnvironment(database, place.variables));
    opened.push(queues);
    return queues;
  };
  const delivery = (id: number): Delivery => ({ outboxId: String(id), job: 'school.ring' });
  const deliveries = (count: number) => Array.from({ length: count }, (_, index) => delivery(index + 1));

  beforeEach(async () => {
    database = await givenADatabase();
    opened = [];
    await place.vanish(database);
  });
  afterEach(async () => {
    await Promise.all(opened.map((queues) => queues.beforeApplicationShutdown()));
    await database.drop();
  });

  test('a delivery arrives as it was sent', async () => {
    const { arrived, take } = collector(1);
    open().work('now', take);
    await open().add('now', [delivery(1)]);
    expect(await arrived).toEqual([delivery(1)]);
  });

  test('asking twice for what still waits brings it once', async () => {
    const asking = open();
    await asking.add('now', deliveries(3));
    await asking.add('now', [...deliveries(3), delivery(4)]);
    const { arrived, take } = collector(4);
    open().work('now', take);
    expect(idsOf(await arrived)).toEqual(['1', '2', '3', '4']);
  });

  test('what is over may be asked for again, also after a failure', async () => {
    const asking = open();
    const { arrived, take } = collector(3);
    open().work('now', async (arrival) => {
      await take(arrival);
      if (taken(take) === 1) throw new Error('the first time fails');
    });
    // A finished job leaves the queue a moment after its handler: keep asking, as the reconciler does.
    while (taken(take) < 3) await asking.add('now', [delivery(1)]);
    expect(idsOf(await arrived).slice(0, 3)).toEqual(['1', '1', '1']);
  });

  test('two workers share 200 deliveries; each is taken once', async () => {
    const { arrived, take } = collector(200);
    open().work('now', take);
    open().work('now', take);
    await open().add('now', deliveries(200));
    expect(new Set(idsOf(await arrived)).size).toBe(200);
  });

  test('when the queue has vanished, asking again brings everything', async () => {
    const asking = open();
    await asking.add('now', deliveries(50));
    await place.vanish(database);
    await asking.add('now', deliveries(50));
    const { arrived, take } = collector(50);
    open().work('now', take);
    expect(new Set(idsOf(await arrived)).size).toBe(50);
  });

  test('queues do not mix', async () => {
    const { arrived, take } = collector(1);
    const worker = open();
    worker.work('mail', take);
    const asking = open();
    await asking.add('now', [delivery(1)]);
    await asking.add('mail', [delivery(2)]);
    expect(idsOf(await arrived)).toEqual(['2']);
  });

  test('closing waits for the job in hand', async () => {
    const worker = open();
    let isTaken = false;
    let finish = () => undefined as void;
    let isDone = false;
    worker.work('now', async () => {
      isTaken = true;
      await new Promise<void>((resolve) => (finish = resolve));
      isDone = true;
    });
    await open().add('now', [delivery(1)]);
    await until(() => isTaken);
    const closing = worker.beforeApplicationShutdown();
    opened = opened.filter((queues) => queues !== worker);
    finish();
    await closing;
    expect(isDone).toBe(true);
  });
}

interface Collector {
  readonly arrived: Promise<Delivery[]>;
  take(arrival: { delivery: Delivery }): Promise<void>;
}
const seen = new WeakMap<Collector['take'], Delivery[]>();

function collector(count: number): Collector {
  const found: Delivery[] = [];
  let isComplete = () => undefined as void;
  const arrived = new Promise<Delivery[]>((resolve) => (isComplete = () => resolve(found)));
  const take = async ({ delivery }: { delivery: Delivery }): Promise<void> => {
    found.push(delivery);
    if (found.length === count) isComplete();
  };
  seen.set(take, found);
  return { arrived, take };
}

function taken(take: Collector['take']): number {
  return seen.get(take)?.length ?? 0;
}

function idsOf(deliveries: readonly Delivery[]): string[] {
  return deliveries.map(({ outboxId }) => outboxId).sort((a, b) => Number(a) - Number(b));
}

/** Waits for the thing itself; the test's own time-out is the limit. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
