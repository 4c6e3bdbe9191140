import { type ImportedSetMeta, importedSetMetaSchema } from '#shared/domain/table-import-set.ts';

/** The fields that a set cannot be made with. */
export function metaFaults(meta: ImportedSetMeta): ReadonlySet<PropertyKey> {
  const parsed = importedSetMetaSchema.safeParse(meta);
  const faults = new Set<PropertyKey>(parsed.error?.issues.flatMap(({ path }) => path.slice(0, 1)) ?? []);
  if (meta.period.from > meta.period.to) faults.add('period');
  return faults;
}
