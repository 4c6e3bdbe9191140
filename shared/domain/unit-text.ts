/** "Thôn Đông, Xã Bình Minh" or "Xã Bình Minh": the unit a dossier is about. */
export function unitText(unit: { communeName: string; village: string | null }): string {
  return unit.village ? `${unit.village}, ${unit.communeName}` : unit.communeName;
}
