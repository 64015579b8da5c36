import { StreamableFile } from '@nestjs/common';

/** A CSV file as the answer of an operation that declares `produces: 'text/csv'`. */
export interface CsvFile {
  /** Letters, digits, dots and hyphens: `ga-101-participantes-2026-11-23.csv`. */
  readonly fileName: string;
  /** What `writeCsv` made. */
  readonly bytes: Buffer;
}

export function csvDownload({ fileName, bytes }: CsvFile): StreamableFile {
  return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="${fileName}"`, length: bytes.length });
}
