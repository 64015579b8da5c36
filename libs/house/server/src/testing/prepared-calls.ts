import type { CallOf, Endpoint } from '@aula/platform/contract';
import type { GivenApplication } from '@aula/platform/testing';
import type { GivenCourse } from '@aula/catalogue/testing';
import type { PersonToBe } from '@aula/identity/testing';
import { COUNTED_CALLS } from './counted-calls';
import { CountedHouse, type SignedIn } from './counted-house';

/** A call that would succeed, not sent yet, and whose it is: nobody's where a visitor would make it. */
export interface PreparedCall {
  readonly endpoint: Endpoint;
  readonly call: CallOf<Endpoint>;
  readonly cookie: string;
  readonly accountId: string | undefined;
}

/** Thrown in place of sending. */
class Held extends Error {
  constructor(readonly held: Omit<PreparedCall, 'accountId'>) {
    super('held back');
  }
}

/** The counted house, with the one call of an operation held back at the last moment: so that somebody else can send it. */
class HoldingHouse extends CountedHouse {
  private readonly owners = new Map<string, string>();
  private isHolding = false;

  async prepare(operation: string): Promise<PreparedCall> {
    const send = await COUNTED_CALLS[operation]?.(this);
    if (!send) throw new Error(`${operation} has no call: add one to counted-calls.ts`);
    this.isHolding = true;
    const { held } = await send().then(() => { throw new Error(`${operation} was sent`); }, (thrown: unknown) => {
      if (thrown instanceof Held) return thrown;
      throw thrown;
    });
    return { ...held, accountId: this.owners.get(held.cookie) };
  }

  override async person(person: PersonToBe = {}): Promise<SignedIn & { cookie: string }> {
    const signedIn = await super.person(person);
    this.owners.set(signedIn.cookie, signedIn.accountId);
    return signedIn;
  }

  protected override as(cookie: string): SignedIn['call'] {
    const send = super.as(cookie);
    return (endpoint, call = {}) => (this.isHolding ? Promise.reject(new Held({ endpoint, call, cookie })) : send(endpoint, call));
  }
}

/** Brings about what the operation needs, with people who work in the municipality, and holds its call back. */
export function preparedCall(house: GivenApplication, course: GivenCourse, operation: string, place: string): Promise<PreparedCall> {
  return new HoldingHouse(house, course, place).prepare(operation);
}
