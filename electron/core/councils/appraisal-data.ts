import type { CriterionRow, Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Review, ReviewRow } from '#shared/contract/reviews.ts';
import { reviewVerdictLabel, unseenLabel } from '#shared/domain/review.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { indicatorData } from '../documents/criteria-data.ts';
import { type DocumentData, dots, lineRows, plainText, rowsOf } from '../documents/document-data.ts';
import { criterionCount } from '../packages/result-lines.ts';
import type { TargetName } from '../reviews/target-names.ts';

export type Appraisal = {
  /** As the commune handed it in, and as the review sees it. */
  dossier: Dossier;
  reviewed: Dossier;
  review: Review;
  /** What each target is called. */
  names: ReadonlyMap<string, TargetName>;
};

/** What papers say of the appraisal: criterion by criterion, what differs, what is asked for, what it comes to. */
export function appraisalData({ dossier, reviewed, review, names }: Appraisal): DocumentData {
  const said = new Map(review.rows.map(row => [row.target, row]));
  const judged = (row: IndicatorRow) => ({
    ...judgedData(row, said.get(row.code), dossier),
    // A condition has no number of its own in the set.
    ma: names.get(row.code)?.label ?? row.code,
  });
  const rows = [...dossier.criteria.flatMap(({ indicators }) => indicators), ...dossier.conditions];
  const differing = rows.filter(({ code }) => said.get(code)?.differs === true);
  const requests = review.rows.filter(({ joint }) => joint.request.trim() !== '');
  const papers = review.rows.filter(
    ({ target, joint }) =>
      names.get(target)?.code === null && (joint.verdict !== null || joint.comment !== ''),
  );
  const submission = dossier.submissions.at(-1);
  return {
    td_lan_trinh: submission ? String(submission.number) : dots,
    td_ma_kiem_tra: submission?.shortCode ?? dots,
    td_nguoi: reviewersData(review),
    td_so_tieu_chi_dat: String(review.result.criteriaMet),
    td_so_chi_tieu_dat: String(review.result.indicatorsMet),
    td_chua_xem: String(review.result.indicatorsUnassessed),
    td_tieu_chi: dossier.criteria.map((row, index) => ({
      ...criterionWords(row, reviewed.criteria[index]),
      td_chi_tieu: row.indicators.map(judged),
    })),
    td_co_dieu_kien: dossier.conditions.length > 0,
    td_dieu_kien: dossier.conditions.map(judged),
    td_co_khac: differing.length > 0,
    td_khong_khac: differing.length === 0,
    td_khac: differing.map(judged),
    td_co_bo_sung: requests.length > 0,
    td_khong_bo_sung: requests.length === 0,
    td_bo_sung: requests.map(({ target, joint }) => ({
      ten: nameOf(names.get(target), target),
      bo_sung: onOneLine(joint.request),
      han: joint.dueOn ? formatDate(joint.dueOn) : dots,
    })),
    td_co_van_ban: papers.length > 0,
    td_van_ban: papers.map(({ target, state, joint }) => ({
      ten: plainText(names.get(target)?.text ?? target),
      tham_dinh: verdictText({ state, joint }),
      y_kien: ended(onOneLine(joint.comment)),
    })),
    td_ket_luan: lineRows(review.head?.conclusion.text ?? ''),
  };
}

function criterionWords(row: CriterionRow, reviewed: CriterionRow | undefined): DocumentData {
  return {
    so: row.code,
    ten: plainText(row.name),
    dem: criterionCount(row),
    td_dem: reviewed ? criterionCount(reviewed) : '',
    danh_gia: verdictLabel[row.verdict],
    tham_dinh: reviewed ? verdictLabel[reviewed.verdict] : unseenLabel,
  };
}

function judgedData(row: IndicatorRow, said: ReviewRow | undefined, dossier: Dossier): DocumentData {
  const verdict = verdictText(said);
  const opinion = opinionLines(said);
  return {
    ...indicatorData(row, dossier),
    tham_dinh: verdict,
    tham_dinh_nhieu_dong: [verdict, said?.corrected ? `(${said.corrected.display})` : '']
      .filter(Boolean)
      .join('\n'),
    y_kien: ended(opinion.map(onOneLine).join('; ')),
    y_kien_nhieu_dong: opinion.join('\n'),
  };
}

/** What stands of all reviewers; where they disagree nothing does. */
export function verdictText(said: Pick<ReviewRow, 'state' | 'joint'> | undefined): string {
  if (said?.state === 'disagreed') return 'Chưa thống nhất';
  return said?.joint.verdict ? reviewVerdictLabel[said.joint.verdict] : unseenLabel;
}

/** The corrected figure with its reason, the comment, what is asked for. */
export function opinionLines(said: ReviewRow | undefined): string[] {
  if (!said) return [];
  const { joint, corrected } = said;
  const figure = corrected
    ? `Số liệu thẩm định: ${corrected.display}. Lý do: ${joint.correction?.reason ?? ''}`
    : '';
  const request = joint.request.trim() === '' ? '' : `Bổ sung: ${joint.request}`;
  return [figure, joint.comment, request].map(plainText).filter(Boolean);
}

function reviewersData({ head, others }: Review): DocumentData[] {
  const all = [...(head ? [head.reviewer] : []), ...others.map(({ reviewer }) => reviewer)];
  const texts = all.map(({ name, role, office }) =>
    [name, role, office].map(plainText).filter(Boolean).join(', '),
  );
  return rowsOf(texts.length > 0 ? texts : [dots]);
}

function nameOf(name: TargetName | undefined, target: string): string {
  return name ? `${name.label}. ${plainText(name.text)}` : target;
}

function onOneLine(text: string): string {
  return plainText(text)
    .split('\n')
    .map(line => line.replace(/[\s.;]+$/u, ''))
    .filter(Boolean)
    .join('; ');
}

/** " (…)": what goes on after a verdict; nothing where nothing was said. */
function ended(text: string): string {
  return text === '' ? '' : `. ${text}`;
}
