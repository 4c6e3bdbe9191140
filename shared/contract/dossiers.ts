import { z } from 'zod';
import { yearSchema } from '../domain/criteria-codes.ts';
import { indicatorSchema } from '../domain/criteria-set.ts';
import { assessmentSchema, verdictSchema } from '../domain/verdict.ts';
import { procedure } from './base.ts';
import { evidenceSchema } from './evidence.ts';

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
    /** What is missing from the set; null when it is complete. */
    incomplete: z.string().nullable(),
  }),
  variant: z.object({ id: z.string(), name: z.string() }),
  year: z.number(),
  state: dossierStateSchema,
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
});

export const dossierSummarySchema = z.object({ ...heading, result: resultSchema });
export type DossierSummary = z.infer<typeof dossierSummarySchema>;

/** One indicator of the checklist: what is required, what was entered, what follows, and the proof. */
export const indicatorRowSchema = z.object({
  code: z.string(),
  text: z.string(),
  /** The requirement for this variant and year as shown: "≥ 80 %", "Đạt". */
  requirement: z.string(),
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
  evidence: z.array(evidenceSchema),
  findings: z.array(z.object({})),
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
});

export const dossierSchema = z.object({
  ...heading,
  result: resultSchema,
  criteria: z.array(criterionRowSchema),
  /** What the set demands outside its criteria, assessed like indicators under the conditions' ids. */
  conditions: z.array(indicatorRowSchema),
  /** Own dossiers: what was exported so far. Received ones: the submission that was opened. */
  submissions: z.array(submissionSchema),
});
export type Dossier = z.infer<typeof dossierSchema>;

export const dossierCheckSchema = z.object({
  ready: z.boolean(),
  problems: z.array(z.object({ code: z.string(), indicator: z.string(), message: z.string() })),
});
export type DossierCheck = z.infer<typeof dossierCheckSchema>;

const dossierId = z.strictObject({ dossierId: z.string() });

export const dossiersContract = {
  list: procedure.output(z.array(dossierSummarySchema)),
  create: procedure
    .input(
      z.strictObject({
        setId: z.string(),
        /** Null where the set has only one. */
        variantId: z.string().nullable(),
        communeCode: z.string(),
        village: z.string().trim().min(1).max(200).nullable(),
        year: yearSchema,
      }),
    )
    .output(z.object({ id: z.string() })),
  /** Opens the sample dossier, making it on first use. */
  openSample: procedure.output(z.object({ id: z.string() })),
  get: procedure.input(dossierId).output(dossierSchema),
  /** What is missing or wrong, per indicator. */
  check: procedure.input(dossierId).output(dossierCheckSchema),
  /** Moves a dossier to the trash; undone by `restore`. */
  remove: procedure.input(dossierId).output(z.object({})),
  restore: procedure.input(dossierId).output(z.object({ id: z.string() })),
};
