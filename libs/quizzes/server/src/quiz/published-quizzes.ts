import { quizzesErrors } from '@aula/quizzes/contract';
import { type Actor, Database, DomainError } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { AuthoredQuestion, AuthoredQuiz } from './authored-question';
import { Question, Quiz } from './quiz.entity';

/** Which quiz of a course, by the keys of its address. */
export interface WhichQuiz {
  readonly courseKey: string;
  readonly quizKey: string;
}

export type PublishedQuestion = AuthoredQuestion & { readonly id: string };

/** A quiz of a published version, with its answer key. Never leaves the server. */
export interface PublishedQuiz extends AuthoredQuiz {
  readonly id: string;
  readonly courseVersionId: string;
  readonly questions: readonly PublishedQuestion[];
}

/** Keeps every quiz it has read: a published one never changes. */
@Injectable()
export class PublishedQuizzes {
  private readonly known = new Map<string, PublishedQuiz>();

  constructor(
    @Inject(Database) private readonly db: Database,
    @InjectRepository(Quiz) private readonly quizzes: Repository<Quiz>,
    @InjectRepository(Question) private readonly questions: Repository<Question>,
  ) {}

  /** Fails with `quizzes.no-such-quiz`. */
  async ofVersion(actor: Actor, courseVersionId: string, key: string): Promise<PublishedQuiz> {
    const name = `${courseVersionId} ${key}`;
    return this.known.get(name) ?? this.read(actor, { courseVersionId, key });
  }

  /** Of an attempt, which has its quiz for certain. */
  async byId(actor: Actor, id: string): Promise<PublishedQuiz> {
    return this.known.get(id) ?? this.read(actor, { id });
  }

  private read(actor: Actor, which: Partial<Quiz>): Promise<PublishedQuiz> {
    return this.db.as(actor, async () => {
      const quiz = await this.quizzes.findOneBy(which);
      if (!quiz) throw new DomainError(quizzesErrors, 'quizzes.no-such-quiz');
      const questions = await this.questions.find({ where: { quizId: quiz.id }, order: { number: 'ASC' } });
      const published = { ...quiz, questions: questions.map(toAuthoredQuestion) };
      this.known.set(quiz.id, published).set(`${quiz.courseVersionId} ${quiz.key}`, published);
      return published;
    });
  }
}

function toAuthoredQuestion({ id, key, number, prompt, feedback, lessonCode, points, content }: Question): PublishedQuestion {
  return { id, key, number, prompt, feedback, lessonCode, points, ...content };
}
