import * as z from 'zod';
import { idSchema, sha256Schema, shortCodeSchema, yearSchema } from './criteria-codes.ts';
import { indicatorSchema, variantSchema } from './criteria-set.ts';
import { keptMetadataSchema } from './document-metadata.ts';
import { findingAnswerSchema, findingContentSchema } from './finding.ts';
import { readVersioned } from './read-versioned.ts';
import type { SchemaProblem } from './schema-problems.ts';
import { packagedSurveySchema } from './survey-report.ts';
import { assessmentSchema, verdictSchema } from './verdict.ts';

/**
 * `data/ho-so.json` of a package: all that is needed to have the dossier again, and nothing that another file of the
 * package already says (the criteria set is in `data/bo-tieu-chi.json`, named here by its digest).
 */

const code = indicatorSchema.shape.code;
const name = z.string().min(1).max(500);
const id = z.string().min(1).max(100);
const timestamp = z.iso.datetime({ offset: true });
const submissionNumber = z.int().min(1).max(100_000);

/** Plain ASCII segments, none starting with a dot: such a path stays inside the package on every system. */
const evidencePath = z
  .string()
  .max(180)
  .regex(/^data\/minh-chung(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/);

/** Each file beside each indicator would be millions, which nobody reads and which no computer shows. */
const maxLinks = 100_000;

export const packagedUnitSchema = z.strictObject({
  communeCode: z.string().regex(/^\d{5}$/),
  communeName: name,
  provinceCode: z.string().regex(/^\d{2}$/),
  provinceName: name,
  village: name.nullable(),
});

export const packagedEvidenceSchema = z.strictObject({
  id,
  path: evidencePath,
  /** The name the file had when it was attached, in NFC; shown, never used as a path. */
  name: z.string().min(1).max(1000),
  sha256: sha256Schema,
  sizeBytes: z.int().min(0),
  addedAt: timestamp,
  metadata: keptMetadataSchema,
  indicators: z.array(code).max(1000),
  /** By code, where not the whole file counts: "3–12". */
  pages: z.record(code, z.string().min(1).max(200)).optional(),
  /** Which personal data it holds, empty where that was not said; absent: not marked. */
  personal: z.string().max(1000).optional(),
});
export type PackagedEvidence = z.infer<typeof packagedEvidenceSchema>;

/** A paper as it was drawn up, or its signed scan. */
export const packagedPaperSchema = z.strictObject({
  document: idSchema,
  title: name,
  kind: z.enum(['built', 'scan']),
  number: z.string().max(200).nullable(),
  issuedOn: z.iso.date().nullable(),
  path: z
    .string()
    .max(180)
    .regex(/^data\/van-ban\/[A-Za-z0-9_-][A-Za-z0-9._-]*$/),
  name: z.string().min(1).max(1000),
  sha256: sha256Schema,
  sizeBytes: z.int().min(0),
});
export type PackagedPaper = z.infer<typeof packagedPaperSchema>;

/**
 * A file that was left out of a copy. Neither its name nor what it is about stand here: they may be what must not be
 * told. The hash lets who has the whole package find it.
 */
export const leftOutEvidenceSchema = z.strictObject({
  reason: z.literal('personal'),
  sha256: sha256Schema,
  sizeBytes: z.int().min(0),
  indicators: z.array(code).max(1000),
  /** The kind of document, where that is known. */
  kind: keptMetadataSchema.shape.kind,
});
export type LeftOutEvidence = z.infer<typeof leftOutEvidenceSchema>;

/** What the check before submission found and the office left as it is; `indicator` is empty where it is about none. */
export const leftFindingSchema = z.strictObject({
  indicator: z.string().max(100),
  message: z.string().min(1).max(8000),
  reason: z.string().min(1).max(1000),
});
export type LeftFinding = z.infer<typeof leftFindingSchema>;

/** What a review said of an earlier submission, and what the office answered; `answer.evidenceIds` are files of this package. */
export const packagedFindingSchema = z.strictObject({
  id,
  content: findingContentSchema,
  answer: findingAnswerSchema.extend({ at: timestamp }).nullable(),
});
export type PackagedFinding = z.infer<typeof packagedFindingSchema>;

export const pastSubmissionSchema = z.strictObject({
  number: submissionNumber,
  createdAt: timestamp,
  digest: sha256Schema,
  shortCode: shortCodeSchema,
});

export const dossierJsonSchema = z.strictObject({
  /**
   * 2 came with kinds, pages and personal data of evidence, 3 with copies, papers and survey, 4 with findings; the
   * earlier ones are read like it, and one without findings is still written as 3.
   */
  schema: z.enum([
    'ho-so-ntm/dossier@1',
    'ho-so-ntm/dossier@2',
    'ho-so-ntm/dossier@3',
    'ho-so-ntm/dossier@4',
  ]),
  /** The dossier's id where it was made; submissions and reviews of one dossier share it. */
  id,
  /** Fictional figures: says so wherever the dossier is shown, also after it was handed over. */
  sample: z.boolean(),
  unit: packagedUnitSchema,
  set: z.strictObject({ id: variantSchema.shape.id, version: z.string().max(20), digest: sha256Schema }),
  variant: variantSchema.shape.id,
  year: yearSchema,
  submission: z.strictObject({ number: submissionNumber, createdAt: timestamp }),
  software: z.strictObject({ name, version: z.string().min(1).max(50) }),
  assessments: z.record(code, assessmentSchema),
  /** What followed from the assessments when the package was made, for readers without this application. */
  results: z.record(code, z.strictObject({ verdict: verdictSchema, display: z.string().max(4000) })),
  evidence: z.array(packagedEvidenceSchema).max(20_000),
  papers: z.array(packagedPaperSchema).max(1000).optional(),
  survey: packagedSurveySchema.optional(),
  leftFindings: z.array(leftFindingSchema).max(20_000).optional(),
  /** What reviews said of earlier submissions, and the answers. */
  findings: z.array(packagedFindingSchema).max(20_000).optional(),
  /** Absent: the submission itself. `of`: the submission it is a copy of, null for a dossier at work. */
  copy: z
    .strictObject({
      kind: z.literal('withoutPersonal'),
      of: submissionNumber.nullable(),
      leftOut: z.array(leftOutEvidenceSchema).max(20_000),
    })
    .optional(),
  /** Earlier submissions; this one's digest is known only when the package is closed. */
  history: z.array(pastSubmissionSchema).max(10_000),
});
export type DossierJson = z.infer<typeof dossierJsonSchema>;

export type DossierJsonReading =
  | { ok: true; dossier: DossierJson; ignored: SchemaProblem[] }
  | { ok: false; problems: SchemaProblem[] };

/**
 * Reads the text of a `ho-so.json`; an unknown or missing field, or a contradiction, is named with its place. Of a newer
 * version's file see readVersioned.
 */
export function readDossierJson(text: string): DossierJsonReading {
  const read = readVersioned(text, { name: 'ho-so-ntm/dossier', newest: 4, schema: dossierJsonSchema });
  if (!read.ok) return { ok: false, problems: read.problems };
  const problems = contradictions(read.value);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, dossier: read.value, ignored: read.ignored };
}

