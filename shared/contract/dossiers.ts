import { z } from 'zod';
import { sha256Schema, yearSchema } from '../domain/criteria-codes.ts';
import { indicatorSchema } from '../domain/criteria-set.ts';
import { indicatorChangeSchema } from '../domain/set-move.ts';
import { assessmentSchema, verdictSchema } from '../domain/verdict.ts';
import { packageProblemSchema } from '../errors.ts';
import { procedure } from './base.ts';
import { dossierCheckSchema } from './checks.ts';
import { dossierMoveSchema, movePreviewSchema, reuseOfferSchema } from './dossier-moves.ts';
import { evidenceSchema } from './evidence.ts';
import { mergedReviewViewSchema, reviewFindingSchema } from './findings.ts';

/** The unit a dossier is about; `village` is null for a commune's own dossier. */
export const unitSchema = z.object({
  communeCode: z.string(),
  communeName: z.string(),
  provinceCode: z.string(),
  provinceName: z.string(),
  village: z.string().nullable(),
});
export type Unit = z.infer<typeof unitSchema>;

export const dossierKindSchema = z.enum(['own', 'sample', 'received']);
export const dossierStateSchema = z.enum(['drafting', 'submitted', 'received']);

/** Where a dossier is kept: at work, put away, or in the trash. */
export const dossierShelfSchema = z.enum(['current', 'archived', 'removed']);
export type DossierShelf = z.infer<typeof dossierShelfSchema>;

/** Whether the files of a received dossier are what its package says they are. */
export const receivedCheckSchema = z.object({
  /** `unfinished`: stopped in the middle; nothing is known of the rest. Only what is intact may be judged. */
  state: z.enum(['checking', 'intact', 'broken', 'unfinished']),
  /** What is wrong, as far as it was looked at: the file and the reason. */
  problems: z.array(packageProblemSchema),
  /** What a newer version of the application wrote and this one left out. */
  warnings: z.array(packageProblemSchema),
  /** When the check ended; null while it has not, and for what was opened before checks were kept. */
  checkedAt: z.string().nullable(),
  /** The package's file: null where a page sent it, and for what was opened before checks were kept. */
  sourcePath: z.string().nullable(),
});
export type ReceivedCheck = z.infer<typeof receivedCheckSchema>;

const heading = {
  id: z.string(),
  kind: dossierKindSchema,
  /** Fictional figures; true also for a sample that was received. */
  sample: z.boolean(),
  unit: unitSchema,
  set: z.object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    digest: z.string(),
    legalBasis: z.string(),
    /** The years it is in force for. */
    period: z.object({ from: z.number(), to: z.number() }),
    /** What is missing from the set; null when it is complete. */
    incomplete: z.string().nullable(),
    /** The decision of the province that the set was taken with; null where the national set counts alone. */
    overlay: z
      .object({ id: z.string(), version: z.string(), title: z.string(), legalBasis: z.string() })
      .nullable(),
  }),
  variant: z.object({ id: z.string(), name: z.string() }),
  year: z.number(),
  state: dossierStateSchema,
  /** A share of another office's dossier: the only indicators and conditions it has, and whose work it is. */
  part: z
    .object({ indicators: z.array(z.string()), person: z.string().nullable(), sentAt: z.string() })
    .nullable(),
  /** Null for a dossier of this office. */
  check: receivedCheckSchema.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
};

