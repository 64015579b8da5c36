/** One thing that is wrong in a course package, told to whoever wrote it. */
export interface PackageFault {
  /** Path inside the package: `lessons/1-1.md`. */
  readonly file: string;
  /** From 1, where it is known. */
  readonly line?: number | undefined;
  /** Path of the YAML key: `modules.0.title`. */
  readonly key?: string | undefined;
  /** Rest of the sentence, in Spanish: authors read it. */
  readonly what: string;
}

/** A malformed package, with every fault that was found. Nothing of it is kept. */
export class PackageError extends Error {
  constructor(readonly faults: readonly PackageFault[]) {
    super(faults.map(sentenceOf).join('\n'));
    this.name = 'PackageError';
  }
}

/** `lessons/1-1.md, línea 3, «kind»: debe ser uno de: lectura, descargable.` */
export function sentenceOf({ file, line, key, what }: PackageFault): string {
  return `${[file, line && `línea ${line}`, key && `«${key}»`].filter(Boolean).join(', ')}: ${what}.`;
}

/** Runs what reads one part and keeps its faults beside those found so far. Undefined when it had any. */
export function gather<Result>(faults: PackageFault[], read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}
