import { canonicalJson } from './canonical-json.ts';
import { type Assessment, emptyAssessment } from './verdict.ts';

/** Which indicators a file proves, each with the pages that do, empty for the whole file. */
export type FileLinks = Readonly<Record<string, string>>;
/** A file of a part: what it is, and which of the part's indicators it proves. */
export type PartFile<Content> = { content: Content; links: FileLinks };

/** A part at one moment; files by their id at the office that gave it out, new ones by a key of their own. */
export type PartStand<Content> = {
  assessments: ReadonlyMap<string, Assessment>;
  files: ReadonlyMap<string, PartFile<Content>>;
};

export type MergeSide = 'mine' | 'theirs';
/** Where something was changed since the part went out. */
export type MergeState = MergeSide | 'both';

/** Figures, verdict and what speaks for another; the words about them are merged by themselves. */
export type Result = Omit<Assessment, 'note' | 'explanation'>;

type Sides<T> = { base: T; mine: T; theirs: T };
export type MergeItem<Content> = { key: string; state: MergeState } & (
  | ({ kind: 'result'; code: string } & Sides<Result>)
  | ({ kind: 'explanation'; code: string } & Sides<Assessment['explanation']>)
  | ({ kind: 'note'; code: string } & Sides<string>)
  | ({ kind: 'file'; id: string } & Sides<Content | null>)
  | ({ kind: 'links'; id: string } & Sides<FileLinks>)
);

/**
 * What differs between a part as it is here, as it came back, and as it went out: results, explanations and notes by indicator, then
 * files and what they prove. What both sides made the same is no difference.
 */
export function mergeItems<Content>(
  codes: readonly string[],
  { base, mine, theirs }: Sides<PartStand<Content>>,
): MergeItem<Content>[] {
  const answerOf = (stand: PartStand<Content>, code: string) =>
    stand.assessments.get(code) ?? emptyAssessment;
  const answers = codes.flatMap(code =>
    answerItems<Content>(code, {
      base: answerOf(base, code),
      mine: answerOf(mine, code),
      theirs: answerOf(theirs, code),
    }),
  );
  const ids = [...new Set([...base.files.keys(), ...theirs.files.keys(), ...mine.files.keys()])];
  const files = ids.flatMap(id =>
    fileItems(id, { base: base.files.get(id), mine: mine.files.get(id), theirs: theirs.files.get(id) }),
  );
  return [...answers, ...files];
}

function answerItems<Content>(code: string, sides: Sides<Assessment>): MergeItem<Content>[] {
  const { base, mine, theirs } = sides;
  const result = { base: resultOf(base), mine: resultOf(mine), theirs: resultOf(theirs) };
  const explanation = {
    base: base.explanation,
    mine: mine.explanation,
    theirs: theirs.explanation,
  };
  const note = { base: base.note, mine: mine.note, theirs: theirs.note };
  const [ofResult, ofExplanation, ofNote] = [stateOf(result), stateOf(explanation), stateOf(note)];
  return [
    ofResult && { key: `result ${code}`, kind: 'result' as const, code, state: ofResult, ...result },
    ofExplanation && {
      key: `explanation ${code}`,
      kind: 'explanation' as const,
      code,
      state: ofExplanation,
      ...explanation,
    },
    ofNote && { key: `note ${code}`, kind: 'note' as const, code, state: ofNote, ...note },
  ].filter(item => item !== undefined);
}

function resultOf({ note: _note, explanation: _explanation, ...result }: Assessment): Result {
  return result;
}

function fileItems<Content>(
  id: string,
  { base, mine, theirs }: Sides<PartFile<Content> | undefined>,
): MergeItem<Content>[] {
  const content = {
    base: base?.content ?? null,
    mine: mine?.content ?? null,
    theirs: theirs?.content ?? null,
  };
  const links = { base: base?.links ?? {}, mine: mine?.links ?? {}, theirs: theirs?.links ?? {} };
  const [ofContent, ofLinks] = [stateOf(content), stateOf(links)];
  // A file that one side has not got comes or goes with all it proves.
  const isWhole = !mine || !theirs;
  return [
    ...(ofContent ? [{ key: `file ${id}`, kind: 'file' as const, id, state: ofContent, ...content }] : []),
    ...(ofLinks && !isWhole
      ? [{ key: `links ${id}`, kind: 'links' as const, id, state: ofLinks, ...links }]
      : []),
  ];
}

/** Undefined: here and there it is the same. */
function stateOf({ base, mine, theirs }: Sides<unknown>): MergeState | undefined {
  const [b, m, t] = [canonicalJson(base), canonicalJson(mine), canonicalJson(theirs)];
  if (m === t) return undefined;
  if (m === b) return 'theirs';
  return t === b ? 'mine' : 'both';
}

/** What is taken unless somebody chooses otherwise; what both changed asks for a choice. */
export function takenSide(
  { key, state }: { key: string; state: MergeState },
  choices: Readonly<Record<string, MergeSide>>,
): MergeSide | null {
  const chosen = Object.hasOwn(choices, key) ? choices[key] : undefined;
  return chosen ?? (state === 'both' ? null : state);
}

/**
 * The basis for a part that came back before: where what stands here is what came then, only there was changed since.
 */
export function laterBasis<Content>(
  base: PartStand<Content>,
  cameBefore: PartStand<Content>,
  mine: PartStand<Content>,
): PartStand<Content> {
  const isTaken = (a: unknown, b: unknown) => a !== undefined && canonicalJson(a) === canonicalJson(b);
  const assessments = new Map(base.assessments);
  for (const [code, came] of cameBefore.assessments)
    if (isTaken(mine.assessments.get(code), came)) assessments.set(code, came);
  const files = new Map(base.files);
  for (const [id, came] of cameBefore.files)
    if (mine.files.has(id) && isTaken(mine.files.get(id), came)) files.set(id, came);
  for (const id of base.files.keys()) if (!cameBefore.files.has(id) && !mine.files.has(id)) files.delete(id);
  return { assessments, files };
}
