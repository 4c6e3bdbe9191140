import { assessmentProcedures } from './assessments/assessment-procedures.ts';
import type { createAssessmentService } from './assessments/assessment-service.ts';
import { bookletProcedures } from './booklet/booklet-procedures.ts';
import type { BookletService } from './booklet/booklet-service.ts';
import type { ChangeLog } from './changes/change-log.ts';
import { changesProcedures } from './changes/changes-procedures.ts';
import { checkProcedures } from './checks/check-procedures.ts';
import type { CheckService } from './checks/check-service.ts';
import type { CouncilPapers } from './councils/council-papers.ts';
import { councilProcedures } from './councils/council-procedures.ts';
import type { CouncilService } from './councils/council-service.ts';
import { criteriaProcedures } from './criteria/criteria-procedures.ts';
import type { CriteriaService } from './criteria/criteria-service.ts';
import type { TableImportService } from './criteria/import/table-import-service.ts';
import { mappingProcedures } from './criteria/mapping-procedures.ts';
import type { MappingService } from './criteria/mapping-service.ts';
import type { OverlayService } from './criteria/overlay-service.ts';
import { setDraftProcedures } from './criteria/set-draft-procedures.ts';
import type { SetDraftService } from './criteria/set-draft-service.ts';
import { documentProcedures } from './documents/document-procedures.ts';
import type { DocumentService } from './documents/document-service.ts';
import type { TemplateService } from './documents/template-service.ts';
import { dossierProcedures } from './dossiers/dossier-procedures.ts';
import type { DossierService } from './dossiers/dossier-service.ts';
import type { createReuseService } from './dossiers/reuse-service.ts';
import type { SampleService } from './dossiers/sample-service.ts';
import type { SetMoveService } from './dossiers/set-move-service.ts';
import { evidenceProcedures } from './evidence/evidence-procedures.ts';
import type { createEvidenceService } from './evidence/evidence-service.ts';
import { findingProcedures } from './findings/finding-procedures.ts';
import type { FindingService } from './findings/finding-service.ts';
import type { ReviewMergeService } from './findings/review-merge-service.ts';
import type { createOpenService } from './packages/open-service.ts';
import { packageProcedures } from './packages/package-procedures.ts';
import type { createPackageService } from './packages/package-service.ts';
import type { createResumeService } from './packages/resume-service.ts';
import type { createSubmissionComparison } from './packages/submission-comparison.ts';
import type { PartExportService } from './parts/part-export-service.ts';
import type { PartMergeService } from './parts/part-merge-service.ts';
import { partProcedures } from './parts/part-procedures.ts';
import { peopleProcedures } from './people/people-procedures.ts';
import type { PeopleService } from './people/people-service.ts';
import type { Procedures } from './procedures.ts';
import { progressProcedures } from './progress/progress-procedures.ts';
import type { ProgressService } from './progress/progress-service.ts';
import { provinceProcedures } from './province/province-procedures.ts';
import type { ProvinceService } from './province/province-service.ts';
import type { ReadingService } from './reading/reading-service.ts';
import type { SuggestService } from './reading/suggest-service.ts';
import { resultProcedures } from './results/result-procedures.ts';
import type { ResultService } from './results/result-service.ts';
import type { ColleagueService } from './reviews/colleague-service.ts';
import type { createReviewAttachments } from './reviews/review-attachments.ts';
import type { ReviewExportService } from './reviews/review-export-service.ts';
import { reviewProcedures } from './reviews/review-procedures.ts';
import type { ReviewReadService } from './reviews/review-read-service.ts';
import type { ReviewService } from './reviews/review-service.ts';
import type { createSincePrevious } from './reviews/since-previous.ts';
import { searchProcedures } from './search/search-procedures.ts';
import type { createSearchService } from './search/search-service.ts';
import { settingsProcedures } from './settings/settings-procedures.ts';
import type { SettingsService } from './settings/settings-service.ts';
import { surveyProcedures } from './surveys/survey-procedures.ts';
import type { SurveyService } from './surveys/survey-service.ts';
import { unitsProcedures } from './units/units-procedures.ts';
import type { createUnitsService } from './units/units-service.ts';
import { workspaceProcedures } from './workspace/workspace-procedures.ts';
import type { createWorkspaceService } from './workspace/workspace-service.ts';

type Services = {
  workspace: ReturnType<typeof createWorkspaceService>;
  settings: SettingsService;
  units: ReturnType<typeof createUnitsService>;
  criteria: CriteriaService;
  overlays: OverlayService;
  setDrafts: SetDraftService;
  mappings: MappingService;
  tableImport: TableImportService;
  dossiers: DossierService;
  moves: SetMoveService;
  reuse: ReturnType<typeof createReuseService>;
  sample: SampleService;
  assessments: ReturnType<typeof createAssessmentService>;
  results: ResultService;
  evidence: ReturnType<typeof createEvidenceService>;
  changes: ChangeLog;
  checks: CheckService;
  documents: DocumentService;
  templates: TemplateService;
  booklet: BookletService;
  packages: ReturnType<typeof createPackageService>;
  opening: ReturnType<typeof createOpenService>;
  resuming: ReturnType<typeof createResumeService>;
  submissionComparison: ReturnType<typeof createSubmissionComparison>;
  progress: ProgressService;
  province: ProvinceService;
  people: PeopleService;
  reading: ReadingService;
  suggestions: SuggestService;
  search: ReturnType<typeof createSearchService>;
  partExports: PartExportService;
  partMerges: PartMergeService;
  surveys: SurveyService;
  reviews: ReviewService;
  reviewExports: ReviewExportService;
  councils: CouncilService;
  reviewAttachments: ReturnType<typeof createReviewAttachments>;
  sincePrevious: ReturnType<typeof createSincePrevious>;
  reviewReads: ReviewReadService;
  colleagues: ColleagueService;
  reviewMerges: ReviewMergeService;
  findings: FindingService;
  councilPapers: CouncilPapers;
};

export type Router = ReturnType<typeof createRouter>;

/** The contract over the services, group by group. */
export function createRouter(procedures: Procedures, services: Services) {
  return procedures.os.router({
    workspace: workspaceProcedures(procedures, services.workspace),
    settings: settingsProcedures(procedures, services.settings),
    units: unitsProcedures(procedures, services.units),
    criteria: criteriaProcedures(procedures, services),
    setDrafts: setDraftProcedures(procedures, services.setDrafts),
    mappings: mappingProcedures(procedures, services.mappings),
    dossiers: dossierProcedures(procedures, services),
    assessments: assessmentProcedures(procedures, services.assessments),
    results: resultProcedures(procedures, services.results),
    evidence: evidenceProcedures(procedures, services),
    changes: changesProcedures(procedures, services.changes),
    checks: checkProcedures(procedures, services.checks),
    documents: documentProcedures(procedures, services),
    booklet: bookletProcedures(procedures, services.booklet),
    packages: packageProcedures(
      procedures,
      services.packages,
      services.opening,
      services.resuming,
      services.submissionComparison,
    ),
    progress: progressProcedures(procedures, services.progress),
    province: provinceProcedures(procedures, services.province),
    people: peopleProcedures(procedures, services.people),
    search: searchProcedures(procedures, services),
    parts: partProcedures(procedures, services),
    surveys: surveyProcedures(procedures, services.surveys),
    reviews: reviewProcedures(procedures, services),
    findings: findingProcedures(procedures, services),
    councils: councilProcedures(procedures, services),
  });
}
