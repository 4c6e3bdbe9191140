import * as z from 'zod';
import { codeSchema as code, decimalSchema, sha256Schema, idSchema as slug } from './criteria-codes.ts';
import { ruleSchema } from './criterion-rule.ts';

/**
 * The one schema of a criteria set, whether it ships with the application, is imported or is published.
 * Every object is strict: a field that nobody reads is a figure that somebody believes is in force.
 */

const line = z.string().trim().min(1).max(2000);
const paragraph = z.string().max(8000);
/** "2022", "2022-03" or "2022-03-08": a date is kept as far as it is known. */
const partialDate = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);
const url = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/\S+$/);
const year = z.int().min(2000).max(2100);

export const comparisonSchema = z.strictObject({
  op: z.enum(['>=', '<=', '>', '<', '=']),
  value: decimalSchema,
});
export type Comparison = z.infer<typeof comparisonSchema>;

/**
 * `provincial`: the province sets it; `unknown`: published, but not known to us. Both ask for value and decision.
 * `text`: published words that a machine cannot compare; the office judges against them.
 */
const simpleRequirementSchema = z.union([
  z.enum(['met', 'provincial', 'unknown']),
  comparisonSchema,
  z.strictObject({ all: z.array(comparisonSchema).min(1).max(10) }),
  z.strictObject({ any: z.array(comparisonSchema).min(1).max(10) }),
  z.strictObject({ text: line }),
]);
export type SimpleRequirement = z.infer<typeof simpleRequirementSchema>;

export const requirementSchema = z.union([
  simpleRequirementSchema,
  z.strictObject({ byYear: z.record(z.string().regex(/^20\d{2}$/), simpleRequirementSchema) }),
]);
export type Requirement = z.infer<typeof requirementSchema>;

const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('boolean') }),
  z.strictObject({ kind: z.literal('number') }),
  z.strictObject({ kind: z.literal('ratio'), numerator: line, denominator: line }),
  z.strictObject({ kind: z.literal('count') }),
  z.strictObject({
    kind: z.literal('parts'),
    parts: z
      .array(z.strictObject({ id: slug, text: line }))
      .min(1)
      .max(50),
    atLeast: z.int().min(1).optional(),
  }),
  z.strictObject({ kind: z.literal('text') }),
]);
export type Measure = z.infer<typeof measureSchema>;

export const wordingSchema = z.enum(['verbatim', 'paraphrase', 'memory', 'unknown']);
export type Wording = z.infer<typeof wordingSchema>;

