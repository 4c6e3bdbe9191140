import { countOf } from './input-data.ts';

/** What cannot be right about the numbers of a meeting; null where nothing is. */
export function votesProblem(inputs: Readonly<Record<string, string>>): string | null {
  const [invited, present, agreed, against] = [
    'hop_trieu_tap',
    'hop_co_mat',
    'hop_dong_y',
    'hop_khong_dong_y',
  ].map(name => countOf(inputs[name]));
  if (present == null) return null;
  if (invited != null && present > invited) return `${present} người có mặt nhưng chỉ mời ${invited}`;
  const votes = (agreed ?? 0) + (against ?? 0);
  return votes > present ? `${votes} phiếu nhưng chỉ có ${present} người có mặt` : null;
}
