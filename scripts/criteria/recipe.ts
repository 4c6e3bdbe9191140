import type { Condition, CriteriaSet, Measure } from '#shared/domain/criteria-set.ts';
import type { Reading } from './requirements.ts';

export type RatioLabels = Readonly<Record<string, { numerator: string; denominator: string }>>;

/** What a collected file does not say itself: how its set is called here, and how its figures are asked for. */
export type Recipe = {
  raw: string;
  id: string;
  version: string;
  title: string;
  level: CriteriaSet['level'];
  period: { from: number; to: number };
  /** What is missing, where the collected file says it only in the collector's shorthand. */
  incomplete?: string;
  /** Warnings in the words of the application, in place of the collector's. */
  warning?: string;
  /** Further words of ours about the set as a whole. */
  notes?: readonly string[];
  /** The decision, where the collected file only describes it. */
  decision?: { number?: string; annex?: string };
  /** Columns the collected file uses without naming them. */
  regions?: Readonly<Record<string, string>>;
  /** Codes that cannot be part of a file name, as they are written here. */
  codes?: Readonly<Record<string, string>>;
  /** What is counted and of how many, per indicator; our words, not the law's. */
  ratios: RatioLabels;
  /** Units that the collected file leaves out. */
  units?: Readonly<Record<string, string>>;
  measures?: Readonly<Record<string, Measure['kind']>>;
  readings?: Readonly<Record<string, Reading>>;
  /** The source prints levels without a sign ("90%"); the published words stay beside what was read. */
  bareMeansAtLeast?: true;
  /** Ids and levels of what the collected file demands outside the criteria, in its order. */
  conditions?: readonly Pick<Condition, 'id' | 'requirement' | 'unit'>[];
  procedure?: 'own' | 'ofFormerPeriod';
};
