import type { z } from 'zod';
import { recordedAssessment } from '../assessments/assessments-recorded.ts';
import { recordedIgnoredFinding } from '../checks/checks-recorded.ts';
import { recordedCouncilMeeting } from '../councils/councils-recorded.ts';
import { recordedDocument } from '../documents/documents-recorded.ts';
import { recordedUnconfirmed } from '../dossiers/unconfirmed-recorded.ts';
import { recordedEvidence, recordedLink } from '../evidence/evidence-recorded.ts';
import {
  recordedFinding,
  recordedFindingAnswer,
  recordedMergedReview,
} from '../findings/findings-recorded.ts';
import { recordedAssignment, recordedPerson } from '../people/people-recorded.ts';
import { recordedColleagueAside } from '../reviews/colleagues-recorded.ts';
import { recordedOpinion, recordedResolution, recordedReview } from '../reviews/reviews-recorded.ts';
import { recordedSurvey, recordedSurveyBatch, recordedSurveyFigures } from '../surveys/surveys-recorded.ts';
/** What a dossier's content is made of. The names stand in the database: append, never rename. */
export const recordedKinds = {
  assessment: recordedAssessment,
  unconfirmed: recordedUnconfirmed,
  evidence: recordedEvidence,
  link: recordedLink,
  person: recordedPerson,
  assignment: recordedAssignment,
  document: recordedDocument,
  survey: recordedSurvey,
  surveyBatch: recordedSurveyBatch,
  surveyFigures: recordedSurveyFigures,
  ignoredFinding: recordedIgnoredFinding,
  review: recordedReview,
  opinion: recordedOpinion,
  resolution: recordedResolution,
  councilMeeting: recordedCouncilMeeting,
  colleagueAside: recordedColleagueAside,
  mergedReview: recordedMergedReview,
  finding: recordedFinding,
  findingAnswer: recordedFindingAnswer,
};
export type EditKind = keyof typeof recordedKinds;

/** One thing as it is to become; null: gone. */
export type Edit = {
  [K in EditKind]: {
    kind: K;
    key: string;
    after: z.output<(typeof recordedKinds)[K]['schema']> | null;
  };
}[EditKind];

export function isEditKind(kind: string): kind is EditKind {
  return Object.hasOwn(recordedKinds, kind);
}
