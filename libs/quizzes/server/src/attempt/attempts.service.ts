import { CoursesService } from '@aula/catalogue/server';
import { EnrolmentsService } from '@aula/enrolment/server';
import { type Actor, Clock, Database } from '@aula/platform/server';
import type { Attempt as AttemptView, Quiz as QuizView } from '@aula/quizzes/contract';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import { Repository } from 'typeorm';
import { bytesOf, minutesOf } from '../quiz/quiz-effort';
import { type PublishedQuiz, PublishedQuizzes, type WhichQuiz } from '../quiz/published-quizzes';
import { QUIZ_PASSED } from '../quiz/quiz-passed';
import { AttemptRequestsService } from '../request/attempt-requests.service';
import { toAttempt, toSummary } from './attempt-view';
import { Attempt } from './attempt.entity';
import { GRADE, type LockedAttempt, lockOwnAttempt, readAttempts, readKeptAnswers, readOwnAttempt, START } from './attempts.queries';
import { scoreOf } from './grade';
import { type KeptAnswer, standing } from './kept-answers';
import { nextAttempt } from './next-attempt';
import { present } from './present';

/** Taking a quiz: one's own attempts and their grade. */
@Injectable()
export class AttemptsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(EnrolmentsService) private readonly enrolments: EnrolmentsService,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(PublishedQuizzes) private readonly quizzes: PublishedQuizzes,
    @Inject(AttemptRequestsService) private readonly requests: AttemptRequestsService,
    @InjectRepository(Attempt) private readonly attempts: Repository<Attempt>,
  ) {}

  /** The quiz of the version one is enrolled in, with one's attempts so far. */
  readQuiz(actor: Actor, { courseKey, quizKey }: WhichQuiz): Promise<QuizView> {
    return this.db.as(actor, async () => {
      const enrolment = await this.enrolments.forCourse(actor, courseKey);
      const quiz = await this.quizzes.ofVersion(actor, enrolment.courseVersionId, quizKey);
      const course = await this.courses.version(actor, quiz.courseVersionId);
      const attempts = await this.attempts.find({ where: { enrolmentId: enrolment.id, quizId: quiz.id }, order: { number: 'ASC' } });
      const { granted, latest } = await this.requests.ofQuiz(actor, enrolment, quiz.id);
      const { key, title, passing, questions } = quiz;
      const shown = questions.map((question) => present(question, quiz.id));
      return {
        key, title, courseTitle: course.title, questionCount: questions.length, minutes: minutesOf(shown), bytes: bytesOf(shown), passing,
        attemptsAllowed: quiz.attemptsAllowed + granted, attempts: attempts.map(summaryOf), request: latest,
      };
    });
  }

  /** The open attempt, or a new one. Starts of one enrolment wait for each other, so that twins get the same attempt. */
  start(actor: Actor, { courseKey, quizKey }: WhichQuiz): Promise<AttemptView> {
    return this.db.as(actor, async () => {
      const enrolment = await this.enrolments.forCourse(actor, courseKey);
      const quiz = await this.quizzes.ofVersion(actor, enrolment.courseVersionId, quizKey);
      // Asked for at once; what was started or granted is read once the lock is held.
      const [, earlier, { granted }] = await Promise.all([
        this.enrolments.lock(actor, enrolment.id), readAttempts(this.db, enrolment.id, quiz.id), this.requests.ofQuiz(actor, enrolment, quiz.id),
      ]);
      const next = nextAttempt(earlier, quiz.attemptsAllowed + granted);
      if ('openId' in next) return this.view(actor, next.openId);
      const id = randomUUID();
      this.db.send(START, [id, quiz.id, enrolment.id, enrolment.accountId, next.number, randomUUID(), this.clock.now()]);
      return this.view(actor, id);
    });
  }

  read(actor: Actor, attemptId: string): Promise<AttemptView> {
    return this.db.as(actor, () => this.view(actor, attemptId));
  }

  /** Grades once what is stored; from then on the attempt stands as it is. Passing is told to the enrolment in the same transaction. */
  submit(actor: Actor, attemptId: string): Promise<AttemptView> {
    return this.db.as(actor, async () => {
      const [attempt, answers] = await Promise.all([lockOwnAttempt(this.db, actor.id, attemptId), readKeptAnswers(this.db, attemptId)]);
      if (!attempt.submittedAt) await this.gradeOnce(actor, attempt, answers);
      return this.view(actor, attempt.id);
    });
  }

  private async gradeOnce(actor: Actor, attempt: LockedAttempt, answers: readonly KeptAnswer[]): Promise<void> {
    const quiz = await this.quizzes.byId(actor, attempt.quizId);
    const score = gradeOf(quiz, answers);
    const isPassed = score >= quiz.passing;
    this.db.send(GRADE, [attempt.id, this.clock.now(), score.toFixed(2), isPassed]);
    if (isPassed) await this.enrolments.recordRequirementMet(actor, attempt.enrolmentId, { kind: QUIZ_PASSED, key: quiz.key });
  }

  private async view(actor: Actor, attemptId: string): Promise<AttemptView> {
    const attempt = await readOwnAttempt(this.db, actor.id, attemptId);
    const quiz = await this.quizzes.byId(actor, attempt.quizId);
    const { courseKey, modules } = await this.courses.version(actor, quiz.courseVersionId);
    return toAttempt(attempt, quiz, { courseKey, lessonCodes: new Set(modules.flatMap(({ lessons }) => lessons.map(({ code }) => code))) });
  }
}

function gradeOf({ questions }: PublishedQuiz, answers: readonly KeptAnswer[]): number {
  const keys = new Map(questions.map(({ id, key }) => [id, key]));
  return scoreOf(questions, new Map(standing(answers).map(({ questionId, response }) => [keys.get(questionId) ?? '', response])));
}

function summaryOf(attempt: Attempt) {
  return toSummary({ ...attempt, score: attempt.score === null ? null : Number(attempt.score) });
}