export const resultSchema = z.object({
  criteriaMet: z.number(),
  criteriaTotal: z.number(),
  indicatorsMet: z.number(),
  indicatorsTotal: z.number(),
  indicatorsUnassessed: z.number(),
  /** What the set demands outside its criteria. */
  conditionsMet: z.number(),
  conditionsTotal: z.number(),
  /** Indicators that apply and have no file to prove them. */
  evidenceMissing: z.number(),
  /** Answers that wait for confirmation since the set changed; while there are any, nothing is exported. */
  unconfirmed: z.number(),
  /** The rule over the whole set by which this unit is judged; null where every criterion has to be met. */
  rule: z
    .object({
      text: z.string(),
      decision: z.string(),
      sourceMark: z.string().nullable(),
      verdict: verdictSchema,
      met: z.number(),
      total: z.number(),
      /** The share of `met` as shown; empty where no indicator applies. */
      share: z.string(),
      /** `code` is null while nobody knows which indicator of the set is meant. */
      compulsory: z.array(
        z.object({ code: z.string().nullable(), text: z.string(), verdict: verdictSchema }),
      ),
    })
    .nullable(),
  /** What a unit that was recognised would have to fear; null where too few criteria are not met. */
  revocation: z
    .object({ share: z.string(), criteria: z.array(z.string()), text: z.string(), note: z.string() })
    .nullable(),
});

export const dossierSummarySchema = z.object({
  ...heading,
  result: resultSchema,
  /**
   * How many things are left to do, which one is first (`label`: "1.1", "ĐK 1") and why; null where nothing is left,
   * and for a received dossier.
   */
  next: z.object({ left: z.number(), code: z.string(), label: z.string(), why: z.string() }).nullable(),
});
export type DossierSummary = z.infer<typeof dossierSummarySchema>;

