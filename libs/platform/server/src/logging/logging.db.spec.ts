import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import { Controller } from '@nestjs/common';
import { endpoint, type InputOf, named } from '@aula/platform/contract';
import { givenAnApplication, type GivenApplication } from '@aula/platform/testing';
import { Logger, PARAMS_PROVIDER_TOKEN } from 'nestjs-pino';
import * as z from 'zod/mini';
import { type Actor, system } from '../actor';
import { Database } from '../database/database';
import { Caller, Endpoint, Input } from '../http/endpoint.decorator';
import { logOptions } from './logging.module';

const EMAIL = 'maria.nunez@juarez.example';
const fault = z.enum(['unique', 'malformed', 'mail', 'cause', 'no error']);
const faultsApi = {
  fail: endpoint({ method: 'GET', path: '/faults/:fault', params: { fault }, query: { email: z.optional(z.string()) }, allow: 'public', response: named('TestFault', z.object({})) }),
};

@Controller()
class FaultsController {
  constructor(private readonly db: Database) {}

  @Endpoint(faultsApi.fail)
  async fail(@Caller() _actor: Actor, @Input() { params }: InputOf<typeof faultsApi.fail>): Promise<Record<string, never>> {
    const query = (sql: string) => this.db.as(system, () => this.db.query(sql, [EMAIL]));
    if (params.fault === 'unique') await query(`insert into mail (key, recipient, subject, text, queued_at) select $1, $1, 'María Núñez', 'x', now() from generate_series(1, 2)`);
    if (params.fault === 'malformed') await query('select $1::text::uuid');
    if (params.fault === 'mail') throw Object.assign(new Error(`Can't send mail - all recipients were rejected: 550 5.1.1 <${EMAIL}> unknown`), { rejected: [EMAIL] });
    if (params.fault === 'cause') throw new Error('the letter was not sent', { cause: new Error(`no ${EMAIL} here`) });
    return Promise.reject(Object.assign(Object.create(null) as Error, { recipient: EMAIL })); // as some libraries do
  }
}

describe('the log of what nobody expected', () => {
  let house: GivenApplication;
  let written = '';
  beforeAll(async () => {
    const stream = new Writable({ write: (chunk: Buffer, _, done) => { written += chunk.toString(); done(); } });
    house = await givenAnApplication({
      imports: [{ module: class FaultsModule {}, controllers: [FaultsController] }],
      refine: (builder) => builder.overrideProvider(PARAMS_PROVIDER_TOKEN).useValue({ pinoHttp: [logOptions('test', { LOG_LEVEL: 'info' }), stream] }),
    });
    house.app.useLogger(house.app.get(Logger));
  });
  beforeEach(() => (written = ''));
  afterAll(() => house.close());

  test.each(fault.options)('names the fault «%s» and nobody', async (name) => {
    const answer = await fetch(`${house.base}/api/faults/${encodeURIComponent(name)}?email=${EMAIL}`, { headers: { 'x-correlation-id': 'pedido-0001' } });
    expect(answer.status).toBe(500);
    const lines = written.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const told = lines.find(({ context }) => context === 'http');
    expect(told).toMatchObject({ level: 50, correlationId: 'pedido-0001', err: { type: expect.any(String) as string, message: expect.any(String) as string } });
    expect(lines.at(-1)).toMatchObject({ req: { method: 'GET' }, route: '/api/faults/:fault', res: { status: 500 } });
    for (const word of [EMAIL, 'nunez', 'María', 'Núñez']) expect(written).not.toContain(word);
  });

  test('what is needed to find the fault is there', async () => {
    await fetch(`${house.base}/api/faults/unique`);
    expect(written).toContain('QueryFailedError: duplicate key value violates unique constraint \\"mail_key_key\\"');
    await fetch(`${house.base}/api/faults/mail`);
    expect(written).toContain('FaultsController.fail (');
  });

  test('a sentence built from an error names nobody either', () => {
    house.app.get(Logger).warn(`a queue says: no mailbox ${EMAIL}`);
    expect(written).toContain('a queue says: no mailbox …');
  });

  test('the fields of a line are those that docs/logs.md tells of', async () => {
    const documented = [...readFileSync(resolve(__dirname, '../../../../../docs/logs.md'), 'utf8').matchAll(/^\| `([\w.]+)` \|/gm)].map(([, field]) => field);
    const logger = house.app.get(Logger);
    await fetch(`${house.base}/api/faults/unique`);
    await fetch(`${house.base}/api/nothing`);
    logger.log('a sentence', 'relay');
    // As JobWorkers says it.
    logger.warn({ job: 'school.open-doors', outboxId: '7', err: new Error('nobody came') }, 'job failed; the ledger will ask again');
    const lines = written.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([...new Set(lines.flatMap(fieldsOf))].sort()).toEqual(documented.sort());
  });
});

/** `req.method` for what stands inside. */
function fieldsOf(line: Record<string, unknown>): string[] {
  return Object.entries(line).flatMap(([field, value]) => (typeof value === 'object' && value !== null ? Object.keys(value).map((inner) => `${field}.${inner}`) : [field]));
}
