import * as z from 'zod';
import { indicatorSchema } from './criteria-set.ts';
import { type DossierJson, packagedEvidenceSchema } from './dossier-json.ts';
import { isoDateSchema } from './due-date.ts';
import { readVersioned } from './read-versioned.ts';
import type { SchemaProblem } from './schema-problems.ts';
import { assessmentSchema } from './verdict.ts';

/**
 * `data/phan-viec.json`: what makes a package a specialist's part. Its `ho-so.json` holds the answers and files of these
 * indicators alone; going out they are the basis of the later merge, and coming back they are the work, with the basis
 * beside them.
 */

const code = indicatorSchema.shape.code;
const id = z.string().min(1).max(100);
const timestamp = z.iso.datetime({ offset: true });
const words = z.string().max(200);

/** Answers and files as they stood at one moment. */
const stateSchema = z.strictObject({
  assessments: z.record(code, assessmentSchema),
  evidence: z.array(packagedEvidenceSchema).max(20_000),
});

export const partJsonSchema = z.strictObject({
  schema: z.literal('ho-so-ntm/part@1'),
  /** The same on the way out and back. */
  id,
  /** The dossier it is a share of, by its id at the office that gave it out. */
  dossierId: id,
  sentAt: timestamp,
  person: z.strictObject({ name: words.min(1), office: words, phone: words }).nullable(),
  /** Indicators, and conditions by their ids. */
  indicators: z.array(code).min(1).max(5000),
  dueOn: z.record(code, isoDateSchema),
  /** Null on the way out. `files`: which file of `ho-so.json` is which of the basis. */
  back: z.strictObject({ at: timestamp, basis: stateSchema, files: z.record(id, id) }).nullable(),
});
export type PartJson = z.infer<typeof partJsonSchema>;
export type PartState = z.infer<typeof stateSchema>;

export const partJsonPath = 'data/phan-viec.json';

/** Reads the text of a `phan-viec.json` beside the dossier it came with; every contradiction is named with its place. */
export function readPartJson(
  text: string,
  dossier: DossierJson,
): { ok: true; part: PartJson; ignored: SchemaProblem[] } | { ok: false; problems: SchemaProblem[] } {
  const read = readVersioned(text, { name: 'ho-so-ntm/part', newest: 1, schema: partJsonSchema });
  if (!read.ok) return { ok: false, problems: read.problems };
  const problems = contradictions(read.value, dossier);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, part: read.value, ignored: read.ignored };
}

function contradictions({ indicators, dueOn, back }: PartJson, dossier: DossierJson): SchemaProblem[] {
  const known = new Set(indicators);
  const ofFiles = new Set(dossier.evidence.map(each => each.id));
  const basisIds = (back?.basis.evidence ?? []).map(each => each.id);
  const mapped = Object.entries(back?.files ?? {});
  const origins = mapped.map(([, origin]) => origin);
  const strange: [string, string[]][] = [
    ['dueOn', Object.keys(dueOn).filter(key => !known.has(key))],
    ['ho-so.json', Object.keys(dossier.assessments).filter(key => !known.has(key))],
    ['back.basis.assessments', Object.keys(back?.basis.assessments ?? {}).filter(key => !known.has(key))],
    [
      'back.basis.evidence',
      (back?.basis.evidence ?? []).flatMap(each => each.indicators).filter(key => !known.has(key)),
    ],
    ['back.files', mapped.filter(([file]) => !ofFiles.has(file)).map(([file]) => file)],
    ['back.files', origins.filter(origin => !basisIds.includes(origin))],
    ['indicators', repeatedIn(indicators)],
    ['back.files', repeatedIn(origins)],
    ['back.basis.evidence', repeatedIn(basisIds)],
  ];
  return strange.flatMap(([place, keys]) =>
    [...new Set(keys)].map(key => ({ place, reason: `"${key}" không khớp với phần việc` })),
  );
}

function repeatedIn(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
