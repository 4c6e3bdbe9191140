import type { Unit } from '#shared/contract/dossiers.ts';

/** "Xã Quảng Tân", or "Thôn Tân Hậu, Xã Quảng Tân" for a village's dossier. */
export function unitName({ village, communeName }: Unit): string {
  return village === null ? communeName : `${village}, ${communeName}`;
}
