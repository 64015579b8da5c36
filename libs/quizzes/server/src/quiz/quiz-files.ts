import { PackageError, type PackageFault } from '@aula/catalogue/server';
import type { PackageFiles } from '@aula/platform/server';
import type { AuthoredQuiz } from './authored-question';
import { readQuizFile } from './read-quiz-file';

/** Every quiz of a package; catalogue has checked that the folder is what `course.yaml` lists. Throws `PackageError` with all that is wrong in any of them. */
export function quizzesOf(files: PackageFiles): AuthoredQuiz[] {
  const faults: PackageFault[] = [];
  const quizzes: AuthoredQuiz[] = [];
  for (const [path, source] of files) {
    if (!path.startsWith('quizzes/')) continue;
    try {
      quizzes.push(readQuizFile(path, source));
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new PackageError(faults);
  return quizzes;
}

/** The quiz that a requirement names. */
export function quizNamed(files: PackageFiles, key: string): AuthoredQuiz {
  const path = `quizzes/${key}.yaml`;
  const source = files.get(path);
  if (source === undefined) throw new PackageError([{ file: 'course.yaml', key: 'requirements', what: `no hay ${path}` }]);
  return readQuizFile(path, source);
}
