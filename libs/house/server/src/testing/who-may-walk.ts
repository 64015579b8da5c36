import { randomUUID } from 'node:crypto';
import type { GivenCourse } from '@aula/catalogue/testing';
import type { RoleWithScope } from '@aula/identity/contract';
import { givenOneRole, givenSignedInPeople } from '@aula/identity/testing';
import { addressOf, ROLES } from '@aula/platform/contract';
import type { GivenApplication } from '@aula/platform/testing';
import { apis } from '../apis';
import { anAddress, openWholeHouse } from './counted-house';
import { preparedCall, type PreparedCall } from './prepared-calls';
import { rowsOf } from './rows-of';
import type { Cell, WhoMayLine } from './who-may-table';

/** Where the people of the scopes are: in the municipality, elsewhere in its state, in another state. */
const PLACES = ['08037', '08019', '11020'] as const;
const [NEAR] = PLACES;
/** An account, an attempt; an entry of the audit log. */
const ID = /^([0-9a-f-]{36}|\d+)$/;
const SCOPES: readonly Pick<RoleWithScope, 'scope' | 'key'>[] = [{ scope: 'own', key: '' }, { scope: 'municipality', key: NEAR }, { scope: 'state', key: NEAR.slice(0, 2) }, { scope: 'all', key: '' }];
/** Every kind of person that signs in, with every scope. */
const POSITIONS: readonly RoleWithScope[] = ROLES.flatMap((role) => SCOPES.map((scope) => ({ role, ...scope })));

interface Sender {
  readonly kind: string;
  readonly name: string;
  readonly position: RoleWithScope | undefined;
  readonly cookie: string;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

const isFine = ({ status }: Answer) => status >= 200 && status < 300;
const reaches = ({ position }: Sender, place: string) => position !== undefined && (position.scope === 'all' || (position.key !== '' && place.startsWith(position.key)));

const reachesInto = (sender: Sender, place: string) => PLACES.some((other) => other.startsWith(place.slice(0, 2)) && reaches(sender, other));
const isAsSaid = ({ beyond }: WhoMayLine, status: number) => (beyond === 'nothing' ? status < 500 : status === beyond);
const fine = (answer: Answer, who: string) => (isFine(answer) ? [] : [`${who} is answered ${answer.status}: ${answer.text.slice(0, 120)}`]);
/** Answers with whoever there is, and not with one thing that the address names. */
const isListing = ({ endpoint, call }: PreparedCall) => endpoint.method === 'GET' && !Object.values(call.params ?? {}).some((part) => ID.test(String(part)));

/** By its name with the domain. */
export function isReading(operation: string): boolean {
  const [domain = '', name = ''] = operation.split('.');
  return apis[domain]?.[name]?.method === 'GET';
}

type Check = (line: WhoMayLine, senders: readonly Sender[]) => Promise<string[]>;

/** One operation after the other, sent over HTTP by every kind of person with every scope. */
export class WhoMayWalk {
  private readers: readonly Sender[] | undefined;

  private constructor(private readonly house: GivenApplication, private readonly course: GivenCourse) {}

  static async open(refine?: Parameters<typeof openWholeHouse>[0]): Promise<WhoMayWalk> {
    const { house, course } = await openWholeHouse(refine);
    return new WhoMayWalk(house, course);
  }

  close(): Promise<void> {
    return this.house.close();
  }

  /** Sentences on what is otherwise than the line says; none where the house does as it is told. */
  async differences(line: WhoMayLine): Promise<string[]> {
    const everybody = await this.sendersOf(line);
    const checks: Readonly<Record<Cell, Check[]>> = { '–': [this.refused], yes: [this.allowed], own: [this.ofOthers, this.ofThemselves], reach: [this.reached], into: [this.reachedInto] };
    const found: string[] = [];
    for (const cell of Object.keys(checks) as Cell[]) {
      const senders = everybody.filter(({ kind }) => line.cells[kind] === cell);
      for (const check of senders.length > 0 ? checks[cell] : []) found.push(...(await check.call(this, line, senders)));
    }
    return found.map((sentence) => `${line.operation}: ${sentence}`);
  }

  /** Whoever only reads is the same afterwards, and may read the next thing. */
  private async sendersOf({ operation }: WhoMayLine): Promise<readonly Sender[]> {
    return isReading(operation) ? (this.readers ??= await this.everybody()) : this.everybody();
  }

  private async everybody(): Promise<Sender[]> {
    const people = await givenSignedInPeople(this.house.database, POSITIONS, this.house.clock.now());
    return [
      { kind: 'anonymous', name: 'anonymous', position: undefined, cookie: '' },
      ...people.map(({ role, scope, key, cookie }) => ({ kind: role, name: `${role} (${scope})`, position: { role, scope, key }, cookie })),
    ];
  }

  private prepare({ operation }: WhoMayLine, place: string = NEAR): Promise<PreparedCall> {
    return preparedCall(this.house, this.course, operation, place);
  }

  private async refused(line: WhoMayLine, senders: readonly Sender[]): Promise<string[]> {
    const prepared = await this.prepare(line);
    return this.each(senders, async (sender) => {
      const { status } = await this.send(prepared, sender.cookie);
      return status === (sender.position ? 403 : 401) ? [] : [`${sender.name} is answered ${status} and not refused`];
    });
  }

