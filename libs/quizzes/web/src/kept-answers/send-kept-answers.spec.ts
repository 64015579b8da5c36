import type { KeptPlace } from '@aula/identity/web';
import { eventually, FakeApi } from '@aula/platform/web/testing';
import { quizzesApi, type Response } from '@aula/quizzes/contract';
import { AnswerServer } from '../testing/answer-server';
import { sendKeptAnswers } from './send-kept-answers';

const ATTEMPT = '0190b7a0-0000-4000-8000-0000000000a1';
const WRITER = '0190b7a0-0000-4000-8000-0000000000b1';
const choice = (...choices: string[]): Response => ({ choices });
const held = (response: Response, revision = 1) => JSON.stringify({ writer: WRITER, answers: { p1: { response, writer: WRITER, revision, isOnServer: false, arrival: 0 } } });

describe('answers that an earlier session left sealed', () => {
  let api: FakeApi;
  let server: AnswerServer;
  let device: string | null;
  const place: KeptPlace = {
    isSealed: true, load: () => device, hear: () => () => undefined,
    store: (text) => { device = text; },
    forget: () => { device = null; },
  };
  beforeEach(() => {
    device = held(choice('a'));
    server = new AnswerServer();
    api = new FakeApi().answer(quizzesApi.saveAnswer, ({ body }) => server.take('p1', body as Parameters<AnswerServer['take']>[1]));
  });

  it('are sent, and then no longer lie on the device', async () => {
    const kept = sendKeptAnswers(api, place, ATTEMPT);
    expect(kept.count).toBe(1);
    expect(await kept.end).toBe('sent');
    expect([server.standing('p1')?.response, device]).toEqual([choice('a'), null]);
  });

  it('stay until there is a line, and go then', async () => {
    api.fail(quizzesApi.saveAnswer, 'request.offline');
    const kept = sendKeptAnswers(api, place, ATTEMPT);
    await eventually(() => api.callsOf(quizzesApi.saveAnswer).length === 1);
    expect(device).toBe(held(choice('a')));
    api.answer(quizzesApi.saveAnswer, ({ body }) => server.take('p1', body as Parameters<AnswerServer['take']>[1]));
    kept.again();
    expect([await kept.end, device]).toEqual(['sent', null]);
  });

  it('stay when the session ends while they are on their way', async () => {
    let fail: () => void = () => undefined;
    api.answer(quizzesApi.saveAnswer, () => new Promise((_, reject) => { fail = () => { reject(new Error('ended')); }; }));
    const kept = sendKeptAnswers(api, place, ATTEMPT);
    await eventually(() => api.callsOf(quizzesApi.saveAnswer).length === 1);
    kept.stop();
    fail();
    expect([await kept.end, device]).toEqual(['left', held(choice('a'))]);
  });

  it('stay when the server knows no such attempt: perhaps it is somebody else who is signed in by now', async () => {
    api.fail(quizzesApi.saveAnswer, 'quizzes.no-such-attempt');
    expect([await sendKeptAnswers(api, place, ATTEMPT).end, device]).toEqual(['left', held(choice('a'))]);
  });

  it('are let go when the quiz was submitted without them', async () => {
    api.fail(quizzesApi.saveAnswer, 'quizzes.attempt-submitted');
    expect([await sendKeptAnswers(api, place, ATTEMPT).end, device]).toEqual(['late', null]);
  });

  it('leave alone what the quiz has kept meanwhile', async () => {
    let answer: () => void = () => undefined;
    api.answer(quizzesApi.saveAnswer, ({ body }) => new Promise((resolve) => { answer = () => { resolve(server.take('p1', body as Parameters<AnswerServer['take']>[1])); }; }));
    const kept = sendKeptAnswers(api, place, ATTEMPT);
    await eventually(() => api.callsOf(quizzesApi.saveAnswer).length === 1);
    device = held(choice('b'), 2);
    answer();
    expect([await kept.end, device]).toEqual(['sent', held(choice('b'), 2)]);
  });
});
