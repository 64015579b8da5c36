import type { ApiClient } from '@aula/platform/web';
import { quizzesApi } from '@aula/quizzes/contract';
import type { AnswerOutboxPorts } from './answer-outbox';
import { judge } from './judge';

/** How the answers of an attempt travel, wherever they are kept meanwhile. */
export function outboxPorts(api: Pick<ApiClient, 'call'>, attemptId: string): Pick<AnswerOutboxPorts, 'send' | 'judge' | 'newWriter' | 'later'> {
  return {
    send: (questionKey, body) => api.call(quizzesApi.saveAnswer, { params: { attemptId, questionKey }, body }),
    judge,
    newWriter: () => crypto.randomUUID(),
    later: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      return () => { clearTimeout(timer); };
    },
  };
}
