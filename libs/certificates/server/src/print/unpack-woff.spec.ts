import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { create } from 'fontkit';
import { unpackWoff } from './unpack-woff';

const woff = readFileSync(require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff'));

test('the unpacked font sets the same letters at the same widths', () => {
  const [packed, unpacked] = [create(woff), create(unpackWoff(woff))];
  expect(unpacked.characterSet).toEqual(packed.characterSet);
  expect(unpacked.unitsPerEm).toBe(packed.unitsPerEm);
  for (const text of ['Xóchitl Peñafiel Güereña', 'AVATAR fi 1.234', '¿Qué? «sí»']) expect(unpacked.layout(text).advanceWidth).toBe(packed.layout(text).advanceWidth);
});

/** A WOFF file of the given tables, written as the standard says. */
function packed(tables: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(44 + tables.length * 20);
  head.write('wOFF', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt16BE(tables.length, 12);
  const parts = tables.map((data) => { const small = deflateSync(data); return small.length < data.length ? small : Buffer.from(data); });
  parts.reduce((offset, part, index) => {
    const entry = 44 + index * 20;
    head.write(`t${String(index).padStart(3, '0')}`, entry, 'latin1');
    [offset, part.length, tables[index]?.length ?? 0, 7].forEach((value, field) => head.writeUInt32BE(value, entry + 4 + field * 4));
    return offset + part.length;
  }, head.length);
  return Buffer.concat([head, ...parts]);
}

test('every table comes out as it went in, at a multiple of four', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.uint8Array({ maxLength: 50 }), fc.nat(300).map((length) => new Uint8Array(length))), { minLength: 1, maxLength: 20 }), (tables) => {
    const font = unpackWoff(packed(tables));
    expect(font.readUInt16BE(4)).toBe(tables.length);
    tables.forEach((data, index) => {
      const entry = 12 + index * 16;
      const [at, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
      expect([font.toString('latin1', entry, entry + 4), at % 4, length]).toEqual([`t${String(index).padStart(3, '0')}`, 0, data.length]);
      expect(font.subarray(at, at + length).equals(data)).toBe(true);
    });
  }));
});

test('what is no WOFF, or says another length than it has, is refused', () => {
  expect(() => unpackWoff(Buffer.from('OTTO and more'))).toThrow('not a WOFF file');
  const wrong = packed([new Uint8Array(100)]);
  wrong.writeUInt32BE(99, 44 + 12);
  expect(() => unpackWoff(wrong)).toThrow(/length/);
});
