import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const { modules } = parse(readFileSync('content/ga-101/course.yaml', 'utf8')) as { modules: { lessons: string[] }[] };

/** Codes of the lessons of GA-101, in order: `1.1`. */
export const lessonCodes = modules.flatMap(({ lessons }) => lessons).map((file) => file.replace('-', '.'));
