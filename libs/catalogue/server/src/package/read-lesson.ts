import { lessonText } from './lesson-html';
import { compressedBytesOf, countWords, minutesOf } from './measure';
import { PackageError } from './package-error';
import { type LessonHead, lessonHead } from './package-schemas';
import { readYaml } from './read-yaml';

export interface ReadLesson extends LessonHead {
  readonly html: string;
  readonly words: number;
  readonly activityMinutes: number;
  readonly minutes: number;
  readonly bytes: number;
}

const RULE = '---';

/** One `lessons/*.md`: head, text and measures. Throws `PackageError`. */
export function readLesson(file: string, content: string): ReadLesson {
  const rows = content.split('\n');
  const end = rows[0]?.trimEnd() === RULE ? rows.findIndex((row, index) => index > 0 && row.trimEnd() === RULE) : -1;
  if (end < 0) throw new PackageError([{ file, line: 1, what: `empieza con un encabezado YAML entre dos líneas ${RULE}` }]);
  // Blank lines stand for what is left out, so that every fault names the file's own line.
  const head = readYaml(file, ['', ...rows.slice(1, end)].join('\n'), lessonHead);
  const body = [...rows.slice(0, end + 1).map(() => ''), ...rows.slice(end + 1)].join('\n');
  const { html, text, activityMinutes } = lessonText(file, body, head.kind);
  const words = countWords(text);
  return { ...head, html, words, activityMinutes, minutes: minutesOf(words, activityMinutes), bytes: compressedBytesOf(html) };
}
