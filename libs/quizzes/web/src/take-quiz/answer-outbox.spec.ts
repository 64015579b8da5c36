import type { Response, SaveAnswer } from '@aula/quizzes/contract';
import { AnswerServer } from '../testing/answer-server';
import { AnswerOutbox, type Verdict } from './answer-outbox';

const choice = (...choices: string[]): Response => ({ choices });

/** A server, a device, and a clock that waits for `wake`. */
class Surroundings {
  readonly server = new AnswerServer();
  readonly sent: [string, SaveAnswer][] = [];
  readonly pauses: number[] = [];
  device: string | null = null;
  isOffline = false;
  /** The server takes the save, and its answer is lost on the way back. */
  losesAnswers = false;
  isDeviceFull = false;
  /** It seals first, and rejects then. */
  isDeviceSlowAndFull = false;
  keepsOnlyUnsent = false;
  refusal: { error: Error; verdict: Verdict } | undefined;
  wake: () => void = () => undefined;
  gate: Promise<void> = Promise.resolve();

  readonly ports = {
    send: async (questionKey: string, answer: SaveAnswer) => {
      this.sent.push([questionKey, answer]);
      await this.gate;
      if (this.isOffline) throw new Error('offline');
      if (this.refusal) throw this.refusal.error;
      const told = this.server.take(questionKey, answer);
      if (this.losesAnswers) throw new Error('offline');
      return told;
    },
    judge: (): Verdict => this.refusal?.verdict ?? 'again',
    newWriter: () => crypto.randomUUID(),
    load: () => this.device,
    store: (text: string): void | Promise<void> => {
      if (this.isDeviceFull) throw new Error('full');
      if (this.isDeviceSlowAndFull) return Promise.reject(new Error('full'));
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

  open(): AnswerOutbox {
    const outbox = new AnswerOutbox({ ...this.ports, keepsOnlyUnsent: this.keepsOnlyUnsent });
    outbox.start(this.server.all());
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
    expect(JSON.parse(around.device ?? '')).toMatchObject({ answers: { p1: { response: choice('a'), revision: 1, isOnServer: false, arrival: 0 } } });
    expect(outbox.state()).toBe('sending');
    await settled();
    expect(outbox.state()).toBe('on-server');
    expect(around.server.standing('p1')?.response).toEqual(choice('a'));
  });

  it('counts its changes under one name, whatever the question', async () => {
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    outbox.answer('p1', choice('b'));
    outbox.answer('p2', choice('c'));
    await settled();
    expect(around.sent.map(([key, { revision }]) => `${key}:${revision}`)).toEqual(['p1:1', 'p1:2', 'p2:3']);
    expect(new Set(around.sent.map(([, { writer }]) => writer)).size).toBe(1);
  });

  it('sends only the last of several quick changes', async () => {
    let open: () => void = () => undefined;
    around.gate = new Promise((resolve) => (open = resolve));
    const outbox = around.open();
    for (const option of ['a', 'b', 'c', 'd']) outbox.answer('p1', choice(option));
    open();
    await settled();
    expect(around.sent.map(([, { revision }]) => revision)).toEqual([1, 4]);
    expect(around.server.standing('p1')?.response).toEqual(choice('d'));
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
    expect(around.server.all()).toHaveLength(2);
  });

  it('wins over what another device saved earlier, and says so once', async () => {
    around.isOffline = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    around.server.save('p1', choice('b'));
    around.isOffline = false;
    await outbox.send();
    expect(around.server.standing('p1')?.response).toEqual(choice('a'));
    expect(outbox.responseTo('p1')).toEqual(choice('a'));
    expect([...outbox.elsewhereKeys()]).toEqual(['p1']);
    outbox.answer('p1', choice('c'));
    await settled();
    expect(outbox.elsewhereKeys().size).toBe(0);
  });

  it('hears with its next save of any question that another device answered later', async () => {
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    around.server.save('p1', choice('b'));
    outbox.answer('p2', choice('a'));
    await settled();
    expect(outbox.responseTo('p1')).toEqual(choice('b'));
    expect([...outbox.elsewhereKeys()]).toEqual(['p1']);
  });

  it('shows what another device answered later when it is told', async () => {
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    const later = around.server.save('p1', choice('b'));
    outbox.hear([later]);
    expect(outbox.responseTo('p1')).toEqual(choice('b'));
    expect(outbox.elsewhereKeys().has('p1')).toBe(true);
    expect(outbox.seen()).toBe(later.arrival);
  });

  it('does not take back what another device saved after its own save, whose answer was lost', async () => {
    around.losesAnswers = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    around.losesAnswers = false;
    around.server.save('p1', choice('b'));
    await outbox.send();
    expect(around.server.standing('p1')?.response).toEqual(choice('b'));
    expect(outbox.responseTo('p1')).toEqual(choice('b'));
    expect([outbox.state(), ...outbox.elsewhereKeys()]).toEqual(['on-server', 'p1']);
  });

  it('keeps its name over a reload, so that a call still on its way cannot undo a later choice', async () => {
    around.losesAnswers = true;
    const before = around.open();
    before.answer('p1', choice('a'));
    const [late] = around.sent;
    before.stop();
    around.losesAnswers = false;
    const after = around.open();
    after.answer('p1', choice('b'));
    await settled();
    if (late) around.server.take(...late);
    expect(around.server.standing('p1')?.response).toEqual(choice('b'));
  });

  it('sends again under a new number when another tab has used the same one for another answer', async () => {
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    const [, twin] = around.sent[0] ?? [];
    if (twin) around.server.take('p1', { ...twin, response: choice('b') });
    await settled();
    expect(around.server.standing('p1')).toMatchObject({ response: choice('a'), revision: 2 });
    expect(outbox.state()).toBe('on-server');
  });

  it('does not speak of another device when both say the same', async () => {
    around.isOffline = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a', 'b'));
    around.server.save('p1', choice('b', 'a'));
    around.isOffline = false;
    await settled();
    expect(outbox.elsewhereKeys().size).toBe(0);
  });

  it('knows over a reload what it has told the person already', async () => {
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    outbox.hear([around.server.save('p1', choice('b'))]);
    outbox.stop();
    expect(around.open().elsewhereKeys().size).toBe(0);
  });

  it('takes over the newer answer of another tab, and gives back what that tab did not know', async () => {
    around.isOffline = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    outbox.answer('p2', choice('a'));
    await settled();
    const here = JSON.parse(around.device ?? '') as { writer: string };
    around.device = JSON.stringify({ ...here, answers: { p1: { response: choice('b'), writer: here.writer, revision: 7, isOnServer: false, arrival: 0 } } });
    outbox.takeOver(around.device);
    expect(outbox.responseTo('p1')).toEqual(choice('b'));
    expect(outbox.elsewhereKeys().has('p1')).toBe(true);
    expect(JSON.parse(around.device)).toMatchObject({ answers: { p1: { revision: 7 }, p2: { response: choice('a') } } });
    outbox.takeOver(JSON.stringify({ ...here, answers: { p1: { response: choice('a'), writer: here.writer, revision: 1, isOnServer: false, arrival: 0 } } }));
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
    expect(around.server.all()).toHaveLength(1);
  });

  it('warns when the device cannot keep the answer either', async () => {
    around.isDeviceFull = true;
    around.isOffline = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    expect(outbox.state()).toBe('unsafe');
  });

  it('warns, too, where the device says only later that it could not keep it', async () => {
    around.isOffline = true;
    around.isDeviceSlowAndFull = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    expect(outbox.state()).toBe('unsafe');
    around.isDeviceSlowAndFull = false;
    outbox.answer('p1', choice('b'));
    await settled();
    expect(outbox.state()).toBe('on-device');
  });

  it('where others use the device keeps there what waits, and nothing once the server has it', async () => {
    around.keepsOnlyUnsent = true;
    around.isOffline = true;
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    outbox.answer('p2', choice('a'));
    await settled();
    expect(JSON.parse(around.device ?? '')).toMatchObject({ answers: { p1: { isOnServer: false }, p2: { isOnServer: false } } });
    around.isOffline = false;
    await outbox.send();
    expect([outbox.state(), around.device]).toEqual(['on-server', null]);
    outbox.answer('p1', choice('b'));
    await settled();
    expect([around.server.standing('p1')?.response, around.device]).toEqual([choice('b'), null]);
  });

  it('begins anew when what stands on the device is damaged', () => {
    around.device = '{"p1": 5';
    expect(around.open().state()).toBe('untouched');
  });

  it('leaves nothing on the device once the attempt is submitted', async () => {
    const outbox = around.open();
    outbox.answer('p1', choice('a'));
    await settled();
    outbox.finish();
    expect(around.device).toBeNull();
  });
});
