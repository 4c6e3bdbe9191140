import type { CriterionRow, Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { criterionCount, overrideText, requirementLines, resultText } from '../packages/result-lines.ts';
import { type DocumentData, dots, orDots, plainText, punctuated, rowsOf } from './document-data.ts';
import { dateWords, spelledOut } from './letter-data.ts';

const uncheckedSign = ' (*)';

/** What the dossier says: the set, the result, criterion by criterion. */
export function criteriaData(dossier: Dossier, set: CriteriaSet): DocumentData {
  const { result, criteria, conditions, variant } = dossier;
  const rows = [...criteria.flatMap(({ indicators }) => indicators), ...conditions];
  const unmet = rows.filter(({ verdict }) => verdict === 'notMet');
  return {
    danh_hieu: recognition(set),
    danh_hieu_ngan: shortRecognition(set),
    nam: String(dossier.year),
    bo_tieu_chi: plainText(set.title),
    nhom: plainText(variant.name),
    can_cu: rowsOf(legalBasis(set)),
    so_tieu_chi_dat: String(result.criteriaMet),
    so_tieu_chi: String(result.criteriaTotal),
    so_chi_tieu_dat: String(result.indicatorsMet),
    so_chi_tieu: String(result.indicatorsTotal),
    so_chi_tieu_chua_danh_gia: String(result.indicatorsUnassessed),
    tieu_chi: criteria.map(row => criterionData(row, dossier)),
    co_dieu_kien: conditions.length > 0,
    dieu_kien: conditions.map(row => indicatorData(row, dossier)),
    co_chua_dat: unmet.length > 0,
    chua_dat: unmet.map(row => ({ ...indicatorData(row, dossier), ...explanationData(row) })),
    co_dau: [...rows, ...criteria].some(({ sourceMark }) => sourceMark !== null),
    co_thieu: dossier.set.incomplete !== null,
    phan_thieu: plainText(dossier.set.incomplete ?? ''),
  };
}

function criterionData(row: CriterionRow, dossier: Dossier): DocumentData {
  return {
    so: row.code,
    ten: `${plainText(row.name)}${row.indicators.length === 0 && row.sourceMark !== null ? uncheckedSign : ''}`,
    danh_gia: verdictLabel[row.verdict],
    dem: criterionCount(row),
    chi_tieu: row.indicators.map(each => indicatorData(each, dossier)),
  };
}

/** An indicator or condition as papers name it. */
export function indicatorData(row: IndicatorRow, dossier: Dossier): DocumentData {
  const result = resultText(row);
  const lines = [result.figure, result.basis, ...result.remarks, overrideText(row) ?? '']
    .map(plainText)
    .filter(Boolean);
  return {
    ma: row.code,
    noi_dung: plainText(row.text),
    yeu_cau: requirementLines(row, dossier).map(plainText).join('; '),
    ket_qua:
      lines.length === 0
        ? dots
        : lines.map(line => line.replace(/\n/g, ', ').replace(/[.;]+$/u, '')).join('; '),
    ket_qua_nhieu_dong: lines.join('\n'),
    danh_gia: verdictLabel[row.verdict],
    dau: row.sourceMark === null ? '' : uncheckedSign,
  };
}

function explanationData({ assessment: { explanation } }: IndicatorRow): DocumentData {
  const ended = (text: string) => orDots(text.replace(/[\s.;]+$/u, ''));
  return {
    ly_do: ended(explanation?.reason ?? ''),
    bien_phap: ended(explanation?.remedy ?? ''),
    han: explanation?.dueOn ? formatDate(explanation.dueOn) : dots,
    kinh_phi: ended(explanation?.funding ?? ''),
  };
}

const levels: Record<CriteriaSet['level'], string> = {
  ntm: 'nông thôn mới',
  advanced: 'nông thôn mới nâng cao',
  exemplary: 'nông thôn mới kiểu mẫu',
  modern: 'nông thôn mới hiện đại',
  smart: 'nông thôn mới thông minh',
  digital: 'chuyển đổi số',
};

function shortRecognition({ level }: CriteriaSet): string {
  return levels[level];
}

function recognition({ level }: CriteriaSet): string {
  return `đạt chuẩn ${levels[level]}`;
}

/** "Căn cứ Quyết định số 318/QĐ-TTg ngày 08 tháng 3 năm 2022 của Thủ tướng Chính phủ;" */
function legalBasis({ legalBasis: own, overlay }: CriteriaSet): string[] {
  return punctuated(
    [...own, ...(overlay?.legalBasis ?? [])].map(({ number, issuer, issuedOn }) => {
      const date = issuedOn === undefined ? '' : ` ${partialDateWords(issuedOn)}`;
      return `Căn cứ ${decisionName(number)}${date} của ${spelledOut(plainText(issuer))}`;
    }),
  );
}

/** A date is said as far as it is known. */
function partialDateWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return `năm ${year}`;
  return day === undefined ? `tháng ${Number(month)} năm ${year}` : dateWords(date);
}

/** "Quyết định số 318/QĐ-TTg"; what has its kind before the number already is left as it is. */
function decisionName(number: string | undefined): string {
  if (number === undefined) return `văn bản số ${dots}`;
  const text = plainText(number);
  if (!/^\d/.test(text)) return text;
  return `${/QĐ/u.test(text) ? 'Quyết định' : 'văn bản'} số ${text}`;
}
