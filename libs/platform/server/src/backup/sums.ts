/** A file of a backup and the SHA-256 of its bytes. */
export type Sums = ReadonlyMap<string, string>;

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** As `sha256sum` writes them, in the order of the names. */
export function writeSums(sums: Sums): string {
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, sha256]) => `${sha256}  ${name}\n`).join('');
}

/** Undefined for a text that was cut off, or is something else. */
export function readSums(text: string): Sums | undefined {
  if (text !== '' && !text.endsWith('\n')) return undefined;
  const lines = text.split('\n').slice(0, -1).map((line) => LINE.exec(line));
  if (lines.some((line) => line === null)) return undefined;
  return new Map(lines.map((line) => [line?.[2] ?? '', line?.[1] ?? '']));
}
