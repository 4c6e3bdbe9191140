import { z } from 'zod';
import { comparisonSchema } from '../domain/criteria-set.ts';
import {
  ballotCountsSchema,
  ballotPatternSchema,
  surveyBatchSchema,
  surveyDefinitionSchema,
  surveyFiguresSchema,
  surveyLimits,
  surveyQuestionSchema,
  surveyTallySchema,
  surveyVillageSchema,
} from '../domain/survey.ts';
import { tableSchema } from '../domain/table-import.ts';
import { verdictSchema } from '../domain/verdict.ts';
import { fileSourceSchema, job, pathSchema, procedure } from './base.ts';

const villageTotalsSchema = z.object({
  id: z.string(),
  /** How its answers came: ballot by ballot, counted by hand, or not yet. */
  source: z.enum(['ballots', 'figures', 'none']),
  ballots: z.number(),
  /** In the order of the questions. */
  tallies: z.array(surveyTallySchema),
  /** Of what the rate of satisfaction is taken from. */
  main: surveyTallySchema,
});

export const surveySchema = z.object({
  definition: surveyDefinitionSchema,
  totals: z.object({
    ballots: z.number(),
    tallies: z.array(surveyTallySchema),
    main: surveyTallySchema,
    villages: z.array(villageTotalsSchema),
  }),
  /** Ballots that were put in together; in no order that tells when. */
  batches: z.array(z.object({ id: z.string(), villageId: z.string(), ballots: z.number() })),
  /** Ballots that were typed and do not count yet. */
  pending: z.array(surveyBatchSchema),
  /** What the set demands of the rate, judged with the rate as it is now; null where the set has no such condition. */
  condition: z
    .object({
      code: z.string(),
      text: z.string(),
      requirement: z.string(),
      sourceMark: z.string().nullable(),
      needsLocal: z.boolean(),
      /** What rates are shown against, so that none is rounded across it. */
      limits: z.array(comparisonSchema),
      /** "96,52 %"; empty while there are no ballots. */
      display: z.string(),
      comparison: z.string(),
      verdict: verdictSchema,
      /** This very rate stands as the result of the condition. */
      isTaken: z.boolean(),
    })
    .nullable(),
});
export type Survey = z.infer<typeof surveySchema>;

/** What somebody wrote for a survey; what has no id yet gets one. */
export const surveyInputSchema = surveyDefinitionSchema.omit({ mainQuestion: true }).extend({
  questions: z
    .array(surveyQuestionSchema.extend({ id: surveyQuestionSchema.shape.id.nullable() }))
    .min(1)
    .max(surveyLimits.questions),
  villages: z
    .array(surveyVillageSchema.extend({ id: surveyVillageSchema.shape.id.nullable() }))
    .max(surveyLimits.villages),
  /** The place of the question that the rate is taken from; null: all together. */
  mainAt: z
    .int()
    .min(0)
    .max(surveyLimits.questions - 1)
    .nullable(),
});
export type SurveyInput = z.infer<typeof surveyInputSchema>;

const readVillageSchema = z.object({
  /** As the file says it; empty where it says none. */
  name: z.string(),
  /** The village of the survey that is meant; null: there is none of that name. */
  villageId: z.string().nullable(),
  ballots: z.number(),
  counts: ballotCountsSchema.nullable(),
  figures: surveyFiguresSchema.nullable(),
});

export const readSurveySchema = z.object({
  /** A row for each ballot, or a row for each question; null: neither was found. */
  layout: z.enum(['ballots', 'figures']).nullable(),
  villages: z.array(readVillageSchema),
  /** Questions of the survey that the file does not have. */
  missing: z.array(z.string()),
  /** Columns that were not read: names and addresses of people among them. */
  ignored: z.array(z.string()),
  /** What cannot be, with the cell it stands in; while there is any, nothing is entered. */
  problems: z.array(z.object({ place: z.string(), reason: z.string() })),
});
export type ReadSurvey = z.infer<typeof readSurveySchema>;

const dossierId = z.string();
const ofDossier = z.strictObject({ dossierId });
const oneBallot = z.strictObject({ dossierId, villageId: z.string(), pattern: ballotPatternSchema });

/** The residents' survey. Every command but those of single ballots is one change of the dossier. */
export const surveysContract = {
  /** Null: not begun. Of a received dossier: the totals that came with its package, null where there are none. */
  get: procedure.input(ofDossier).output(surveySchema.nullable()),
  /** Begins with what the set's criteria suggest. */
  begin: procedure.input(ofDossier).output(surveySchema),
  /** Writes questions and villages anew; what was answered in a village that is gone goes with it. */
  define: procedure
    .input(z.strictObject({ dossierId, definition: surveyInputSchema.strict() }))
    .output(surveySchema),
  /** Keeps one typed ballot, without its time; it counts when the batch is closed. */
  addBallot: procedure.input(oneBallot).output(z.object({})),
  /** Takes one such ballot out of what was typed. */
  takeBallot: procedure.input(oneBallot).output(z.object({})),
  /** Lets what was typed count, as one change. */
  closeBatch: procedure.input(ofDossier).output(surveySchema),
  removeBatch: procedure.input(z.strictObject({ dossierId, batchId: z.string() })).output(surveySchema),
  /** Figures that a village counted by hand; null takes them away. */
  setFigures: procedure
    .input(z.strictObject({ dossierId, villageId: z.string(), figures: surveyFiguresSchema.nullable() }))
    .output(surveySchema),
  /** Job: the tables of a file and which of them is likeliest the survey's. Enters nothing. */
  readTable: procedure.input(z.strictObject({ dossierId, source: fileSourceSchema })).output(
    job(
      z.object({
        fileName: z.string(),
        tables: z.array(tableSchema),
        table: z.number(),
        reading: readSurveySchema,
      }),
    ),
  ),
  /** Another table of the same file. */
  interpretTable: procedure.input(z.strictObject({ dossierId, table: tableSchema })).output(readSurveySchema),
  /** Enters what was read as one change; a village without id is added to the survey. */
  enter: procedure
    .input(
      z.strictObject({
        dossierId,
        fileName: z.string().max(300),
        villages: z
          .array(
            z.strictObject({
              villageId: z.string().nullable(),
              name: z.string().trim().max(200),
              counts: ballotCountsSchema.nullable(),
              figures: surveyFiguresSchema.nullable(),
            }),
          )
          .min(1)
          .max(surveyLimits.villages),
      }),
    )
    .output(surveySchema),
  /** Enters the rate as the result of the set's condition. */
  takeOver: procedure.input(ofDossier).output(surveySchema),
  /** Writes the tables as a workbook. `target` null: the workspace's exports folder. */
  exportWorkbook: procedure
    .input(z.strictObject({ dossierId, target: pathSchema.nullable() }))
    .output(z.object({ path: z.string(), fileName: z.string() })),
};