/** The text of a `ho-so.json`: readable, NFC, the same for the same dossier. */
export function dossierJsonText(dossier: DossierJson): string {
  return `${JSON.stringify(dossier, null, 2).normalize('NFC')}\n`;
}

function contradictions(dossier: DossierJson): SchemaProblem[] {
  const { evidence, assessments, results, history, submission } = dossier;
  const lists: [string, string[]][] = [
    ['evidence[].id', evidence.map(item => item.id)],
    ['evidence[].path', evidence.map(item => item.path.toLowerCase())],
    ['papers[].path', (dossier.papers ?? []).map(item => item.path.toLowerCase())],
    ['papers[].document', (dossier.papers ?? []).map(({ document, kind }) => `${document} (${kind})`)],
    ['findings[].id', (dossier.findings ?? []).map(item => item.id)],
    ['history[].number', [...history, submission].map(item => String(item.number))],
    ...evidence.map((item, index): [string, string[]] => [`evidence[${index}].indicators`, item.indicators]),
  ];
  const repeated = lists.flatMap(([place, values]) =>
    repeatedIn(values).map(value => ({ place, reason: `"${value}" lặp lại` })),
  );
  const known = new Set(Object.keys(assessments));
  const unknown = [
    ...Object.keys(results).map((key): [string, string] => ['results', key]),
    ...evidence.flatMap((item, index) =>
      item.indicators.map((key): [string, string] => [`evidence[${index}].indicators`, key]),
    ),
  ]
    .filter(([, key]) => !known.has(key))
    .map(([place, key]) => ({
      place,
      reason: `chỉ tiêu "${key}" không có trong phần đánh giá (assessments)`,
    }));
  const pagesOfNone = evidence.flatMap((item, index) =>
    Object.keys(item.pages ?? {})
      .filter(key => !item.indicators.includes(key))
      .map(key => ({ place: `evidence[${index}].pages`, reason: `tệp không gắn với chỉ tiêu "${key}"` })),
  );
  const links = evidence.reduce((sum, item) => sum + item.indicators.length, 0);
  const tooMany =
    links > maxLinks ? [{ place: 'evidence', reason: `có hơn ${maxLinks} lượt gắn minh chứng` }] : [];
  return [...tooMany, ...repeated, ...unknown, ...pagesOfNone];
}

function repeatedIn(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const value of values) (seen.has(value) ? repeated : seen).add(value);
  return [...repeated];
}
