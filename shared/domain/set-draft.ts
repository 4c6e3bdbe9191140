import type * as z from 'zod';
import { type CriteriaSet, criteriaSetSchema } from './criteria-set.ts';
import { loosened } from './loosened-schema.ts';

/** A set that is still being written: every field in its place, not every value in order. */
export type SetDraft = CriteriaSet;

// Loosening takes limits off values and changes no type.
export const setDraftSchema = loosened(criteriaSetSchema) as z.ZodType<SetDraft>;
