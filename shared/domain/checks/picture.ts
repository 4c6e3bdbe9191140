import type { Criterion, Indicator } from '../criteria-set.ts';
import type { FindingState } from '../finding.ts';
import type { Opinion } from '../review.ts';
import type { IndicatorChange } from '../set-move.ts';
import type { Assessment, Verdict } from '../verdict.ts';

/** An indicator, or a condition as one, as the rules see it. */
export type CheckRow = {
  code: string;
  text: string;
  verdict: Verdict;
  comparison: string;
  needsLocal: boolean;
  sourceMark: string | null;
  indicator: Indicator;
  assessment: Assessment;
  unconfirmed: readonly IndicatorChange[];
  evidence: readonly { id: string; personal: string | null }[];
  assignment: { personId: string | null; person: string | null; dueOn: string | null } | null;
};

export type CheckFile = {
  id: string;
  name: string;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  /** Which personal data it holds, null where it is not marked. */
  personal: string | null;
  sizeBytes: number;
  indicators: readonly string[];
  /** What came of reading it; null where that is not known yet. */
  reading: 'waiting' | 'read' | 'noText' | 'unsupported' | 'locked' | 'damaged' | null;
  /** What lies in the store: the file as it was put there, none, or another one. */
  stored: 'there' | 'missing' | 'changed';
};

/** A paper of the dossier: tờ trình, báo cáo, biên bản … */
export type CheckPaper = {
  name: string;
  title: string;
  required: boolean;
  needsSignature: boolean;
  state: 'missing' | 'built' | 'signed' | 'outdated';
  issuedOn: string | null;
};

/** The residents' survey against what the set demands of its rate. */
export type CheckSurvey = {
  ballots: number;
  /** Null: the set demands nothing of it. `isTaken`: the rate stands as the result of the condition. */
  condition: { code: string; comparison: string; verdict: Verdict; isTaken: boolean } | null;
};

/** Everything that a rule of the check may look at. */
export type CheckPicture = {
  /** Of Vietnam, "2026-11-21". */
  today: string;
  year: number;
  set: { incomplete: string | null; period: { from: number; to: number } };
  /** The rule over the whole set by which the unit is judged; null where every criterion has to be met. */
  rule: {
    text: string;
    decision: string;
    verdict: Verdict;
    met: number;
    total: number;
    compulsory: readonly { code: string | null; text: string; verdict: Verdict }[];
  } | null;
  criteria: readonly (Pick<Criterion, 'code'> & {
    verdict: Verdict;
    indicators: readonly CheckRow[];
  })[];
  conditions: readonly CheckRow[];
  files: readonly CheckFile[];
  papers: readonly CheckPaper[];
  /** What reviews asked for. */
  findings: readonly CheckFinding[];
  /** Null: not begun. */
  survey: CheckSurvey | null;
  /** A copy without personal data is to be given out too. */
  forPublic: boolean;
};

/** What a review said of an indicator, a condition or a paper. */
export type CheckFinding = {
  id: string;
  label: string;
  code: string | null;
  state: FindingState;
  opinion: Pick<Opinion, 'comment' | 'request' | 'dueOn'>;
};

/** Everything that is assessed, in the order of the set. */
export function rowsOfPicture({ criteria, conditions }: CheckPicture): CheckRow[] {
  return [...criteria.flatMap(({ indicators }) => indicators), ...conditions];
}

/** The indicators that still count: where a rule or a criterion is met without one, its shortfall is not missing. */
export function wantedRows({ criteria, rule }: CheckPicture): CheckRow[] {
  return criteria.flatMap(({ verdict, indicators }) => {
    const isEnough = (rule ?? { verdict }).verdict === 'met';
    return indicators.filter(row => !(isEnough && row.verdict === 'notMet'));
  });
}

/** Like `wantedRows`, the conditions after them. */
export function wantedOfPicture(picture: CheckPicture): CheckRow[] {
  return [...wantedRows(picture), ...picture.conditions];
}
