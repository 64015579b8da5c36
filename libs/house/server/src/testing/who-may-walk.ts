import { randomUUID } from 'node:crypto';
import type { GivenCourse } from '@aula/catalogue/testing';
import type { RoleWithScope } from '@aula/identity/contract';
import { givenOneRole, givenSignedInPeople } from '@aula/identity/testing';
import { addressOf, ROLES } from '@aula/platform/contract';
import type { GivenApplication } from '@aula/platform/testing';
import { openWholeHouse } from './counted-house';
import { preparedCall, type PreparedCall } from './prepared-calls';
import { rowsOf } from './rows-of';
import type { Cell, WhoMayLine } from './who-may-table';

/** Where the people of the scopes are: in the municipality, elsewhere in its state, in another state. */
const PLACES = ['08037', '08019', '11020'] as const;
const [NEAR] = PLACES;
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

/** One operation after the other, sent over HTTP by every kind of person with every scope. */
export class WhoMayWalk {
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
    const everybody = await this.everybody();
    const those = (cell: Cell) => everybody.filter(({ kind }) => line.cells[kind] === cell);
    const found = [
      ...(await this.refused(line, those('–'))), ...(await this.allowed(line, those('yes'))), ...(await this.ofOthers(line, those('own'))),
      ...(await this.ofThemselves(line, those('own'))), ...(await (isList(line, await this.prepare(line)) ? this.listed(line, those('reach')) : this.reached(line, those('reach')))),
    ];
    return found.map((sentence) => `${line.operation}: ${sentence}`);
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
    if (senders.length === 0) return [];
    const prepared = await this.prepare(line);
    return this.each(senders, async (sender) => {
      const { status } = await this.send(prepared, sender.cookie);
      return status === (sender.position ? 403 : 401) ? [] : [`${sender.name} is answered ${status} and not refused`];
    });
  }

  private async allowed(line: WhoMayLine, senders: readonly Sender[]): Promise<string[]> {
    if (senders.length === 0) return [];
    const prepared = await this.prepare(line);
    return this.each(senders, async (sender) => fine(await this.send(prepared, sender.cookie), sender.name));
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
    if (senders.length === 0) return [];
    const prepared = await this.prepare(line);
    return this.untouched(prepared, () => this.each(senders, async (sender) => {
      const answer = await this.send(prepared, sender.cookie);
      const isAsSaid = line.beyond === 'nothing' ? answer.status < 500 : answer.status === line.beyond;
      return [
        ...(isAsSaid ? [] : [`${sender.name} is answered ${answer.status} for somebody else's`]),
        ...(prepared.accountId && answer.text.includes(prepared.accountId) ? [`${sender.name} is told of somebody else`] : []),
      ];
    }));
  }

  /** One person more changes the answer of those who reach them, and of nobody else. */
  private async listed(line: WhoMayLine, senders: readonly Sender[]): Promise<string[]> {
    if (senders.length === 0) return [];
    const prepared = await this.prepare(line);
    const found: string[] = [];
    let before = await this.answers(prepared, senders);
    for (const place of PLACES) {
      await this.prepare(line, place);
      const after = await this.answers(prepared, senders);
      for (const [index, sender] of senders.entries()) {
        const [then, now] = [before[index], after[index]];
        if (!then || !now || !isFine(now)) found.push(`${sender.name} is answered ${now?.status}`);
        else if ((then.text !== now.text) !== reaches(sender, place)) found.push(`${sender.name} ${reaches(sender, place) ? 'does not see' : 'sees'} who works in ${place}`);
      }
      before = after;
    }
    return found;
  }

  /** A thing of one person, for those who reach them. */
  private async reached(line: WhoMayLine, senders: readonly Sender[]): Promise<string[]> {
    const found: string[] = [];
    for (const place of senders.length > 0 ? PLACES : []) {
      found.push(...(await this.each(senders.filter((sender) => reaches(sender, place)), async (sender) =>
        fine(await this.send(await this.prepare(line, place), sender.cookie), `${sender.name} on somebody in ${place}`))));
      const far = await this.prepare(line, place);
      found.push(...(await this.untouched(far, () => this.each(senders.filter((sender) => !reaches(sender, place)), async (sender) => {
        const { status } = await this.send(far, sender.cookie);
        return (line.beyond === 'nothing' ? status < 500 : status === line.beyond) ? [] : [`${sender.name} is answered ${status} for somebody in ${place}`];
      }))));
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
      method: endpoint.method, headers: { cookie, 'idempotency-key': randomUUID(), ...(call.body !== undefined && { 'content-type': 'application/json' }) }, ...body,
    });
    return { status: answer.status, text: await answer.text() };
  }
}

const isList = ({ beyond }: WhoMayLine, { endpoint }: PreparedCall) => beyond === 'nothing' && endpoint.method === 'GET';
const fine = (answer: Answer, who: string) => (isFine(answer) ? [] : [`${who} is answered ${answer.status}: ${answer.text.slice(0, 120)}`]);
