import { type PackageFiles, type PackagePart, PackageParts } from '@aula/platform/server';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { AuthoredQuestion, AuthoredQuiz } from './authored-question';
import { Question, Quiz } from './quiz.entity';
import { quizzesOf } from './quiz-files';

/** The folder `quizzes/` of a course package. */
@Injectable()
export class QuizzesPart implements PackagePart, OnModuleInit {
  constructor(
    @Inject(PackageParts) private readonly parts: PackageParts,
    @InjectRepository(Quiz) private readonly quizzes: Repository<Quiz>,
    @InjectRepository(Question) private readonly questions: Repository<Question>,
  ) {}

  onModuleInit(): void {
    this.parts.register('quizzes', this);
  }

  async import(courseVersionId: string, files: PackageFiles): Promise<void> {
    for (const quiz of quizzesOf(files)) await this.keep(courseVersionId, quiz);
  }

  private async keep(courseVersionId: string, { key, title, passing, attemptsAllowed, questions }: AuthoredQuiz): Promise<void> {
    const quiz = await this.quizzes.save({ courseVersionId, key, title, passing, attemptsAllowed });
    await this.questions.insert(questions.map((question) => ({ quizId: quiz.id, ...toRow(question) })));
  }
}

/** The columns of a question; what its kind asks goes into `content`. */
export function toRow({ key, number, prompt, feedback, lessonCode, points, ...content }: AuthoredQuestion) {
  return { key, number, kind: content.kind, prompt, content, feedback, lessonCode, points };
}
