import type { KeptPlace } from '@aula/identity/web';
import type { ApiClient } from '@aula/platform/web';
import { AnswerOutbox } from '../take-quiz/answer-outbox';
import { codeOf } from '../take-quiz/judge';
import { outboxPorts } from '../take-quiz/outbox-ports';

/** `late`: the quiz had been submitted without them. `left`: they lie where they lay, for the next time. */
export type KeptAnswersEnd = 'sent' | 'late' | 'left';

export interface KeptAnswers {
  /** How many there are to send. */
  readonly count: number;
  readonly end: Promise<KeptAnswersEnd>;
  /** Tries at once, for the moment the line comes back. */
  again(): void;
  stop(): void;
}

/**
 * Sends the answers of one attempt that lie on the device from an earlier session, whatever page is open. It writes nothing itself: should the
 * person answer meanwhile, what the quiz keeps stays.
 */
export function sendKeptAnswers(api: Pick<ApiClient, 'call'>, place: KeptPlace, attemptId: string): KeptAnswers {
  const found = place.load();
  const outbox = new AnswerOutbox({ ...outboxPorts(api, attemptId), load: () => found, store: () => undefined, forget: () => undefined });
  outbox.start([]);
  const count = outbox.waiting();
  const ended = outbox.whenAllSent().then(() => 'sent' as const, (reason: unknown) => (codeOf(reason) === 'quizzes.attempt-submitted' ? 'late' as const : 'left' as const));
  const end = ended.then((how) => {
    outbox.stop();
    if (how !== 'left' && place.load() === found) place.forget();
    return how;
  });
  return { count, end, again: () => void outbox.send(), stop: () => { outbox.stop(); } };
}
