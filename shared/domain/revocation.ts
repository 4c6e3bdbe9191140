import type { CriteriaSet } from './criteria-set.ts';
import { percentOf, ratioMeets } from './decimal.ts';
import { displayAgainst } from './decimal-display.ts';
import { criterionVerdict, type FigureByCode, type VerdictByCode } from './result.ts';
import { sourceMark } from './source-mark.ts';
import { formatNumber } from './vietnamese.ts';

export type RevocationWarning = {
  /** The share of criteria that are not met, as shown: "31,57 %". */
  share: string;
  /** The codes of the criteria that are not met. */
  criteria: string[];
  text: string;
  /** What the rule says and where it was found, in the words of who collected it. */
  note: string;
};

/**
 * A warning where a recognised unit would lose its recognition: enough criteria are not met, or fewer with one of
 * those that count most. The share is of all criteria of the set; what is not assessed is not counted as failed.
 */
export function revocationWarning(
  set: CriteriaSet,
  verdicts: VerdictByCode,
  figures?: FigureByCode,
): RevocationWarning | undefined {
  const { revocation } = set;
  if (!revocation) return undefined;
  const failed = set.criteria.filter(each => criterionVerdict(each, verdicts, figures) === 'notMet');
  const [some, all] = [String(failed.length), String(set.criteria.length)];
  const reaches = (share: string) => ratioMeets(some, all, '>=', share);
  const weighty = failed.filter(({ code }) => revocation.withOneOf.includes(code));
  if (!reaches(revocation.atShare) && !(reaches(revocation.orShare) && weighty.length > 0)) return undefined;

  const limits = [revocation.atShare, revocation.orShare].map(value => ({ op: '>=' as const, value }));
  const figure = percentOf(some, all);
  const share = figure === undefined ? '' : `${displayAgainst(figure, limits)} %`;
  const why = reaches(revocation.atShare)
    ? `từ ${formatNumber(revocation.atShare)} % số tiêu chí trở lên`
    : `từ ${formatNumber(revocation.orShare)} % số tiêu chí, trong đó có ${weighty.map(({ code, name }) => `tiêu chí ${code} (${name})`).join(', ')}`;
  const mark = sourceMark(revocation.source);
  const { note, url } = revocation.source;
  return {
    share,
    criteria: failed.map(({ code }) => code),
    text: [
      `${some}/${all} tiêu chí (${share}) không đáp ứng mức đạt chuẩn: ${why}.`,
      `Đơn vị đã được công nhận thuộc trường hợp xem xét thu hồi quyết định công nhận theo ${revocation.decision}${mark === undefined ? '' : ` (quy định ${mark})`}.`,
    ].join(' '),
    note: url === undefined || note.includes(url) ? note : `${note}\n${url}`,
  };
}