export const assignmentSchema = z.object({
  /** Null: a due date alone. */
  personId: z.string().nullable(),
  /** The person's name. */
  person: z.string().nullable(),
  dueOn: z.string().nullable(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

/** One indicator of the checklist: what is required, what was entered, what follows, and the proof. */
export const indicatorRowSchema = z.object({
  code: z.string(),
  text: z.string(),
  /** The requirement for this variant and year as shown: "≥ 80 %", "Đạt". */
  requirement: z.string(),
  /** National and provincial threshold side by side, and which of them counts; national is empty for what the province added. */
  levels: z.object({
    national: z.string(),
    provincial: z.string().nullable(),
    counts: z.enum(['national', 'provincial']),
  }),
  /** The province (or nobody we know of) set this requirement: the dossier must say value and decision number. */
  needsLocal: z.boolean(),
  verdict: verdictSchema,
  /** The result as shown: "96,52 %"; empty while nothing was entered. */
  display: z.string(),
  /** The comparison spelled out: "96,52 % < 100 % → Chưa đạt"; empty while there is none. */
  comparison: z.string(),
  /** "chưa đối chiếu với văn bản gốc", or null where the wording was checked. */
  sourceMark: z.string().nullable(),
  indicator: indicatorSchema,
  assessment: assessmentSchema,
  /** What the new version of the set changed since this was answered; until confirmed it keeps a dossier from being ready. */
  unconfirmed: z.array(indicatorChangeSchema),
  evidence: z.array(evidenceSchema),
  /** Who does it and until when (a day); null where neither was said. */
  assignment: assignmentSchema.nullable(),
  /** What reviews said of it, and what was answered. */
  findings: z.array(reviewFindingSchema),
});
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;

export const criterionRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  verdict: verdictSchema,
  sourceMark: z.string().nullable(),
  indicatorsMet: z.number(),
  indicators: z.array(indicatorRowSchema),
});
export type CriterionRow = z.infer<typeof criterionRowSchema>;

export const submissionSchema = z.object({
  number: z.number(),
  createdAt: z.string(),
  digest: z.string(),
  shortCode: z.string(),
  fileName: z.string(),
  /** A copy without personal data that was received: not what was submitted. */
  isCopy: z.boolean(),
});

export const dossierSchema = z.object({
  ...heading,
  result: resultSchema,
  criteria: z.array(criterionRowSchema),
  /** What the set demands outside its criteria, assessed like indicators under the conditions' ids. */
  conditions: z.array(indicatorRowSchema),
  /** Files in the dossier, also those that wait for an indicator. */
  evidenceTotal: z.number(),
  /** Own dossiers: what was exported so far. Received ones: the submission that was opened. */
  submissions: z.array(submissionSchema),
  /** All that reviews said of it, also of papers; of a received dossier what its package tells of earlier submissions. */
  findings: z.array(reviewFindingSchema),
  /** The reviews that were merged, the first one first; none for a received dossier. */
  reviews: z.array(mergedReviewViewSchema),
});
export type Dossier = z.infer<typeof dossierSchema>;

const reuseBetween = { dossierId: z.string(), fromDossierId: z.string() };

const moveTarget = {
  dossierId: z.string(),
  /** Null: the variant stays; it must exist in the new version. */
  variantId: z.string().nullable(),
  /** Not given: the overlay stays, in its newest version. Null: the national set alone. */
  overlayId: z.string().nullable().optional(),
};

const dossierId = z.strictObject({ dossierId: z.string() });

export const dossiersContract = {
  /** The dossiers at work; or those put away, or those in the trash. */
  list: procedure
    .input(z.strictObject({ shelf: dossierShelfSchema }).optional())
    .output(z.array(dossierSummarySchema)),
  create: procedure
    .input(
      z.strictObject({
        setId: z.string(),
        /** Null where the set has only one. */
        variantId: z.string().nullable(),
        /** The overlay of the province, null where the national set counts alone. */
        overlayId: z.string().nullable().optional(),
        communeCode: z.string(),
        village: z.string().trim().min(1).max(200).nullable(),
        year: yearSchema,
      }),
    )
    .output(z.object({ id: z.string() })),
  /** Opens the sample dossier, making it on first use. */
  openSample: procedure.output(z.object({ id: z.string() })),
  get: procedure.input(dossierId).output(dossierSchema),
  /** What is missing or wrong; `forPublic`: also what a copy without personal data would lack. */
  check: procedure
    .input(z.strictObject({ dossierId: z.string(), forPublic: z.boolean().optional() }))
    .output(dossierCheckSchema),
  /** What would become of each answer in the newest version of a set with the id the dossier's has. */
  previewMove: procedure.input(z.strictObject(moveTarget)).output(movePreviewSchema),
  /** Moves to the version that was previewed, named by its digest; undone by `undoMove`. */
  moveToSet: procedure
    .input(z.strictObject({ ...moveTarget, digest: sha256Schema }))
    .output(z.object({ number: z.number(), needConfirmation: z.array(z.string()) })),
  /**
   * Takes the last move back: answers and links are exactly what they were before it. What was entered since is kept
   * with the move; `replaced` names its indicators. Files that were added since stay in the dossier.
   */
  undoMove: procedure.input(dossierId).output(z.object({ replaced: z.array(z.string()) })),
  moves: procedure.input(dossierId).output(z.array(dossierMoveSchema)),
  /** What another dossier of the same commune has for indicators that ask for the same thing. Changes nothing. */
  offerReuse: procedure.input(z.strictObject(reuseBetween)).output(reuseOfferSchema),
  /**
   * Takes over what is offered for these indicators. An answer that stands is never replaced and no file is taken
   * away; answers with the indicators that got a figure and how many files were attached.
   */
  applyReuse: procedure
    .input(z.strictObject({ ...reuseBetween, codes: z.array(z.string()).min(1).max(1000) }))
    .output(z.object({ figures: z.array(z.string()), files: z.number() })),
  /**
   * The same unit, set and variant for another year, without results; those of the first one are then offered by
   * `offerReuse`.
   */
  duplicate: procedure
    .input(z.strictObject({ dossierId: z.string(), year: yearSchema }))
    .output(z.object({ id: z.string() })),
  /** Puts a dossier away, or takes it out again. */
  archive: procedure
    .input(z.strictObject({ dossierId: z.string(), archived: z.boolean() }))
    .output(z.object({})),
  /** Moves a dossier to the trash; undone by `restore`. */
  remove: procedure.input(dossierId).output(z.object({})),
  restore: procedure.input(dossierId).output(z.object({ id: z.string() })),
};
