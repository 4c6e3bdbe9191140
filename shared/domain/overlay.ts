import * as z from 'zod';
import { codeSchema } from './criteria-codes.ts';
import {
  appliedOverlaySchema,
  criteriaSetSchema,
  indicatorSchema,
  type Requirement,
  requirementSchema,
  sourceSchema,
} from './criteria-set.ts';
import { inOverlayWords } from './overlay-places.ts';
import { type SchemaProblem, schemaProblems } from './schema-problems.ts';
import { unsafePlace } from './unsafe-keys.ts';
import { parseDate } from './vietnamese-date.ts';

/** What a province decides on top of a national set: thresholds filled in or raised, and indicators of its own. */
export const overlaySchema = z.strictObject({
  schema: z.literal('ho-so-ntm/overlay@1'),
  id: criteriaSetSchema.shape.id,
  version: criteriaSetSchema.shape.version,
  title: criteriaSetSchema.shape.title,
  /** The id of the set; whether it fits a version of it is seen when it is applied. */
  of: criteriaSetSchema.shape.id,
  /** The code of the province; a file that does not say it is known by the words of its decision. */
  provinceCode: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  legalBasis: appliedOverlaySchema.shape.legalBasis,
  /** Where the figures came from; what does not say so was not checked. */
  source: sourceSchema.optional(),
  /** By the code of an indicator: a threshold per variant, or `default` for every variant that is not named. */
  requirements: z.record(codeSchema, z.record(z.string(), requirementSchema)),
  indicators: z
    .array(
      z.strictObject({
        criterion: codeSchema,
        indicator: indicatorSchema.omit({ provincial: true }),
      }),
    )
    .max(200)
    .optional(),
});
export type Overlay = z.infer<typeof overlaySchema>;

export type ParsedOverlay = { ok: true; overlay: Overlay } | { ok: false; problems: SchemaProblem[] };

const mostProblems = 100;

/** Whether a file is meant as an overlay rather than as a set. */
export function isOverlayJson(json: unknown): boolean {
  return (
    typeof json === 'object' && json !== null && 'schema' in json && json.schema === 'ho-so-ntm/overlay@1'
  );
}

/** Reads an overlay from parsed JSON, or names every place that is wrong and why. */
export function parseOverlay(json: unknown): ParsedOverlay {
  const unsafe = unsafePlace(json);
  if (unsafe) return { ok: false, problems: [inOverlayWords(unsafe, json)] };
  const parsed = overlaySchema.safeParse(json);
  const problems = parsed.success ? faultsOf(parsed.data) : schemaProblems(parsed.error, json);
  if (parsed.success && problems.length === 0) return { ok: true, overlay: parsed.data };
  return {
    ok: false,
    problems: problems.slice(0, mostProblems).map(problem => inOverlayWords(problem, json)),
  };
}

function faultsOf({ legalBasis, requirements, indicators = [] }: Overlay): SchemaProblem[] {
  const dates = legalBasis.flatMap(({ issuedOn, effectiveFrom }, at) =>
    [issuedOn, effectiveFrom]
      .filter(date => date?.length === 10 && parseDate(date) === undefined)
      .map(date => ({ place: `legalBasis[${at}]`, reason: `không có ngày ${date}` })),
  );
  const empty = Object.entries(requirements)
    .filter(([, columns]) => Object.keys(columns).length === 0)
    .map(([code]) => ({ place: `requirements.${code}`, reason: 'không ghi mức nào' }));
  const open = Object.entries(requirements).flatMap(([code, columns]) =>
    Object.entries(columns)
      .filter(([, level]) => isOpen(level))
      .map(([id]) => ({ place: `requirements.${code}.${id}`, reason: 'phải ghi mức cụ thể của tỉnh' })),
  );
  const none =
    Object.keys(requirements).length + indicators.length === 0
      ? [{ place: 'requirements', reason: 'không có mức hay chỉ tiêu nào' }]
      : [];
  return [...dates, ...empty, ...open, ...none];
}

function isOpen(level: Requirement): boolean {
  if (level === 'provincial' || level === 'unknown') return true;
  return typeof level === 'object' && 'byYear' in level && Object.values(level.byYear).some(isOpen);
}
