import type { Language } from '@aula/platform/contract';
import { PackageError } from '@aula/catalogue/server';
import { type PackageFiles, type RequirementKind, RequirementKinds } from '@aula/platform/server';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod/mini';
import { authoredKey } from './authored-question';
import { quizNamed } from './quiz-files';

/** Kind of the requirement that passing a quiz meets; its key is the quiz's. */
export const QUIZ_PASSED = 'quiz-passed';

const entryOf = z.strictObject({ kind: z.literal(QUIZ_PASSED), quiz: authoredKey });

/** `- kind: quiz-passed` with `quiz: final` in `course.yaml`. */
@Injectable()
export class QuizPassed implements RequirementKind, OnModuleInit {
  constructor(@Inject(RequirementKinds) private readonly kinds: RequirementKinds) {}

  onModuleInit(): void {
    this.kinds.register(QUIZ_PASSED, this);
  }

  titleOf(entry: Readonly<Record<string, unknown>>, files: PackageFiles, language: Language): string {
    const { title, passing } = quizNamed(files, this.keyOf(entry));
    return language === 'en' ? `Pass “${title}” (${passing} out of 100)` : `Aprobar ${asObject(title)} (${passing} de 100)`;
  }

  keyOf(entry: Readonly<Record<string, unknown>>): string {
    const { data } = z.safeParse(entryOf, entry);
    if (!data) throw new PackageError([{ file: 'course.yaml', key: 'requirements', what: `«${QUIZ_PASSED}» lleva sólo quiz, con la clave de un cuestionario` }]);
    return data.quiz;
  }
}

/** Inside a sentence: the article is known only for titles that begin with the word itself. */
function asObject(title: string): string {
  return /^cuestionario\b/i.test(title) ? `el ${title.charAt(0).toLowerCase()}${title.slice(1)}` : `«${title}»`;
}
