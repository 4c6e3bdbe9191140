import { z } from 'zod';
import { documentMetadataSchema } from '../domain/document-metadata.ts';
import { procedure } from './base.ts';

/** What the application read in a file by itself. Offered beside what people entered, never put in its place. */
export const suggestedMetadataSchema = documentMetadataSchema;
export type SuggestedMetadata = z.infer<typeof suggestedMetadataSchema>;

/**
 * `waiting`: not read yet · `read`: its text can be searched · `noText`: pictures of pages, a scan · `unsupported`: a
 * kind of file without text for us · `locked`: needs a password · `damaged`: cannot be read.
 */
export const readingStateSchema = z.enum(['waiting', 'read', 'noText', 'unsupported', 'locked', 'damaged']);
export type ReadingState = z.infer<typeof readingStateSchema>;

export const readingSchema = z.object({
  evidenceId: z.string(),
  state: readingStateSchema,
  /** Pages of a PDF; null where the file has none or they were not counted. */
  pages: z.number().nullable(),
  /** The file is so long that only its beginning can be searched. */
  isCut: z.boolean(),
  suggested: suggestedMetadataSchema,
});
export type Reading = z.infer<typeof readingSchema>;

/** Files of a dossier that are still being read in the background: "đang đọc nội dung: 12/183" is `done`/`total`. */
export const readingsSchema = z.object({
  done: z.number(),
  total: z.number(),
  files: z.array(readingSchema),
});

export const indicatorSuggestionSchema = z.object({
  code: z.string(),
  /** In words: "tên thư mục “TC02”", "nội dung nhắc tới “đường trục thôn”". */
  reason: z.string(),
  /** 0 to 1, only good for comparing. */
  confidence: z.number(),
  /** Good enough to be taken with "Nhận tất cả". */
  isSure: z.boolean(),
});
export type IndicatorSuggestion = z.infer<typeof indicatorSuggestionSchema>;

export const evidenceReadingContract = {
  /** What was read of each file of a dossier; asked again while `done < total`. */
  readings: procedure.input(z.strictObject({ dossierId: z.string() })).output(readingsSchema),
  /**
   * Which indicators files may prove, best first, at most three for each, in the order of `files`; an empty list where
   * nothing speaks for any. Works on names before files are added; with `evidenceId` on their text too.
   */
  suggest: procedure
    .input(
      z.strictObject({
        dossierId: z.string(),
        files: z
          .array(
            z.strictObject({
              name: z.string().max(1000),
              /** The folder it came from: "TC02/2.1 Giao thông". */
              folder: z.string().max(4000).optional(),
              evidenceId: z.string().optional(),
            }),
          )
          .max(5000),
      }),
    )
    .output(z.array(z.object({ suggestions: z.array(indicatorSuggestionSchema) }))),
};
