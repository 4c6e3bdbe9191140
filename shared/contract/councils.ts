import { z } from 'zod';
import {
  approvalBaseSchema,
  ballotChoiceSchema,
  ballotCountsSchema,
  councilMemberSchema,
  maxMembers,
  meetingFactsSchema,
  meetingSchema,
  ownRuleSchema,
  voteSchema,
} from '../domain/council.ts';
import { pathSchema, procedure } from './base.ts';
import { documentsContract } from './documents.ts';

const shareTextSchema = z.object({ quorum: z.string(), approve: z.string() });

const partSchema = z.object({ met: z.boolean().nullable(), text: z.string() });
const tallySchema = z.object({
  members: z.number(),
  present: z.number(),
  cast: z.number(),
  valid: z.number(),
  counts: ballotCountsSchema,
  quorum: partSchema,
  approval: partSchema,
  result: z.enum(['recommend', 'decline']).nullable(),
  obstacle: z.string().nullable(),
});

/** The council of a received dossier: its meeting that goes on, or the last one. */
export const councilSchema = z.object({
  dossierId: z.string(),
  /** 0: no council yet. */
  number: z.number(),
  meeting: meetingSchema.nullable(),
  tally: tallySchema.nullable(),
  /** What the set says of councils; null: nothing, so that it is asked. */
  setRule: shareTextSchema
    .extend({
      /** "chưa đối chiếu với văn bản gốc", or null where it was checked. */
      sourceMark: z.string().nullable(),
      note: z.string(),
    })
    .nullable(),
  /** The rule that holds: the meeting's own or the set's; `from` says which. */
  rule: shareTextSchema.extend({ from: z.enum(['set', 'own']), basis: z.string() }).nullable(),
  /** Ballots that were entered and do not count yet. */
  pending: ballotCountsSchema,
  /** Meetings before this one, the first first. */
  earlier: z.array(
    z.object({
      number: z.number(),
      heldOn: z.string().nullable(),
      quorum: z.string(),
      outcome: z.string(),
    }),
  ),
  /** The council used last on this machine, for another dossier. */
  last: z.object({ councilName: z.string(), unit: z.string(), members: z.number() }).nullable(),
});
export type Council = z.infer<typeof councilSchema>;

const dossierId = z.string();
const one = z.strictObject({ dossierId });
const ballot = z.strictObject({ dossierId, choice: ballotChoiceSchema });

/**
 * The appraisal council of a received dossier. Every command but those of single ballots is one change of the dossier,
 * undone by `changes.undo`. @throws notReceived, packageNotIntact, councilRefused
 */
export const councilsContract = {
  get: procedure.input(one).output(councilSchema),
  /** A council, empty or with the members of the one that was used last. */
  begin: procedure.input(z.strictObject({ dossierId, takeOver: z.boolean() })).output(councilSchema),
  /** A further meeting of the same council; the one before stays as it was. */
  meetAgain: procedure.input(one).output(councilSchema),
  /** Time, place, who presides, opinions; what is not given stays. */
  describe: procedure
    .input(z.strictObject({ dossierId, facts: meetingFactsSchema.partial() }))
    .output(councilSchema),
  /** The members in their order; a new one has no id yet. Who is gone is not present and has no vote. */
  setMembers: procedure
    .input(
      z.strictObject({
        dossierId,
        members: z
          .array(councilMemberSchema.extend({ id: councilMemberSchema.shape.id.nullable() }))
          .max(maxMembers),
      }),
    )
    .output(councilSchema),
  /** `rule` null: as the set says. */
  setRule: procedure
    .input(
      z.strictObject({
        dossierId,
        rule: ownRuleSchema.nullable(),
        approvalBase: approvalBaseSchema.nullable(),
      }),
    )
    .output(councilSchema),
  setPresent: procedure
    .input(z.strictObject({ dossierId, present: z.array(z.string()).max(maxMembers) }))
    .output(councilSchema),
  /** Refused once there are ballots. */
  setMode: procedure
    .input(z.strictObject({ dossierId, mode: z.enum(['open', 'secret']) }))
    .output(councilSchema),
  /** Open: how members vote; null takes a vote back. */
  vote: procedure
    .input(
      z.strictObject({
        dossierId,
        votes: z
          .array(z.strictObject({ memberId: z.string(), vote: voteSchema.nullable() }))
          .min(1)
          .max(maxMembers),
      }),
    )
    .output(councilSchema),
  /** Secret: a ballot that was opened, without name, order or time. It counts once `closeBallots` is called. */
  addBallot: procedure.input(ballot).output(z.object({})),
  takeBallot: procedure.input(ballot).output(z.object({})),
  closeBallots: procedure.input(one).output(councilSchema),
  /** Secret: the counts as they are, in place of what was entered. */
  setCounts: procedure.input(z.strictObject({ dossierId, counts: ballotCountsSchema })).output(councilSchema),
  /** Concludes what the ballots come to under the rule, or takes the conclusion back. */
  decide: procedure.input(z.strictObject({ dossierId, decided: z.boolean() })).output(councilSchema),
  /** Minutes, appraisal report and summary table: drawn up, described and signed as the papers of a commune are. */
  papers: {
    list: documentsContract.list,
    build: documentsContract.build,
    describe: documentsContract.describe,
    attachScan: documentsContract.attachScan,
    removeScan: documentsContract.removeScan,
    open: documentsContract.open,
    save: documentsContract.save,
    /** The summary table as a workbook; `target` null: the workspace's exports folder. */
    saveTable: procedure
      .input(z.strictObject({ dossierId, target: pathSchema.nullable() }))
      .output(z.object({ path: z.string(), fileName: z.string() })),
  },
};
