export interface AnswerOptions {
  readonly json?: boolean;
}

/** The answer of a command: JSON alone on standard output, or sentences for a person. */
export function answer(options: AnswerOptions, data: unknown, sentences: readonly string[]): void {
  process.stdout.write(options.json ? `${JSON.stringify(data)}\n` : `${sentences.join('\n')}\n`);
}

/** Progress and remarks never mix with the answer. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
