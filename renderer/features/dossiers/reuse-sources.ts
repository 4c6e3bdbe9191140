import type { Dossier, DossierSummary } from '#shared/contract/dossiers.ts';

/** Whether the core would take from it: another dossier of the same place that was made here. */
export function canBeReused(
  { id, sample, unit }: Pick<Dossier, 'id' | 'sample' | 'unit'>,
  other: DossierSummary,
): boolean {
  const isSameVillage =
    unit.village === null || other.unit.village === null || unit.village === other.unit.village;
  return (
    other.id !== id &&
    other.kind !== 'received' &&
    other.sample === sample &&
    other.unit.communeCode === unit.communeCode &&
    isSameVillage
  );
}
