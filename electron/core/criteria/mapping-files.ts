import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mapping, mappingSchema } from '#shared/domain/set-mapping.ts';

/** The shipped tables of indicators that ask for the same thing in two sets; read once, on first use. */
export function createMappingFiles(resourcesDir: string): () => readonly Mapping[] {
  const folder = join(resourcesDir, 'mappings');
  let read: readonly Mapping[] | undefined;
  return () => {
    read ??= readdirSync(folder)
      .filter(name => name.endsWith('.json'))
      .sort()
      .map(name => mappingSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
    return read;
  };
}
