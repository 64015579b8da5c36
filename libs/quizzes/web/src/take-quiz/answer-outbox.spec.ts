import type { Response, SaveAnswer, SavedAnswer } from '@aula/quizzes/contract';
import fc from 'fast-check';
import { AnswerOutbox, type Verdict } from './answer-outbox';

const choice = (...choices: string[]): Response => ({ choices });

/** A server that keeps the highest revision, a device, and a clock that waits for `wake`. */
class Surroundings {
  readonly onServer = new Map<string, SavedAnswer>();
  readonly sent: [string, SaveAnswer][] = [];
  readonly pauses: number[] = [];
  device: string | null = null;
  isOffline = false;
  isDeviceFull = false;
  refusal: { error: Error; verdict: Verdict } | undefined;
  wake: () => void = () => undefined;
  gate: Promise<void> = Promise.resolve();

  readonly ports = {
    send: async (questionKey: string, answer: SaveAnswer) => {
      this.sent.push([questionKey, answer]);
      await this.gate;
      if (this.isOffline) throw new Error('offline');
      if (this.refusal) throw this.refusal.error;
      const stands = this.onServer.get(questionKey);
      if (!stands || stands.revision < answer.revision) this.save(questionKey, answer.response, answer.revision);
      return this.onServer.get(questionKey) as SavedAnswer;
    },
    judge: (): Verdict => this.refusal?.verdict ?? 'again',
    load: () => this.device,
    store: (text: string) => {
      if (this.isDeviceFull) throw new Error('full');
      this.device = text;
    },
    forget: () => {
      this.device = null;
    },
    later: (milliseconds: number, work: () => void) => {
      this.pauses.push(milliseconds);
      this.wake = work;
      return () => undefined;
    },
  };

  save(questionKey: string, response: Response, revision: number): void {
    this.onServer.set(questionKey, { questionKey, response, revision, savedAt: '2026-11-23T10:00:00Z' });
  }

