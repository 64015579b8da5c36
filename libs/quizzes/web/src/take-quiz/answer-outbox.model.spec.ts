import type { Response, SaveAnswer } from '@aula/quizzes/contract';
import fc from 'fast-check';
import { AnswerServer } from '../testing/answer-server';
import { AnswerOutbox } from './answer-outbox';

type Line = 'works' | 'loses-calls' | 'loses-answers';
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const choice = (...choices: string[]): Response => ({ choices });

/** One browser with two tabs: they share what it holds, hear each other's storage events, and have one line. */
class Browser {
  private storage: string | null = null;
  private readonly tabs: [AnswerOutbox, AnswerOutbox];
  line: Line = 'works';

  constructor(private readonly server: AnswerServer, private readonly arrived: (questionKey: string, save: SaveAnswer) => void) {
    this.tabs = [this.open(0), this.open(1)];
  }

  answer(tab: 0 | 1, questionKey: string, response: Response): void {
    this.tabs[tab].answer(questionKey, response);
  }

  reload(tab: 0 | 1): void {
    this.tabs[tab].stop();
    this.tabs[tab] = this.open(tab);
  }

  async sendAll(): Promise<void> {
    this.line = 'works';
    for (let turn = 0; turn < 4; turn += 1) {
      for (const tab of this.tabs) await tab.send();
      await settled();
    }
    for (const tab of this.tabs) tab.hear(this.server.news(tab.seen()));
  }

  shown(questionKey: string): (Response | undefined)[] {
    return this.tabs.map((tab) => tab.responseTo(questionKey));
  }

  private open(tab: 0 | 1): AnswerOutbox {
    const outbox = new AnswerOutbox({
      send: async (questionKey, save) => {
        await Promise.resolve();
        if (this.line === 'loses-calls') throw new Error('offline');
        this.arrived(questionKey, save);
        const told = this.server.take(questionKey, save);
        if (this.line === 'loses-answers') throw new Error('offline');
        return told;
      },
      judge: () => 'again',
      newWriter: () => crypto.randomUUID(),
      load: () => this.storage,
      store: (text) => {
        if (this.storage === text) return;
        this.storage = text;
        queueMicrotask(() => { this.tabs[tab === 0 ? 1 : 0].takeOver(text); });
      },
      forget: () => undefined,
      later: () => () => undefined,
    });
    outbox.start(this.server.all());
    return outbox;
  }
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ browser: fc.constantFrom(0, 1), tab: fc.constantFrom(0 as const, 1 as const), question: fc.constantFrom('p1', 'p2', 'p3'), option: fc.constantFrom('a', 'b', 'c', 'd') }) },
  { weight: 2, arbitrary: fc.record({ browser: fc.constantFrom(0, 1), line: fc.constantFrom<Line>('works', 'loses-calls', 'loses-answers') }) },
  { weight: 1, arbitrary: fc.record({ browser: fc.constantFrom(0, 1), reloaded: fc.constantFrom(0 as const, 1 as const) }) },
  { weight: 1, arbitrary: fc.constant('wait' as const) },
);

/** Takes the steps, then lets both browsers reach the server. Gives what a person would expect to stand. */
async function walk(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]) {
  const server = new AnswerServer();
  const passed = new Map<string, number>();
  /** By question: the save that was the last to arrive for the first time. */
  const last = new Map<string, Response>();
  const browsers = [0, 1].map(() => new Browser(server, (questionKey, { writer, revision, response }) => {
    const who = `${writer} ${questionKey}`;
    if (revision <= (passed.get(who) ?? 0)) return;
    passed.set(who, revision);
    last.set(questionKey, response);
  }));
  const wanted = [new Map<string, Response>(), new Map<string, Response>()];
  for (const one of steps) {
    if (one === 'wait') { await settled(); continue; }
    const browser = browsers[one.browser] as Browser;
    if ('line' in one) browser.line = one.line;
    else if ('reloaded' in one) browser.reload(one.reloaded);
    else {
      browser.answer(one.tab, one.question, choice(one.option));
      wanted[one.browser]?.set(one.question, choice(one.option));
    }
  }
  for (const browser of [...browsers, ...browsers]) await browser.sendAll();
  return { server, browsers, last, wanted };
}

const inSameOrder = (answers: Iterable<readonly [string, Response | undefined]>) => [...answers].sort(([one], [other]) => one.localeCompare(other));

it('loses no last answer of one browser, in whichever tab it was given, whatever the line does and however often a page is reloaded', async () => {
  const alone = fc.array(step.filter((one) => one === 'wait' || one.browser === 0), { maxLength: 25 });
  await fc.assert(fc.asyncProperty(alone, async (steps) => {
    const { server, wanted } = await walk(steps);
    expect(inSameOrder(server.all().map(({ questionKey, response }) => [questionKey, response]))).toEqual(inSameOrder(wanted[0] ?? []));
  }), { numRuns: 50 });
});

it('ends, with two browsers of two tabs each, at the save that arrived last, and every tab shows it', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
    const { server, browsers, last, wanted } = await walk(steps);
    for (const [questionKey, response] of last) {
      expect(server.standing(questionKey)?.response).toEqual(response);
      for (const browser of browsers) expect(browser.shown(questionKey)).toEqual([response, response]);
      expect(wanted.map((answers) => answers.get(questionKey))).toContainEqual(response);
    }
    expect([...last.keys()].sort()).toEqual([...new Set(wanted.flatMap((answers) => [...answers.keys()]))].sort());
  }), { numRuns: 50 });
});
