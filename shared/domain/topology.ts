import * as z from 'zod';

const pair = z.tuple([z.number(), z.number()]);
/** Arcs by number; `~number` is an arc that is run backwards. */
const ring = z.array(z.int());

const properties = z.object({ code: z.string() });

/** The part of TopoJSON (github.com/topojson/topojson-specification) that our outlines use: quantised arcs, areas with a code. */
export const topologySchema = z.object({
  type: z.literal('Topology'),
  transform: z.object({ scale: pair, translate: pair }),
  arcs: z.array(z.array(pair)),
  objects: z.object({
    communes: z.object({
      geometries: z.array(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), arcs: z.array(ring), properties }),
          z.object({ type: z.literal('MultiPolygon'), arcs: z.array(z.array(ring)), properties }),
        ]),
      ),
    }),
  }),
});
export type Topology = z.infer<typeof topologySchema>;

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];
/** What a code covers: closed rings, holes among them. */
export type Outline = { code: string; rings: Position[][] };

/** The outlines in degrees. A ring that names an arc that is not there is left out. */
export function outlinesOf({ arcs, transform, objects }: Topology): Outline[] {
  const lines = arcs.map(arc => absolute(arc, transform));
  return objects.communes.geometries.map(geometry => ({
    code: geometry.properties.code,
    rings: (geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat())
      .map(numbers => joined(numbers, lines))
      .filter(points => points.length > 2),
  }));
}

/** Each point is stored as the difference to the one before it, in steps of the grid. */
function absolute(arc: readonly Position[], { scale, translate }: Topology['transform']): Position[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Position => {
    x += dx;
    y += dy;
    return [translate[0] + x * scale[0], translate[1] + y * scale[1]];
  });
}

/** An arc begins where the one before it ended: that point is taken once. */
function joined(numbers: readonly number[], lines: readonly Position[][]): Position[] {
  return numbers.flatMap((number, index) => {
    const line = lines[number < 0 ? ~number : number] ?? [];
    const points = number < 0 ? line.toReversed() : line;
    return index === 0 ? points : points.slice(1);
  });
}
