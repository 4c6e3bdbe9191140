import fs from 'node:fs';
import { deflateSync } from 'node:zlib';
import { create } from '@cantoo/fontkit';
import type { PdfFile } from './pdf-file.ts';
import { num, reference } from './pdf-text.ts';

export type BookletFont = ReturnType<typeof createBookletFont>;

type Known = { id: string; width: number };

/** One face of Tinos, of which the booklet gets only the letters it uses. */
export function createBookletFont(path: string, file: PdfFile) {
  const opened = create(fs.readFileSync(path));
  if (!('createSubset' in opened)) throw new Error(`not a single font: ${path}`);
  const font = opened;
  const subset = font.createSubset();
  const number = file.take();
  const perEm = 1000 / font.unitsPerEm;
  const known = new Map<number, Known>();
  /** By number in the subset; 0 is what stands for a letter the font lacks. */
  const widths = [Math.round((font.getGlyph(0)?.advanceWidth ?? 0) * perEm)];
  const characters: (number | undefined)[] = [undefined];

  function look(point: number): Known {
    const before = known.get(point);
    if (before) return before;
    const glyph = font.hasGlyphForCodePoint(point) ? font.glyphForCodePoint(point) : null;
    if (!glyph) return point === 0x3f ? { id: '0000', width: 0 } : look(0x3f);
    const gid = subset.includeGlyph(glyph.id);
    const width = glyph.advanceWidth * perEm;
    widths[gid] = Math.round(width);
    characters[gid] ??= point;
    const found = { id: gid.toString(16).padStart(4, '0'), width };
    known.set(point, found);
    return found;
  }

  const pointsOf = (text: string) => [...text.normalize('NFC')].map(each => each.codePointAt(0) ?? 0x20);

  return {
    number,
    /** The string as the operator Tj takes it. */
    encode: (text: string): string =>
      `<${pointsOf(text)
        .map(point => look(point).id)
        .join('')}>`,
    width: (text: string, size: number): number =>
      (pointsOf(text).reduce((sum, point) => sum + look(point).width, 0) * size) / 1000,

    write(): void {
      const name = `/NTMAAA+${font.postscriptName ?? 'Tinos'}`;
      const [descendant, descriptor, program, unicode] = [file.take(), file.take(), file.take(), file.take()];
      const metric = (value: number) => num(Math.round(value * perEm));
      const { minX, minY, maxX, maxY } = font.bbox;
      file.object(
        number,
        `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${reference(descendant)}] /ToUnicode ${reference(unicode)} >>`,
      );
      file.object(
        descendant,
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${reference(descriptor)} /CIDToGIDMap /Identity /DW 500 /W [0 [${Array.from(widths, width => width ?? 500).join(' ')}]] >>`,
      );
      file.object(
        descriptor,
        `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${[minX, minY, maxX, maxY].map(metric).join(' ')}] /ItalicAngle 0 /Ascent ${metric(font.ascent)} /Descent ${metric(font.descent)} /CapHeight ${metric(font.capHeight)} /StemV 80 /FontFile2 ${reference(program)} >>`,
      );
      const bytes = subset.encode();
      file.stream(program, `/Filter /FlateDecode /Length1 ${bytes.length}`, deflateSync(bytes));
      file.stream(unicode, '/Filter /FlateDecode', deflateSync(unicodeMap(characters)));
    },
  };
}

/** So that what is printed can be searched and copied. */
function unicodeMap(characters: readonly (number | undefined)[]): string {
  const lines = Array.from(characters).flatMap((point, gid) => {
    if (point === undefined) return [];
    const text = Buffer.from(String.fromCodePoint(point), 'utf16le').swap16().toString('hex');
    return [`<${gid.toString(16).padStart(4, '0')}> <${text}>`];
  });
  const blocks: string[] = [];
  // A block may hold a hundred lines.
  for (let from = 0; from < lines.length; from += 100) {
    const block = lines.slice(from, from + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
