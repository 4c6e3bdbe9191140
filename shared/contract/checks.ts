import { z } from 'zod';
import { findingPlaceSchema, severities } from '../domain/checks/rule.ts';
import { procedure } from './base.ts';

export const findingSchema = z.object({
  /** Of the rule: "evidenceMissing". */
  code: z.string(),
  /** The indicator or condition it belongs to; empty where it belongs to none. */
  indicator: z.string(),
  message: z.string(),
  /** `blocks`: nothing is exported · `fix`: to be put right before it is submitted · `look`: may be right as it is. */
  severity: z.enum(severities),
  /** What the rule is about: "Thiếu minh chứng". */
  title: z.string(),
  /** What is to be done about it. */
  remedy: z.string(),
  /** Where that is done. */
  place: findingPlaceSchema,
  key: z.string(),
  /** It may be left as it is with a written reason. */
  canIgnore: z.boolean(),
  /** The name of who was given the indicator; null where nobody was. */
  person: z.string().nullable(),
  /** Until when it is to be done (a day). */
  dueOn: z.string().nullable(),
});
export type DossierFinding = z.infer<typeof findingSchema>;

export const dossierCheckSchema = z.object({
  /** Nothing blocks and nothing is to be put right; what may be looked at does not count. */
  ready: z.boolean(),
  /** What blocks first, then what is to be put right; each in the order of the set. */
  problems: z.array(findingSchema),
  /** What the office left as it is, and why. A finding that says something new since is among the problems again. */
  ignored: z.array(findingSchema.extend({ reason: z.string(), ignoredAt: z.string() })),
});
export type DossierCheck = z.infer<typeof dossierCheckSchema>;

const ofFinding = { dossierId: z.string(), key: z.string().min(1).max(400) };

/** The check itself is `dossiers.check`. Both commands are changes of the dossier, undone by `changes.undo`. */
export const checksContract = {
  /** Leaves a finding as it is; refused where its rule does not allow it. */
  ignore: procedure
    .input(z.strictObject({ ...ofFinding, reason: z.string().trim().min(1).max(1000) }))
    .output(dossierCheckSchema),
  /** Takes that back. */
  heed: procedure.input(z.strictObject(ofFinding)).output(dossierCheckSchema),
};
