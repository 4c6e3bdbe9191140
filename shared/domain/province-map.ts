import type { Outline, Position } from './topology.ts';

/** A commune on the map: an SVG path, and a point inside its largest part for its letter. */
export type MapShape = { code: string; path: string; x: number; y: number };
/** A piece of the map in a frame of its own and at a scale of its own. */
export type MapFrame = { width: number; height: number; shapes: MapShape[] };

type Box = { west: number; east: number; south: number; north: number };

const mainSize = 1000;
const insetSize = 240;
/** A commune that alone makes the map this many times as large goes into a frame of its own. */
const farFactor = 1.35;

/**
 * Communes far out at sea would leave a speck of the mainland: they get frames of their own, as on printed maps. The
 * first frame is the province.
 */
export function provinceFrames(outlines: readonly Outline[]): MapFrame[] {
  const main = [...outlines];
  const far: Outline[] = [];
  for (;;) {
    const farthest = farthestOf(main);
    if (!farthest) break;
    main.splice(main.indexOf(farthest), 1);
    far.push(farthest);
  }
  return [frameOf(main, mainSize), ...far.map(outline => frameOf([outline], insetSize))];
}

function farthestOf(outlines: readonly Outline[]): Outline | undefined {
  if (outlines.length < 2) return undefined;
  const whole = areaOf(boxOf(outlines));
  const without = outlines.map(outline => ({
    outline,
    factor: whole / areaOf(boxOf(outlines.filter(each => each !== outline))),
  }));
  const [first] = without.toSorted((a, b) => b.factor - a.factor);
  return first && first.factor > farFactor && isApart(first.outline, outlines) ? first.outline : undefined;
}

/** Only what does not lie beside other communes may leave them. */
function isApart(outline: Outline, outlines: readonly Outline[]): boolean {
  const box = boxOf([outline]);
  const rest = outlines.filter(each => each !== outline).map(each => boxOf([each]));
  return rest.every(
    other =>
      other.east < box.west || other.west > box.east || other.north < box.south || other.south > box.north,
  );
}

/** Equirectangular: degrees as they are, longitudes narrowed by the cosine of the middle latitude. */
function frameOf(outlines: readonly Outline[], size: number): MapFrame {
  const box = boxOf(outlines);
  const narrowing = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const [wide, high] = [(box.east - box.west) * narrowing, box.north - box.south];
  const scale = size / Math.max(wide, high, Number.EPSILON);
  const place = ([longitude, latitude]: Position): Position => [
    round((longitude - box.west) * narrowing * scale),
    round((box.north - latitude) * scale),
  ];
  return {
    width: Math.ceil(wide * scale),
    height: Math.ceil(high * scale),
    shapes: outlines.map(({ code, rings }) => {
      const placed = rings.map(ring => ring.map(place));
      const [x, y] = labelPoint(placed);
      return { code, path: placed.map(pathOf).join(''), x, y };
    }),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Points that fall on the one before them are left out. */
function pathOf(ring: readonly Position[]): string {
  const steps = ring.filter(([x, y], index) => {
    const before = ring[index - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
  return `M${steps.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}

/** In the largest ring, the middle of the widest stretch on the line through its centre: always inside, also of a crescent. */
function labelPoint(rings: readonly Position[][]): Position {
  const [largest = []] = rings.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));
  const y = round(centreLatitude(largest));
  const crossings = largest
    .flatMap(([x1, y1], index): number[] => {
      const [x2, y2] = largest[(index + 1) % largest.length] ?? [x1, y1];
      return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
    })
    .toSorted((a, b) => a - b);
  let best: Position = [largest[0]?.[0] ?? 0, y];
  let widest = 0;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from = 0, to = 0] = crossings.slice(index, index + 2);
    if (to - from <= widest) continue;
    widest = to - from;
    best = [round((from + to) / 2), y];
  }
  return best;
}

function centreLatitude(ring: readonly Position[]): number {
  const area = signedArea(ring);
  if (area === 0) return ring[0]?.[1] ?? 0;
  const sum = ring.reduce((total, [x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    return total + (y1 + y2) * (x1 * y2 - x2 * y1);
  }, 0);
  return sum / (6 * area);
}

function signedArea(ring: readonly Position[]): number {
  return (
    ring.reduce((total, [x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      return total + x1 * y2 - x2 * y1;
    }, 0) / 2
  );
}

function boxOf(outlines: readonly Outline[]): Box {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const { rings } of outlines)
    for (const ring of rings)
      for (const [longitude, latitude] of ring) {
        box.west = Math.min(box.west, longitude);
        box.east = Math.max(box.east, longitude);
        box.south = Math.min(box.south, latitude);
        box.north = Math.max(box.north, latitude);
      }
  return box;
}

function areaOf({ west, east, south, north }: Box): number {
  return (east - west) * (north - south);
}
