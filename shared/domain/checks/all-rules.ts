import {
  decisionMissing,
  needsConfirmation,
  notApplicableReason,
  notMet,
  overrideEvidence,
  overrideReason,
  requirementMissing,
  unassessed,
} from './answers.ts';
import { dateAfterReport, dateInFuture, dateOutsidePeriod, samePaperTwice } from './dates.ts';
import { evidenceMissing, evidenceTooFew, evidenceUnlinked, personalOnly } from './evidence.ts';
import { fileChanged, fileEmpty, fileLocked, fileMissing, fileUnreadable } from './files.ts';
import { findingOverdue, findingUnanswered } from './findings.ts';
import { paperMissing, paperOutdated, paperUnsigned } from './papers.ts';
import { dueDateMissing, overdue } from './people.ts';
import type { CheckRule } from './rule.ts';
import { differentNumbers } from './same-number.ts';
import { setIncomplete, setRule, setUnchecked } from './set.ts';
import { surveyBelow, surveyEmpty, surveyNotTaken } from './survey.ts';

/** Every rule of the check before submission, in the order in which findings of one place are told. */
export const checkRules: readonly CheckRule[] = [
  setIncomplete,
  setRule,
  setUnchecked,
  needsConfirmation,
  findingOverdue,
  findingUnanswered,
  requirementMissing,
  unassessed,
  notMet,
  overrideReason,
  notApplicableReason,
  decisionMissing,
  overrideEvidence,
  differentNumbers,
  evidenceMissing,
  evidenceTooFew,
  personalOnly,
  fileMissing,
  fileChanged,
  fileEmpty,
  fileUnreadable,
  fileLocked,
  dateInFuture,
  dateOutsidePeriod,
  dateAfterReport,
  samePaperTwice,
  evidenceUnlinked,
  overdue,
  dueDateMissing,
  paperMissing,
  paperOutdated,
  paperUnsigned,
  surveyBelow,
  surveyEmpty,
  surveyNotTaken,
];
