import { type Actor, Clock, Database, DomainError } from '@aula/platform/server';
import { type AnswerNews, type AnswerSaved, quizzesErrors, type SaveAnswer } from '@aula/quizzes/contract';
import { Inject, Injectable } from '@nestjs/common';
import { PublishedQuizzes } from '../quiz/published-quizzes';
import { toSavedAnswer, toSavedAnswers } from './attempt-view';
import { keepAnswer, lockOwnAttempt, readKeptAnswers, readOwnAttempt } from './attempts.queries';
import { fits } from './fits';
import { replacedBy, standing, take } from './kept-answers';
import { present, toAuthored, toShown } from './present';

/** Answering an open attempt, from however many tabs and devices. */
@Injectable()
export class AnswersService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PublishedQuizzes) private readonly quizzes: PublishedQuizzes,
  ) {}

  /** Of two writers the one that arrives later wins; what was taken once changes nothing when it comes again. Tells both what they have not seen. */
  save(actor: Actor, attemptId: string, questionKey: string, { response, writer, revision, seen }: SaveAnswer): Promise<AnswerSaved> {
    return this.db.as(actor, async () => {
      // Asked for at once; the answers are read once the lock is held.
      const [attempt, kept] = await Promise.all([lockOwnAttempt(this.db, actor.id, attemptId), readKeptAnswers(this.db, attemptId)]);
      if (attempt.submittedAt) throw new DomainError(quizzesErrors, 'quizzes.attempt-submitted');
      const { seed } = attempt;
      const quiz = await this.quizzes.byId(actor, attempt.quizId);
      const question = quiz.questions.find(({ key }) => key === questionKey);
      if (!question) throw new DomainError(quizzesErrors, 'quizzes.no-such-question');
      if (!fits(present(question, seed), response)) throw new DomainError(quizzesErrors, 'quizzes.response-does-not-fit');

      const taken = take(kept, { questionId: question.id, writer, revision, response: toAuthored(question, seed, response), savedAt: this.clock.now() });
      if (taken) keepAnswer(this.db, attempt.id, taken);

      const all = standing(taken ? [...kept, taken] : kept);
      const answer = all.find(({ questionId }) => questionId === question.id);
      if (!answer) throw new Error('an answer that was refused for an earlier one which is not there');
      const replaced = answer.writer === writer ? replacedBy(kept, answer, seen) : undefined;
      return {
        answer: toSavedAnswer(question, seed, answer),
        replaced: replaced ? toShown(question, seed, replaced.response) : null,
        newer: toSavedAnswers(quiz, seed, all.filter(({ questionId, arrival }) => questionId !== question.id && arrival > seen)),
      };
    });
  }

  /** What stands and has arrived after `seen`. */
  news(actor: Actor, attemptId: string, seen: number): Promise<AnswerNews> {
    return this.db.as(actor, async () => {
      const { quizId, seed, submittedAt, answers } = await readOwnAttempt(this.db, actor.id, attemptId);
      const quiz = await this.quizzes.byId(actor, quizId);
      return { submittedAt: submittedAt?.toISOString() ?? null, newer: toSavedAnswers(quiz, seed, answers.filter(({ arrival }) => arrival > seen)) };
    });
  }
}
