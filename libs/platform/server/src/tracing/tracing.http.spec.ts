import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Controller, Injectable } from '@nestjs/common';
import { defineEvent, endpoint, type InputOf, named } from '@aula/platform/contract';
import { givenADatabase, givenAnApplication, givenAWorker } from '@aula/platform/testing';
import * as z from 'zod/mini';
import { type Actor, system } from '../actor';
import { Database } from '../database/database';
import { Caller, Endpoint, Input } from '../http/endpoint.decorator';
import { defineListener } from '../jobs/define-job';
import { JobHandler } from '../jobs/job-handler';
import { Outbox } from '../jobs/outbox';
import { platformJobs } from '../mail/mail.jobs';

const bellRang = defineEvent('school.bell-rang', z.object({ bell: z.int() }));
const opensDoors = defineListener(bellRang, { name: 'school.open-doors', queue: 'now' });
const PERSON = 'maria.nunez@juarez.example';

const ring = endpoint({ method: 'GET', path: '/bells/:id', params: { id: z.coerce.number<string>() }, query: { email: z.optional(z.string()) }, allow: 'public', response: named('TestRungBell', z.object({})) });

@Controller()
class BellsController {
  constructor(private readonly db: Database, private readonly outbox: Outbox) {}

  @Endpoint(ring)
  async ring(@Caller() _actor: Actor, @Input() { params, query }: InputOf<typeof ring>): Promise<Record<string, never>> {
    await this.db.as(system, async () => {
      await this.db.query('select $1::text as rung_by', [query.email]);
      if (params.id === 500) await this.db.query('select $1::text::uuid', [query.email]);
      this.outbox.publish(bellRang, { bell: params.id });
    });
    return {};
  }
}

@Injectable()
class School {
  constructor(private readonly db: Database) {}

  @JobHandler(opensDoors)
  async open({ bell }: { bell: number }): Promise<void> {
    await this.db.query('select $1::int as doors_of', [bell]);
  }
}

interface Told {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly status?: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: unknown }[];
}
type Batch = { resourceSpans: { resource: { attributes: { key: string; value: { stringValue: string } }[] }; scopeSpans: { spans: Omit<Told, 'service'>[] }[] }[] };

/** Takes what any collector takes. */
async function givenACollector() {
  const spans: Told[] = [];
  let received = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).once('end', () => {
      const text = Buffer.concat(chunks).toString();
      received += text;
      for (const { resource, scopeSpans } of (JSON.parse(text) as Batch).resourceSpans) {
        const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
        spans.push(...scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ ...span, service }))));
      }
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { spans, received: () => received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Two requests and what follows from them, by an api and a worker that both end, and so have handed over everything. */
async function traced(variables: Record<string, string>, ids: readonly string[]) {
  const database = await givenADatabase();
  const house = await givenAnApplication({ database, imports: [{ module: class BellsModule {}, controllers: [BellsController] }], variables });
  const worker = await givenAWorker({ database, jobs: [...platformJobs, opensDoors], imports: [{ module: class SchoolModule {}, providers: [School] }], variables });
  const statuses: number[] = [];
  for (const [index, id] of ids.entries()) {
    const { status } = await fetch(`${house.base}/api/bells/${index === 0 ? 7 : 500}?email=${PERSON}`, { headers: { 'x-correlation-id': id } });
    statuses.push(status);
  }
  await worker.doJobs();
  await Promise.all([house.close(), worker.close()]);
  await database.drop();
  return statuses;
}

const FIRST = '11111111-2222-4333-8444-555555555555';
const SECOND = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

test('a request, its statements and the job of its event are one trace, in which nobody is named', async () => {
  const collector = await givenACollector();
  expect(await traced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }, [FIRST, SECOND])).toEqual([200, 500]);
  collector.close();

  const of = (id: string) => collector.spans.filter(({ traceId }) => traceId === id.replaceAll('-', ''));
  const [request] = of(FIRST).filter(({ name }) => name === 'GET /api/bells/:id');
  const [job] = of(FIRST).filter(({ name }) => name === 'school.open-doors');
  expect([request?.service, job?.service]).toEqual(['aula-api', 'aula-worker']);
  const textsOf = (parent: Told | undefined) => of(FIRST).filter(({ parentSpanId }) => parentSpanId === parent?.spanId).map(({ attributes }) => JSON.stringify(attributes.find(({ key }) => key === 'db.query.text')?.value));
  expect(textsOf(request)).toEqual(expect.arrayContaining(['BEGIN', 'select $1::text as rung_by', 'COMMIT'].map((text) => JSON.stringify({ stringValue: text }))));
  expect(textsOf(job)).toEqual([JSON.stringify({ stringValue: 'select $1::int as doors_of' })]);

  const failed = of(SECOND).filter(({ status }) => status?.code === 2).map(({ name }) => name);
  expect(failed).toEqual(expect.arrayContaining(['GET /api/bells/:id', 'SELECT']));
  // What looks for work, relays and closes is nobody's request.
  expect(new Set(collector.spans.map(({ traceId }) => traceId)).size).toBe(2);
  for (const word of [PERSON, 'nunez', 'bells/7', 'email=']) expect(collector.received()).not.toContain(word);
});

test('a share of none keeps none, of requests and of jobs alike', async () => {
  const collector = await givenACollector();
  await traced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_SAMPLER_ARG: '0' }, [FIRST]);
  collector.close();
  expect(collector.spans).toEqual([]);
});

test('a collector that is away harms nobody', async () => {
  expect(await traced({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }, [FIRST])).toEqual([200]);
});
