import type { PackageFiles } from '@aula/platform/server';
import type { AuthoredQuiz } from './authored-question';
import { QuizFileError } from './quiz-file-faults';
import { readQuizFile } from './read-quiz-file';

/** Every quiz of a package; catalogue has checked that the folder is what `course.yaml` lists. Throws `QuizFileError` with all that is wrong in any of them. */
export function quizzesOf(files: PackageFiles): AuthoredQuiz[] {
  const read = [...files].filter(([path]) => path.startsWith('quizzes/')).map(([path, source]) => readQuizFile(path, source));
  const faults = read.flatMap((one) => one.faults);
  if (faults.length > 0) throw new QuizFileError(faults);
  return read.flatMap(({ quiz }) => quiz ?? []);
}

/** The quiz that a requirement names. */
export function quizNamed(files: PackageFiles, key: string): AuthoredQuiz {
  const path = pathOf(key);
  const source = files.get(path);
  if (source === undefined) throw new QuizFileError([`course.yaml, requirements, quiz: no hay ${path}.`]);
  const { quiz, faults } = readQuizFile(path, source);
  if (!quiz) throw new QuizFileError(faults);
  return quiz;
}

function pathOf(key: string): string {
  return `quizzes/${key}.yaml`;
}
