import { assessmentsContract } from './assessments.ts';
import { bookletContract } from './booklet.ts';
import { changesContract } from './changes.ts';
import { checksContract } from './checks.ts';
import { councilsContract } from './councils.ts';
import { criteriaContract } from './criteria.ts';
import { documentsContract } from './documents.ts';
import { dossiersContract } from './dossiers.ts';
import { evidenceContract } from './evidence.ts';
import { evidenceReadingContract } from './evidence-reading.ts';
import { findingsContract } from './findings.ts';
import { mappingsContract } from './mappings.ts';
import { packagesContract } from './packages.ts';
import { partsContract } from './parts.ts';
import { peopleContract } from './people.ts';
import { progressContract } from './progress.ts';
import { provinceContract } from './province.ts';
import { resultsContract } from './results.ts';
import { reviewColleaguesContract } from './review-colleagues.ts';
import { reviewsContract } from './reviews.ts';
import { searchContract } from './search.ts';
import { setDraftsContract } from './set-drafts.ts';
import { settingsContract } from './settings.ts';
import { surveysContract } from './surveys.ts';
import { unitsContract } from './units.ts';
import { workspaceContract } from './workspace.ts';

/** The whole API: types, validation and client come from this value. */
export const contract = {
  workspace: workspaceContract,
  settings: settingsContract,
  units: unitsContract,
  criteria: criteriaContract,
  setDrafts: setDraftsContract,
  mappings: mappingsContract,
  dossiers: dossiersContract,
  assessments: assessmentsContract,
  results: resultsContract,
  evidence: { ...evidenceContract, ...evidenceReadingContract },
  changes: changesContract,
  checks: checksContract,
  documents: documentsContract,
  booklet: bookletContract,
  packages: packagesContract,
  progress: progressContract,
  province: provinceContract,
  people: peopleContract,
  search: searchContract,
  parts: partsContract,
  reviews: { ...reviewsContract, colleagues: reviewColleaguesContract },
  councils: councilsContract,
  findings: findingsContract,
  surveys: surveysContract,
};
export type Contract = typeof contract;
