import * as z from 'zod';
import { wordingSchema } from '#shared/domain/criteria-set.ts';

/**
 * The files of resources/criteria-sources as they were collected. Strict: a field the converter does not know stops
 * it, so that nothing that was noted about a wording can be lost on the way.
 */

/** Words, nothing known (null), or words per year. */
const threshold = z.union([
  z.string(),
  z.null(),
  z.record(z.string().regex(/^\d{4}$/), z.string().nullable()),
]);
export type RawThreshold = z.infer<typeof threshold>;

const indicator = z.strictObject({
  code: z.string(),
  text: z.string(),
  unit: z.string(),
  thresholds: z.record(z.string(), threshold),
  thresholds_provenance: wordingSchema.optional(),
  thresholds_confidence: z.enum(['high', 'medium', 'low', 'none']).optional(),
  thresholds_source: z.string().optional(),
  evidence: z.array(z.string()),
  provenance: wordingSchema,
  source: z.string().nullable(),
  source2: z.string().optional(),
  note: z.string().optional(),
  /** How near the words are to the place they were found in. */
  wording: z.string().optional(),
  amended_by: z
    .strictObject({
      decision: z.string(),
      date: z.string(),
      new_text: z.string(),
      provenance: wordingSchema,
      source: z.string(),
      new_thresholds: z.null(),
      new_thresholds_provenance: z.literal('unknown'),
      note: z.string().optional(),
    })
    .optional(),
  /** A guess by pattern is not a threshold; it is read and left behind. */
  guess_by_pattern: z.unknown().optional(),
});
export type RawIndicator = z.infer<typeof indicator>;

const criterion = z.strictObject({
  /** A number, a Roman numeral, or nothing for what was found without a criterion. */
  no: z.union([z.int(), z.string()]).nullable(),
  name: z.string(),
  name_provenance: wordingSchema.optional(),
  name_source: z.string().optional(),
  name_note: z.string().optional(),
  indicators: z.array(indicator),
});
export type RawCriterion = z.infer<typeof criterion>;

/** A sentence of the decision beside the criteria. */
const statement = z.strictObject({
  text: z.string(),
  provenance: wordingSchema,
  source: z.string().nullable().optional(),
  note: z.string().optional(),
});
export type RawStatement = z.infer<typeof statement>;

export const rawSetSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  decision: z.string().nullable(),
  appendix: z.string().optional(),
  issuer: z.string(),
  date: z.string().nullable(),
  effective: z.string().optional(),
  amended_by: z
    .array(z.strictObject({ decision: z.string(), date: z.string(), source: z.string() }))
    .optional(),
  level: z.enum(['xã', 'thôn', 'hộ/vườn']),
  period: z.string().optional(),
  regions: z.record(z.string(), z.string()).optional(),
  incomplete: z.string().optional(),
  completeness: z.string().optional(),
  note: z.string().optional(),
  warning: z.string().optional(),
  evidence_note: z.string().optional(),
  special_rules: z.array(statement).optional(),
  /** What is demanded outside the criteria. */
  preconditions: z.array(statement).optional(),
  precondition: statement.optional(),
  rule: statement.optional(),
  /** Who recognises, and by which procedure. */
  authority: z.string().optional(),
  procedure: z.string().optional(),
  /** What share of the whole has to be met instead of every criterion, by which units. */
  set_rule: z
    .strictObject({
      ...statement.shape,
      decision: z.string(),
      units: z.array(z.enum(['xã', 'phường', 'đặc khu'])),
      at_least_percent: z.string(),
      compulsory: z.array(z.string()),
    })
    .optional(),
  outstanding_fields: z
    .strictObject({
      list: z.array(z.string()),
      rule: z.string(),
      provenance: wordingSchema,
      source: z.string(),
    })
    .optional(),
  table_columns: z.array(z.string()).optional(),
  groups: z.array(z.string()).optional(),
  groups_note: z.string().optional(),
  counts: z.strictObject({ criteria: z.int(), indicators: z.int() }).optional(),
  criteria: z.array(criterion),
  /** Derived from the rest, or said by the variants' names. */
  default_region_quang_ninh: z.string().optional(),
  provenance_summary: z.unknown().optional(),
  provenance_legend: z.unknown().optional(),
});
export type RawSet = z.infer<typeof rawSetSchema>;

const provenance = { provenance: wordingSchema, source: z.string().nullable(), note: z.string() };

export const rawProcedureSchema = z.strictObject({
  id: z.string(),
  decision: z.string(),
  note: z.string(),
  conditions: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      unit: z.string(),
      threshold: z.string().nullable(),
      ...provenance,
    }),
  ),
  documents: z.array(
    z.strictObject({ id: z.string(), name: z.string(), signed: z.boolean(), required: z.boolean() }),
  ),
  documents_provenance: wordingSchema,
  documents_note: z.string(),
  revocation: z.strictObject({
    text: z.string(),
    at_share: z.string(),
    or_share: z.string(),
    with_one_of: z.record(z.string(), z.array(z.string())),
    provenance: wordingSchema,
    source: z.string(),
    note: z.string(),
  }),
  council: z.strictObject({
    quorum: z.string(),
    approve: z.string(),
    provenance: wordingSchema,
    note: z.string(),
  }),
});
export type RawProcedure = z.infer<typeof rawProcedureSchema>;
