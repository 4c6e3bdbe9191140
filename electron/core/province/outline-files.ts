import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MapFrame, provinceFrames } from '#shared/domain/province-map.ts';
import { outlinesOf, topologySchema } from '#shared/domain/topology.ts';

/** The frames of a province's map, from resources/commune-outlines; none where there are no outlines of it. */
export function createOutlineFiles(resourcesDir: string): (provinceCode: string) => MapFrame[] {
  const drawn = new Map<string, MapFrame[]>();
  return provinceCode => {
    const known = drawn.get(provinceCode);
    if (known) return known;
    const text = readIfThere(join(resourcesDir, 'commune-outlines', `${provinceCode}.json`));
    const frames =
      text === undefined ? [] : provinceFrames(outlinesOf(topologySchema.parse(JSON.parse(text))));
    drawn.set(provinceCode, frames);
    return frames;
  };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
