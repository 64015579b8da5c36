import { parse } from 'csv-parse/sync';

/** What a column of the file may tell. */
export const COLUMNS = ['email', 'givenNames', 'firstSurname', 'secondSurname', 'municipality', 'state', 'agency', 'position', 'role', 'course'] as const;
export type Column = (typeof COLUMNS)[number];

/** How people call them, without accents, case and signs. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  email: ['correo', 'correo electronico', 'email', 'e mail', 'mail'],
  givenNames: ['nombre', 'nombres', 'nombre o nombres', 'nombre s'],
  firstSurname: ['primer apellido', 'apellido paterno', 'paterno', 'apellido 1'],
  secondSurname: ['segundo apellido', 'apellido materno', 'materno', 'apellido 2'],
  municipality: ['municipio', 'clave de municipio', 'clave del municipio', 'municipio clave', 'clave inegi', 'cvegeo', 'alcaldia', 'lugar'],
  state: ['estado', 'entidad', 'entidad federativa'],
  agency: ['dependencia', 'institucion', 'secretaria', 'organismo'],
  position: ['cargo', 'puesto'],
  role: ['papel', 'rol', 'participa como'],
  course: ['curso', 'clave del curso'],
};

export interface FileRow {
  /** As an editor counts; the header is 1. */
  readonly line: number;
  /** As they stand there, in the order of the header. */
  readonly cells: readonly string[];
}

export interface ReadFile {
  readonly header: readonly string[];
  /** Where each column that was understood stands. */
  readonly places: ReadonlyMap<Column, number>;
  readonly rows: readonly FileRow[];
}

export type FileFault = 'unreadable' | 'empty';

/** Spreadsheets write thousands of empty ones at times. What stands further to the right is nobody's name. */
const COLUMNS_READ = 100;

/** A CSV file whatever made it: UTF-8 with or without a mark, UTF-16, or the windows-1252 of an older Excel; commas, semicolons or tabs. */
export function readPeopleFile(bytes: Uint8Array): ReadFile | FileFault {
  const text = textOf(bytes);
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
    const [first, ...rest] = records.map(({ record, info }) => ({ line: info.lines, cells: record.slice(0, COLUMNS_READ).map((cell) => cell.normalize('NFC').replace(/\s+/gu, ' ').trim()) }));
    const rows = rest.filter(({ cells }) => cells.some((cell) => cell !== ''));
    if (!first || rows.length === 0) return 'empty';
    return { header: first.cells, places: placesIn(first.cells), rows };
  } catch {
    return 'unreadable';
  }
}

/** Bytes that are no UTF-8 are of the one encoding that Excel writes besides. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Of the signs that may part columns, the one that the header has most. */
function delimiterOf(text: string): string {
  const header = text.split(/\r\n?|\n/u).find((line) => line.trim() !== '') ?? '';
  return [',', ';', '\t'].map((sign) => ({ sign, times: header.split(sign).length })).reduce((best, one) => (one.times > best.times ? one : best)).sign;
}

function placesIn(header: readonly string[]): ReadonlyMap<Column, number> {
  const plain = header.map(plainWords);
  return new Map(COLUMNS.flatMap((column): [Column, number][] => {
    const place = plain.findIndex((name) => NAMES[column].includes(name));
    return place < 0 ? [] : [[column, place]];
  }));
}

/** Lower case, without accents, letters and digits with single blanks between. */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[^a-z0-9]+/gu, ' ').trim();
}
