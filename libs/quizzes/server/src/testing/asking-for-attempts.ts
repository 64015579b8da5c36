import { givenAPerson } from '@aula/identity/testing';
import type { Actor } from '@aula/platform/server';
import type { GivenApplication } from '@aula/platform/testing';
import { type AttemptRequest, type DecideRequest, quizzesApi, quizzesPermissions } from '@aula/quizzes/contract';
import { randomUUID } from 'node:crypto';
import type { WantedQuiz } from './given-a-quiz';
import { givenATaker, type GivenTaker, takerOf } from './taking-a-quiz';

/** Staff of a state, who may decide there. */
export async function givenATrainer({ database }: GivenApplication, state: string): Promise<Actor> {
  return (await givenAPerson(database, { municipalityKey: null, roles: [{ role: 'trainer', scope: 'state', key: state }], permissions: [quizzesPermissions] })).actor;
}

/** Somebody who has failed every attempt that the quiz allows. */
export async function givenAFailedTaker(house: GivenApplication, wanted: Omit<WantedQuiz, 'course'> = {}): Promise<GivenTaker> {
  const person = await givenATaker(house.database, { attemptsAllowed: 2, ...wanted });
  for (let attempt = 0; attempt < (wanted.attemptsAllowed ?? 2); attempt += 1) await takerOf(house, person).take(() => ({ vf: { choices: ['false'] } }));
  return person;
}

export function askerOf({ call }: GivenApplication, { actor, which }: Pick<GivenTaker, 'actor' | 'which'>) {
  return {
    ask: (reason = '', key: string = randomUUID()) => call(actor, quizzesApi.askForAttempt, { params: which, body: { reason } }, { 'idempotency-key': key }),
  };
}

export function deciderOf({ call }: GivenApplication, actor: Actor | undefined) {
  const decide = (requestId: string, body: DecideRequest): Promise<AttemptRequest> => call(actor, quizzesApi.decideRequest, { params: { requestId }, body });
  return {
    decide,
    grant: (requestId: string, words = '') => decide(requestId, { decision: 'grant', words }),
    decline: (requestId: string, words = 'Repasa primero el módulo 2.') => decide(requestId, { decision: 'decline', words }),
    list: () => call(actor, quizzesApi.listRequests),
    count: () => call(actor, quizzesApi.countRequests),
  };
}
