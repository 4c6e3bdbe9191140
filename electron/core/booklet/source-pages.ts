import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** x and y of two corners, lower left first. */
export type Box = readonly [number, number, number, number];

/** A page of a source with what it inherits from the tree above it. */
export type SourcePage = {
  ref: PDFRef;
  dict: PDFDict;
  resources: PDFDict | undefined;
  media: Box;
  crop: Box;
  /** Clockwise, as it is shown. */
  rotate: 0 | 90 | 180 | 270;
};

const mostPages = 20_000;
const a4: Box = [0, 0, 595, 842];
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
type Inherited = Partial<Record<(typeof inherited)[number], PDFObject | undefined>>;

/** The pages of a source in order; a node that is met twice is passed over, so that a circle ends. */
export function sourcePages(context: PDFContext): SourcePage[] {
  const catalog = context.lookup(context.trailerInfo.Root);
  const root = catalog instanceof PDFDict ? catalog.get(PDFName.of('Pages')) : undefined;
  const pages: SourcePage[] = [];
  const seen = new Set<PDFRef>();
  const left: { ref: PDFObject | undefined; above: Inherited }[] = [{ ref: root, above: {} }];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    const { ref, above } = node;
    if (!(ref instanceof PDFRef) || seen.has(ref)) continue;
    seen.add(ref);
    const dict = context.lookup(ref);
    if (!(dict instanceof PDFDict)) continue;
    const own: Inherited = { ...above };
    for (const key of inherited) own[key] = dict.lookup(PDFName.of(key)) ?? above[key];
    const kids = dict.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) {
      for (const kid of kids.asArray().toReversed()) left.push({ ref: kid, above: own });
      continue;
    }
    if (pages.length === mostPages) throw new Error('too many pages');
    pages.push(pageOf(ref, dict, own));
  }
  return pages;
}

function pageOf(ref: PDFRef, dict: PDFDict, { Resources, MediaBox, CropBox, Rotate }: Inherited): SourcePage {
  const media = boxOf(MediaBox) ?? a4;
  const crop = boxOf(CropBox);
  return {
    ref,
    dict,
    resources: Resources instanceof PDFDict ? Resources : undefined,
    media,
    crop: (crop && overlap(crop, media)) ?? media,
    rotate: turnOf(Rotate),
  };
}

function boxOf(object: PDFObject | undefined): Box | undefined {
  if (!(object instanceof PDFArray) || object.size() !== 4) return undefined;
  const [a, b, c, d] = [0, 1, 2, 3].map(at => {
    const each = object.lookup(at);
    return each instanceof PDFNumber ? each.asNumber() : Number.NaN;
  });
  // Four were asked for; a number too large for any page is none.
  if (![a, b, c, d].every(each => each !== undefined && Math.abs(each) < 1e6)) return undefined;
  return solid([
    Math.min(a ?? 0, c ?? 0),
    Math.min(b ?? 0, d ?? 0),
    Math.max(a ?? 0, c ?? 0),
    Math.max(b ?? 0, d ?? 0),
  ]);
}

function overlap(a: Box, b: Box): Box | undefined {
  return solid([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
}

function solid(box: Box): Box | undefined {
  return box[2] - box[0] >= 1 && box[3] - box[1] >= 1 ? box : undefined;
}

function turnOf(object: PDFObject | undefined): SourcePage['rotate'] {
  const degrees = object instanceof PDFNumber ? object.asNumber() : 0;
  const turned = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[turned] ?? 0;
}
