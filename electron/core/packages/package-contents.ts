import type { Dossier } from '#shared/contract/dossiers.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type {
  DossierJson,
  LeftFinding,
  PackagedEvidence,
  PackagedPaper,
} from '#shared/domain/dossier-json.ts';
import type { PackagedSurvey } from '#shared/domain/survey-report.ts';

/** What every generated file of a package is made from; the same contents give the same bytes. */
export type PackageContents = {
  dossier: Dossier;
  set: CriteriaSet;
  /** All evidence of the dossier in package order, also what serves no indicator. */
  evidence: readonly PackagedEvidence[];
  /** This submission: its number and the moment (ISO) that every date inside the package repeats. */
  submission: { number: number; createdAt: string };
  software: { name: string; version: string };
  papers: readonly PackagedPaper[];
  survey: PackagedSurvey | null;
  /** Findings of the check that the office left as they are. */
  left?: readonly LeftFinding[];
  /** What makes it a copy without personal data; absent for the submission itself. `evidence` is what is left. */
  copy?: NonNullable<DossierJson['copy']>;
};

/** A file of the package with its size and SHA-256 (lower-case hex); `path` is relative to the package's folder. */
export type PackagedFile = { path: string; sizeBytes: number; sha256: string };

export const copyTitle = 'Bản sao không có dữ liệu cá nhân';

/** What a copy is, in one sentence for whoever gets it. */
export function copyNotice({ of, leftOut }: NonNullable<PackageContents['copy']>): string {
  const origin = of === null ? 'của hồ sơ đang làm, chưa trình' : `của lần trình ${of}`;
  return `${copyTitle} ${origin}; không phải là hồ sơ trình. ${leftOut.length} tệp minh chứng có dữ liệu cá nhân cùng các văn bản, bản ký của hồ sơ không đưa vào bản này.`;
}

export const sampleWarning = 'HỒ SƠ MẪU – SỐ LIỆU HƯ CẤU, không dùng làm căn cứ xét công nhận';
