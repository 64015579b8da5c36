import { inflateSync } from 'node:zlib';

const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;

interface Table {
  readonly tag: Buffer;
  readonly checksum: number;
  readonly data: Buffer;
}

/**
 * The font in a WOFF 1.0 file as it was before it was packed (sfnt, W3C WOFF File Format 1.0, sections 3 to 5).
 * fontkit unpacks the whole table of outlines again for each letter that it sets: half of the time of a certificate.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => tableAt(woff, WOFF_HEAD + index * WOFF_ENTRY));
  const places = placesOf(tables);
  const font = Buffer.alloc(places.end);
  woff.copy(font, 0, 4, 8); // the kind of outlines
  writeSearchHead(font, tables.length);
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = SFNT_HEAD + index * SFNT_ENTRY;
    const at = places.starts[index] ?? 0;
    tag.copy(font, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(at, entry + 8);
    font.writeUInt32BE(data.length, entry + 12);
    data.copy(font, at);
  });
  return font;
}

function tableAt(woff: Buffer, entry: number): Table {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(entry + field)) as [number, number, number, number];
  const kept = woff.subarray(offset, offset + packed);
  const data = packed < length ? inflateSync(kept) : kept;
  if (data.length !== length) throw new Error('a WOFF table of another length than it says');
  return { tag: woff.subarray(entry, entry + 4), checksum, data };
}

/** Each table begins at a multiple of four. */
function placesOf(tables: readonly Table[]): { starts: number[]; end: number } {
  const starts: number[] = [];
  let end = SFNT_HEAD + tables.length * SFNT_ENTRY;
  for (const { data } of tables) {
    starts.push(end);
    end += Math.ceil(data.length / 4) * 4;
  }
  return { starts, end };
}

/** How many tables there are, and what readers need to halve their way to one. */
function writeSearchHead(font: Buffer, count: number): void {
  const halvings = Math.floor(Math.log2(count));
  const range = 2 ** halvings * SFNT_ENTRY;
  [count, range, halvings, count * SFNT_ENTRY - range].forEach((value, index) => font.writeUInt16BE(value, 4 + index * 2));
}
