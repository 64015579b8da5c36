import encodeQR from 'qr';

export interface Bar {
  readonly column: number;
  readonly row: number;
  readonly length: number;
}

export interface Qr {
  /** Modules along one side, without the quiet zone. */
  readonly size: number;
  /** Dark modules, merged along each row: a third of the marks. */
  readonly bars: readonly Bar[];
}

export function qrOf(address: string): Qr {
  const framed = encodeQR(address, 'raw', { ecc: 'medium', border: 1 });
  const rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
  return { size: rows.length, bars: rows.flatMap(barsOf) };
}

function barsOf(modules: readonly boolean[], row: number): Bar[] {
  const bars: Bar[] = [];
  let start = -1;
  for (let column = 0; column <= modules.length; column++) {
    const isDark = modules[column] ?? false;
    if (isDark && start < 0) start = column;
    if (!isDark && start >= 0) {
      bars.push({ column: start, row, length: column - start });
      start = -1;
    }
  }
  return bars;
}