  open(): AnswerOutbox {
    const outbox = new AnswerOutbox(this.ports);
    outbox.start([...this.onServer.values()]);
    return outbox;
  }
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('answer outbox', () => {
  let around: Surroundings;
  beforeEach(() => {
    around = new Surroundings();
  });

  it('says nothing before the first answer', () => {
    expect(around.open().state()).toBe('untouched');
  });

  it('writes a change on the device before it is sent, then says that the server has it', async () => {
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    expect(JSON.parse(around.device ?? '')).toEqual({ p1: { response: choice('a'), revision: 1, isOnServer: false } });
    expect(outbox.state()).toBe('sending');
    await settled();
    expect(outbox.state()).toBe('on-server');
    expect(around.onServer.get('p1')?.response).toEqual(choice('a'));
  });

  it('counts the changes of each question apart', async () => {
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    outbox.answer('p1', choice('b'));
    outbox.answer('p2', choice('c'));
    await settled();
    expect(around.sent.map(([key, { revision }]) => `${key}:${revision}`)).toEqual(['p1:1', 'p1:2', 'p2:1']);
  });

  it('sends only the last of several quick changes', async () => {
    let open: () => void = () => undefined;
    around.gate = new Promise((resolve) => (open = resolve));
    const outbox = around.open();
    for (const option of ['a', 'b', 'c', 'd']) outbox.answer('p1', choice(option));
    open();
    await settled();
    expect(around.sent.map(([, { revision }]) => revision)).toEqual([1, 4]);
    expect(around.onServer.get('p1')?.response).toEqual(choice('d'));
    expect(outbox.state()).toBe('on-server');
  });

  it('keeps the answer without a line and tries again after longer and longer pauses', async () => {
    around.isOffline = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    expect(outbox.state()).toBe('on-device');
    for (let turn = 0; turn < 6; turn += 1) {
      around.wake();
      await settled();
    }
    expect(around.pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    around.isOffline = false;
    await outbox.send();
    expect(outbox.state()).toBe('on-server');
    expect(outbox.error()).toBeUndefined();
  });

  it('keeps everything over a reload and sends it then', async () => {
    around.isOffline = true;
    const before = around.open();
    before.answer('p1', choice('a'));
    before.answer('p2', choice('b', 'c'));
    await settled();
    before.stop();
    around.isOffline = false;
    const after = around.open();
    expect(after.responseTo('p2')).toEqual(choice('b', 'c'));
    await settled();
    expect(after.waiting()).toBe(0);
    expect(around.onServer.size).toBe(2);
  });

  it('lets the newer answer of the server win, and says so', async () => {
    around.isOffline = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    around.save('p1', choice('b'), 7);
    around.isOffline = false;
    await outbox.send();
    expect(outbox.responseTo('p1')).toEqual(choice('b'));
    expect([...outbox.replacedKeys()]).toEqual(['p1']);
    outbox.answer('p1', choice('c'));
    await settled();
    expect(around.onServer.get('p1')).toMatchObject({ response: choice('c'), revision: 8 });
    expect(outbox.replacedKeys().size).toBe(0);
  });

  it('lets the server win over another answer with the same count', async () => {
    around.save('p1', choice('b'), 1);
    around.device = JSON.stringify({ p1: { response: choice('a'), revision: 1, isOnServer: false } });
    const outbox = around.open();
    expect(outbox.responseTo('p1')).toEqual(choice('b'));
    expect(outbox.replacedKeys().has('p1')).toBe(true);
  });

  it('does not speak of a replacement when both say the same', () => {
    around.save('p1', choice('b', 'a'), 3);
    around.device = JSON.stringify({ p1: { response: choice('a', 'b'), revision: 2, isOnServer: false } });
    expect(around.open().replacedKeys().size).toBe(0);
  });

  it('takes over the newer answer of another tab', async () => {
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    outbox.takeOver(JSON.stringify({ p1: { response: choice('b'), revision: 2, isOnServer: true } }));
    expect(outbox.responseTo('p1')).toEqual(choice('b'));
    expect(outbox.replacedKeys().has('p1')).toBe(true);
    outbox.takeOver(JSON.stringify({ p1: { response: choice('a'), revision: 1, isOnServer: true } }));
    expect(outbox.responseTo('p1')).toEqual(choice('b'));
  });

  it('stops when the attempt was submitted elsewhere', async () => {
    around.refusal = { error: new Error('submitted'), verdict: 'closed' };
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    expect(outbox.error()).toBe(around.refusal.error);
    outbox.answer('p1', choice('b'));
    expect(around.sent).toHaveLength(1);
    await expect(outbox.whenAllSent()).rejects.toThrow('submitted');
  });

  it('lets an answer go that the server will never take, and goes on with the others', async () => {
    around.refusal = { error: new Error('does not fit'), verdict: 'drop' };
    const outbox = around.open();
    outbox.answer('p1', choice('strange'));
    await settled();
    expect(outbox.responseTo('p1')).toBeUndefined();
    around.refusal = undefined;
    outbox.answer('p2', choice('a'));
    await settled();
    expect(outbox.state()).toBe('on-server');
  });

  it('waits with the submission until the server has every answer', async () => {
    around.isOffline = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    let isSent = false;
    const all = outbox.whenAllSent().then(() => (isSent = true));
    await settled();
    expect(isSent).toBe(false);
    around.isOffline = false;
    around.wake();
    await all;
    expect(around.onServer.size).toBe(1);
  });

  it('warns when the device cannot keep the answer either', async () => {
    around.isDeviceFull = true;
    around.isOffline = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    expect(outbox.state()).toBe('unsafe');
  });

  it('begins anew when what stands on the device is damaged', () => {
    around.device = '{"p1": 5';
    expect(around.open().state()).toBe('untouched');
  });

  it('loses no last answer, whatever the line does and however often the page is reloaded', async () => {
    const act = fc.oneof(
      fc.record({ question: fc.constantFrom('p1', 'p2', 'p3'), option: fc.constantFrom('a', 'b', 'c') }),
      fc.constantFrom('offline' as const, 'online' as const, 'reload' as const, 'wait' as const),
    );
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      around = new Surroundings();
      const wanted = new Map<string, Response>();
      let outbox = around.open();
      for (const one of acts) {
        if (one === 'offline') around.isOffline = true;
        else if (one === 'online') around.isOffline = false;
        else if (one === 'wait') await settled();
        else if (one === 'reload') {
          outbox.stop();
          outbox = around.open();
        } else {
          wanted.set(one.question, choice(one.option));
          outbox.answer(one.question, choice(one.option));
        }
      }
      around.isOffline = false;
      await settled();
      await outbox.send();
      expect(new Map([...around.onServer].map(([key, { response }]) => [key, response]))).toEqual(wanted);
    }), { numRuns: 200 });
  });

  it('leaves nothing on the device once the attempt is submitted', async () => {
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    outbox.finish();
    expect(around.device).toBeNull();
  });
});