/** Where a wording came from; `checked` only after it was compared with the legal text itself. */
export const sourceSchema = z.strictObject({
  wording: wordingSchema,
  checked: z.boolean(),
  note: paragraph,
  url: url.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

const thresholdSourceSchema = z.strictObject({
  wording: wordingSchema,
  checked: z.boolean(),
  confidence: z.enum(['high', 'medium', 'low', 'none']).optional(),
  note: paragraph,
  url: url.optional(),
  /** The published words per variant (or `default`), where the requirement does not say them literally. */
  published: z.record(z.string(), line).optional(),
});

const amendmentSchema = z.strictObject({
  number: line,
  issuedOn: partialDate,
  text: line,
  wording: wordingSchema,
  note: paragraph,
  url: url.optional(),
});

const indicatorSourceSchema = z.strictObject({
  ...sourceSchema.shape,
  threshold: thresholdSourceSchema,
  amendedBy: z.array(amendmentSchema).optional(),
});
export type IndicatorSource = z.infer<typeof indicatorSourceSchema>;

export const indicatorSchema = z.strictObject({
  code,
  text: line,
  /** "%", "km", "triệu đồng/người/năm"; empty where there is nothing to measure. */
  unit: z.string().max(60),
  measure: measureSchema,
  /** Per variant id, with `default` for every variant that is not named. */
  requirement: z.record(z.string(), requirementSchema),
  evidence: z.array(z.strictObject({ text: line, required: z.boolean() })).max(100),
  guidance: paragraph.optional(),
  agency: line.optional(),
  costFree: z.boolean().optional(),
  source: indicatorSourceSchema,
  /** Only in a set that an overlay was applied to: which decision changed it and what the national set says. */
  provincial: z
    .strictObject({
      decision: line,
      /** Null where the province added the indicator. */
      national: z
        .strictObject({
          requirement: z.record(z.string(), requirementSchema),
          threshold: thresholdSourceSchema,
        })
        .nullable(),
    })
    .optional(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

const criterionSchema = z.strictObject({
  code,
  name: line,
  rule: ruleSchema,
  /** Empty only in a set that says it is incomplete. */
  indicators: z.array(indicatorSchema).max(200),
  source: sourceSchema,
});
export type Criterion = z.infer<typeof criterionSchema>;

/**
 * What is demanded outside the criteria. It is assessed like an indicator under its id, beside the codes of the
 * indicators; that is why an id is no longer than a code.
 */
const conditionSchema = z.strictObject({
  id: slug.max(20),
  text: line,
  requirement: requirementSchema,
  unit: z.string().max(60),
  /** Only where requirement and unit do not say it. */
  measure: measureSchema.optional(),
  source: sourceSchema,
});
export type Condition = z.infer<typeof conditionSchema>;

const requiredDocumentSchema = z.strictObject({
  id: slug,
  name: line,
  template: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+\.docx$/)
    .optional(),
  signed: z.boolean(),
  required: z.boolean(),
  source: sourceSchema,
});
export type RequiredDocument = z.infer<typeof requiredDocumentSchema>;

/** Shares of the council's members: who must be present, and who must agree. */
const councilRuleSchema = z.strictObject({
  quorum: comparisonSchema,
  approve: comparisonSchema,
  source: sourceSchema,
});

/**
 * A recognition is withdrawn when this share of the criteria is no longer met, or the lesser share with one of the
 * named criteria among them. It only ever gives a warning.
 */
const revocationSchema = z.strictObject({
  atShare: decimalSchema,
  orShare: decimalSchema,
  withOneOf: z.array(code).min(1).max(100),
  /** The decision that says so, as named in the warning. */
  decision: line,
  source: sourceSchema,
});

const unitTypeSchema = z.enum(['commune', 'ward', 'specialZone']);
export type UnitType = z.infer<typeof unitTypeSchema>;

/** A rule over the whole set, whatever its criteria: a share of all indicators, some of them among it in any case. */
const setRuleSchema = z.strictObject({
  atLeastPercent: decimalSchema,
  /** In the words of the decision; the code is absent while nobody knows which indicator of the set is meant. */
  compulsory: z.array(z.strictObject({ text: line, indicator: code.optional() })).max(100),
  /** The types of unit that it is for; all where this is absent. The others have to meet every criterion. */
  units: z.array(unitTypeSchema).min(1).max(3).optional(),
  /** The decision that says so. */
  decision: line,
  source: sourceSchema,
});
export type SetRule = z.infer<typeof setRuleSchema>;

const legalBasisSchema = z.strictObject({
  /** Absent where a decision is known to exist and its number is not. */
  number: line.optional(),
  issuer: line,
  issuedOn: partialDate.optional(),
  effectiveFrom: partialDate.optional(),
  annex: line.optional(),
  note: paragraph.optional(),
  url: url.optional(),
});

export const variantSchema = z.strictObject({ id: slug, name: line });
export type Variant = z.infer<typeof variantSchema>;

export const setVersionSchema = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/);

export const appliedOverlaySchema = z.strictObject({
  id: slug,
  version: setVersionSchema,
  title: line,
  legalBasis: z.array(legalBasisSchema).min(1).max(20),
  /** SHA-256 of the canonical JSON of the overlay, and of the set it was applied to. */
  digest: sha256Schema,
  base: sha256Schema,
});

export const criteriaSetSchema = z.strictObject({
  schema: z.literal('ho-so-ntm/criteria-set@1'),
  id: slug,
  version: setVersionSchema,
  title: line,
  unitKind: z.enum(['commune', 'village']),
  level: z.enum(['ntm', 'advanced', 'exemplary', 'modern', 'smart', 'digital']),
  period: z.strictObject({ from: year, to: year }),
  legalBasis: z.array(legalBasisSchema).min(1).max(20),
  /** What is missing; such a set is shown as "chưa đầy đủ" and never gives a ready dossier. */
  incomplete: line.optional(),
  /** Warnings and rules that concern the set as a whole. */
  notes: z.array(paragraph.min(1)).max(50),
  /** At least one: a dossier always names the column of thresholds it was judged by. */
  variants: z.array(variantSchema).min(1).max(30),
  groups: z
    .array(z.strictObject({ name: line, criteria: z.array(code).min(1), source: sourceSchema }))
    .max(30)
    .optional(),
  criteria: z.array(criterionSchema).min(1).max(100),
  conditions: z.array(conditionSchema).max(30).optional(),
  documents: z.array(requiredDocumentSchema).max(60).optional(),
  councilRule: councilRuleSchema.optional(),
  revocation: revocationSchema.optional(),
  rule: setRuleSchema.optional(),
  /** The criteria to which a province may add indicators of its own. */
  openCriteria: z.array(code).max(100).optional(),
  /** What a province made of the national set; taken off, the set of digest `base` is left. */
  overlay: appliedOverlaySchema.optional(),
});
export type CriteriaSet = z.infer<typeof criteriaSetSchema>;

/** All indicators in the order of the set. */
export function indicatorsOf(set: CriteriaSet): Indicator[] {
  return set.criteria.flatMap(criterion => criterion.indicators);
}
