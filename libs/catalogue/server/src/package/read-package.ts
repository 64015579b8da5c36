import type { PackageFiles, PackageParts, RequirementKinds } from '@aula/platform/server';
import { hoursOf } from './measure';
import { gather, PackageError, type PackageFault } from './package-error';
import { ALL_LESSONS, type CourseFile, courseFile } from './package-schemas';
import { readLesson, type ReadLesson } from './read-lesson';
import { readYaml } from './read-yaml';

const COURSE = 'course.yaml';

export interface ReadRequirement {
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly titleInEnglish: string;
}

export interface ReadPackage {
  readonly course: CourseFile;
  readonly modules: readonly { number: number; title: string; lessons: readonly ReadLesson[] }[];
  readonly requirements: readonly ReadRequirement[];
  readonly minutes: number;
  readonly hours: number;
}

/** Who answers for what the catalogue does not know itself. */
export interface Answering {
  readonly kinds: RequirementKinds;
  readonly parts: PackageParts;
}

/** Reads a whole package, but for the parts that other domains keep. Throws `PackageError` with every fault it found. */
export function readPackage(files: PackageFiles, { kinds, parts }: Answering): ReadPackage {
  const faults: PackageFault[] = [];
  const course = readYaml(COURSE, textOf(files, COURSE), courseFile(parts.kinds()));
  const modules = course.modules.map(({ title, lessons }, index) => ({
    number: index + 1, title,
    lessons: lessons.flatMap((name) => gather(faults, () => readLesson(lessonPath(name), textOf(files, lessonPath(name)))) ?? []),
  }));
  const requirements = course.requirements.flatMap((entry, index) => gather(faults, () => readRequirement(entry, index, files, kinds)) ?? []);
  const lessons = modules.flatMap((module) => module.lessons);
  faults.push(...fileFaults(files, course, parts), ...twinFaults(lessons, requirements));
  if (faults.length > 0) throw new PackageError(faults);
  const minutes = lessons.map((lesson) => lesson.minutes);
  return { course, modules, requirements, minutes: minutes.reduce((sum, some) => sum + some, 0), hours: hoursOf(minutes) };
}

function lessonPath(name: string): string {
  return `lessons/${name}.md`;
}

function textOf(files: PackageFiles, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new PackageError([{ file: path, what: 'falta este archivo' }]);
  return text;
}

function readRequirement(entry: CourseFile['requirements'][number], index: number, files: PackageFiles, kinds: RequirementKinds): ReadRequirement {
  const { kind, ...rest } = entry;
  const refuse = (what: string): never => {
    throw new PackageError([{ file: COURSE, key: `requirements.${index}`, what }]);
  };
  if (kind === ALL_LESSONS) return Object.keys(rest).length > 0 ? refuse(`«${ALL_LESSONS}» va solo`) : { kind, key: '', title: 'Terminar todas las lecciones', titleInEnglish: 'Finish every lesson' };
  if (!kinds.kinds().includes(kind)) return refuse(`no existe el requisito «${kind}»; hay: ${[ALL_LESSONS, ...kinds.kinds()].join(', ')}`);
  const answering = kinds.of(kind);
  try {
    return { kind, key: answering.keyOf(entry), title: answering.titleOf(entry, files, 'es'), titleInEnglish: answering.titleOf(entry, files, 'en') };
  } catch (error) {
    if (error instanceof PackageError) throw error;
    return refuse(`el requisito «${kind}» no se puede leer (${error instanceof Error ? error.message : 'sin razón'})`);
  }
}

/** Files that are listed and missing, and files that nobody lists or reads. */
function fileFaults(files: PackageFiles, course: CourseFile, parts: PackageParts): PackageFault[] {
  const lists = course as Readonly<Record<string, unknown>>;
  const listed = new Set([COURSE, ...course.modules.flatMap((module) => module.lessons.map(lessonPath))]);
  const ofParts = parts.kinds().flatMap((part) => (lists[part] as string[]).map((name) => `${part}/${name}.yaml`));
  const missing = ofParts.filter((path) => !files.has(path)).map((file) => ({ file, what: 'falta este archivo' }));
  const stray = [...files.keys()].filter((path) => !listed.has(path) && !ofParts.includes(path)).map((file) => ({ file, what: `no está en ninguna lista de ${COURSE}` }));
  return [...missing, ...stray];
}

function twinFaults(lessons: readonly ReadLesson[], requirements: readonly ReadRequirement[]): PackageFault[] {
  const codes = twinsOf(lessons.map(({ code }) => code)).map((code) => ({ file: COURSE, key: 'modules', what: `hay dos lecciones con el código ${code}` }));
  const twice = twinsOf(requirements.map(({ kind, key }) => `${kind} ${key}`.trim())).map((name) => ({ file: COURSE, key: 'requirements', what: `el requisito «${name}» está dos veces` }));
  const isWithoutLessons = requirements.length > 0 && !requirements.some(({ kind }) => kind === ALL_LESSONS);
  return [...codes, ...twice, ...(isWithoutLessons ? [{ file: COURSE, key: 'requirements', what: `falta «${ALL_LESSONS}»` }] : [])];
}

function twinsOf(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