  private async allowed(line: WhoMayLine, senders: readonly Sender[]): Promise<string[]> {
    const shared = await this.prepare(line);
    // What writes may be good once, as a code is; so is what a browser brings beside its session.
    const isGoodOnce = shared.endpoint.method !== 'GET' || shared.cookie !== '';
    const found: string[] = [];
    // One after the other: a passphrase that twenty try at once is guarded.
    for (const sender of senders) {
      const prepared = isGoodOnce ? await this.prepare(line) : shared;
      found.push(...fine(await this.send(prepared, [sender.cookie, prepared.cookie].filter(Boolean).join('; ')), sender.name));
    }
    return found;
  }

  /** Whoever has the thing, in every position. */
  private ofThemselves(line: WhoMayLine, senders: readonly Sender[]): Promise<string[]> {
    return this.each(senders, async ({ name, position }) => {
      const prepared = await this.prepare(line);
      if (!position || !prepared.accountId) return [`${name} has nothing of their own here`];
      await givenOneRole(this.house.database, prepared.accountId, position);
      return fine(await this.send(prepared, prepared.cookie), `${name} on their own`);
    });
  }

  /** Somebody else's thing, which the widest scope does not open. */
  private async ofOthers(line: WhoMayLine, senders: readonly Sender[]): Promise<string[]> {
    const prepared = await this.prepare(line);
    return this.untouched(prepared, () => this.each(senders, async (sender) => {
      const answer = await this.send(prepared, sender.cookie);
      return [
        ...(isAsSaid(line, answer.status) ? [] : [`${sender.name} is answered ${answer.status} for somebody else's`]),
        ...(prepared.accountId && answer.text.includes(prepared.accountId) ? [`${sender.name} is told of somebody else`] : []),
      ];
    }));
  }

  private async reached(line: WhoMayLine, senders: readonly Sender[]): Promise<string[]> {
    const found: string[] = [];
    for (const place of PLACES) {
      const isList = isListing(await this.prepare(line, place));
      found.push(...(await (isList ? this.listed(line, senders, place) : this.reachedAt(line, senders, place))));
    }
    return found;
  }

  /** One person more changes the answer of those who reach them, and of nobody else. */
  private async listed(line: WhoMayLine, senders: readonly Sender[], place: string): Promise<string[]> {
    const prepared = await this.prepare(line, place);
    const before = await this.answers(prepared, senders);
    await this.prepare(line, place);
    const after = await this.answers(prepared, senders);
    return senders.flatMap((sender, index) => {
      const [then, now] = [before[index], after[index]];
      if (!then || !now) return ['there is no answer'];
      if (reaches(sender, place)) return isFine(now) && then.text !== now.text ? [] : [`${sender.name} does not see who works in ${place} (${now.status})`];
      if (now.status === line.beyond) return [];
      return isFine(now) && then.text === now.text ? [] : [`${sender.name} is answered ${now.status} on people in ${place}${then.text === now.text ? '' : ' and sees them'}`];
    });
  }

  /** A thing of one person, for those who reach them. */
  private async reachedAt(line: WhoMayLine, senders: readonly Sender[], place: string): Promise<string[]> {
    const near = senders.filter((sender) => reaches(sender, place));
    const found = await this.each(near, async (sender) => fine(await this.send(await this.prepare(line, place), sender.cookie), `${sender.name} on somebody in ${place}`));
    const prepared = await this.prepare(line, place);
    const beyond = await this.untouched(prepared, () => this.each(senders.filter((sender) => !near.includes(sender)), async (sender) => {
      const { status } = await this.send(prepared, sender.cookie);
      return isAsSaid(line, status) ? [] : [`${sender.name} is answered ${status} for somebody in ${place}`];
    }));
    return [...found, ...beyond];
  }

  private async reachedInto(line: WhoMayLine, senders: readonly Sender[]): Promise<string[]> {
    const found: string[] = [];
    for (const place of PLACES) {
      const prepared = await this.prepare(line, place);
      found.push(...(await this.each(senders, async (sender) => {
        const { status } = await this.send(prepared, sender.cookie);
        return status === (reachesInto(sender, place) ? 200 : line.beyond) ? [] : [`${sender.name} is answered ${status} on the state of ${place}`];
      })));
    }
    return found;
  }

  private async untouched({ accountId }: PreparedCall, work: () => Promise<string[]>): Promise<string[]> {
    if (!accountId) return work();
    const before = await rowsOf(this.house.database, accountId);
    const found = await work();
    return (await rowsOf(this.house.database, accountId)) === before ? found : [...found, 'what is kept of somebody else has changed'];
  }

  private async each(senders: readonly Sender[], check: (sender: Sender) => Promise<string[]>): Promise<string[]> {
    return (await Promise.all(senders.map(check))).flat();
  }

  private answers(prepared: PreparedCall, senders: readonly Sender[]): Promise<Answer[]> {
    return Promise.all(senders.map(({ cookie }) => this.send(prepared, cookie)));
  }

  private async send({ endpoint, call }: PreparedCall, cookie: string): Promise<Answer> {
    const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
    const answer = await fetch(`${this.house.base}${addressOf(endpoint, call)}`, {
      method: endpoint.method, headers: { cookie, 'x-forwarded-for': anAddress(), 'idempotency-key': randomUUID(), ...(call.body !== undefined && { 'content-type': 'application/json' }) }, ...body,
    });
    return { status: answer.status, text: await answer.text() };
  }
}

