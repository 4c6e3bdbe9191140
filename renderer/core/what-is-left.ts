import type { Dossier } from '#shared/contract/dossiers.ts';

type Result = Dossier['result'];

/** "Còn 7 chỉ tiêu chưa đánh giá, 3 chưa có minh chứng, 2 chưa đạt." */
export function whatIsLeft(result: Result): string {
  const notMet = result.indicatorsTotal - result.indicatorsMet - result.indicatorsUnassessed;
  const openConditions = result.conditionsTotal - result.conditionsMet;
  const parts = [
    result.unconfirmed > 0 ? `${result.unconfirmed} chỉ tiêu cần xác nhận` : '',
    result.indicatorsUnassessed > 0 ? `${result.indicatorsUnassessed} chỉ tiêu chưa đánh giá` : '',
    result.evidenceMissing > 0 ? `${result.evidenceMissing} chỉ tiêu chưa có minh chứng` : '',
    notMet > 0 ? `${notMet} chỉ tiêu chưa đạt` : '',
    openConditions > 0 ? `${openConditions} điều kiện chưa đáp ứng` : '',
  ].filter(Boolean);
  const [first, ...rest] = parts;
  if (first === undefined) return 'Các chỉ tiêu đều đã đạt và có minh chứng.';
  return `Còn ${[first, ...rest.map(part => part.replace(' chỉ tiêu', ''))].join(', ')}.`;
}
