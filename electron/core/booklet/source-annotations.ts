import { PDFArray, PDFDict, PDFName, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { Copier } from './copy-objects.ts';
import type { SourcePage } from './source-pages.ts';

const mostAnnotations = 5000;
const name = (text: string) => PDFName.of(text);
const [annots, subtype, appearance, normal, state, rect, flags] = [
  name('Annots'),
  name('Subtype'),
  name('AP'),
  name('N'),
  name('AS'),
  name('Rect'),
  name('F'),
];

/** Marks on a page that show without doing anything. */
const shown = new Set(
  [
    'Text',
    'FreeText',
    'Line',
    'Square',
    'Circle',
    'Polygon',
    'PolyLine',
    'Highlight',
    'Underline',
    'Squiggly',
    'StrikeOut',
    'Stamp',
    'Caret',
    'Ink',
    'Watermark',
    'Widget',
  ].map(name),
);
const kept = ['Rect', 'F', 'C', 'CA', 'Border', 'BS', 'QuadPoints', 'InkList', 'L', 'Vertices', 'IC', 'DA'];

/**
 * The marks of a page as pictures of themselves: fields of forms and visible signatures keep their look and lose what
 * they do; links and whatever plays, opens or holds a file are left out.
 */
export function copyAnnotations({ dict }: SourcePage, copier: Copier): string {
  const list = dict.lookup(annots);
  if (!(list instanceof PDFArray)) return '';
  const copied = Array.from({ length: Math.min(list.size(), mostAnnotations) }, (_, at) => list.lookup(at))
    .flatMap(each => (each instanceof PDFDict ? [copyOne(each, copier)] : []))
    .filter(Boolean);
  return copied.length === 0 ? '' : `/Annots [${copied.join(' ')}]`;
}

function copyOne(dict: PDFDict, copier: Copier): string {
  const kind = dict.lookup(subtype);
  if (!(kind instanceof PDFName) || !shown.has(kind) || !dict.lookup(rect)) return '';
  const look = lookOf(dict);
  // Without a look of its own a field would be drawn by each viewer as it likes.
  if (look === undefined) return '';
  const entries = kept.flatMap(key => {
    const value = dict.get(name(key));
    return value === undefined ? [] : [`/${key} ${copier.value(value)}`];
  });
  const hasFlags = dict.lookup(flags) !== undefined;
  return `<< /Type /Annot /Subtype ${kind === name('Widget') ? '/Stamp' : kind.toString()} ${entries.join(' ')} ${hasFlags ? '' : '/F 4 '}/AP << /N ${copier.value(look)} >> >>`;
}

/** The one look among those of a button; undefined where there is none to be shown. */
function lookOf(dict: PDFDict): PDFRef | undefined {
  const looks = dict.lookup(appearance);
  if (!(looks instanceof PDFDict)) return undefined;
  const found = looks.lookup(normal);
  if (found instanceof PDFStream) return refIn(looks, normal);
  const chosen = dict.lookup(state);
  if (!(found instanceof PDFDict) || !(chosen instanceof PDFName)) return undefined;
  return found.lookup(chosen) instanceof PDFStream ? refIn(found, chosen) : undefined;
}

function refIn(dict: PDFDict, key: PDFName): PDFRef | undefined {
  const found = dict.get(key);
  return found instanceof PDFRef ? found : undefined;
}
