import { canonicalJson } from '#shared/domain/canonical-json.ts';
import type { MovePair } from '#shared/domain/set-move.ts';
import { emptyAssessment } from '#shared/domain/verdict.ts';
import type { Db } from '../workspace/database.ts';
import { type Answers, assessmentOf, type MoveRow } from './set-move-sql.ts';

/** The codes that something was entered for, and how many files serve each code. */
export function usedCodes(db: Db, { assessments, evidence }: Answers) {
  const nothing = canonicalJson(emptyAssessment);
  const files = new Map<string, number>();
  for (const code of evidence.flatMap(({ codes }) => codes)) files.set(code, (files.get(code) ?? 0) + 1);
  const entered = new Set(
    assessments
      .filter(({ json }) => canonicalJson(assessmentOf(db, json)) !== nothing)
      .map(({ code }) => code),
  );
  return { entered, files };
}

/** The answers under the codes of the new version; what was removed stays behind with the move. */
export function answersAfter(db: Db, before: Answers, pairs: readonly MovePair[]): Answers {
  const { entered, files } = usedCodes(db, before);
  const known = pairs.flatMap(pair => (pair.from && pair.to ? [pair] : []));
  const pairOf = new Map(known.map(pair => [pair.from.code, pair]));
  const waiting = new Map(before.unconfirmed.map(({ code, changes }) => [code, changes]));
  const codeOf = (code: string) => pairOf.get(code)?.to.code;
  return {
    assessments: before.assessments.flatMap(row => renamed(row, codeOf)),
    evidence: before.evidence.map(item => renamedLinks(item, codeOf)),
    unconfirmed: known
      .filter(({ from }) => entered.has(from.code) || files.has(from.code))
      .map(({ from, to, changes }) => ({
        code: to.code,
        // What was not confirmed for the version before is no more confirmed for this one.
        changes: [...new Set([...(waiting.get(from.code) ?? []), ...changes])],
      }))
      .filter(({ changes }) => changes.length > 0),
    assignments: (before.assignments ?? []).flatMap(row => renamed(row, codeOf)),
  };
}

/** What stood before a move. Files that were added since keep their links, under the codes of then. */
export function answersBack({ before, codes }: MoveRow, standing: Answers): Answers {
  const there = new Set(before.evidence.map(({ id }) => id));
  const codeBefore = new Map(Object.entries(codes).map(([from, to]) => [to, from]));
  const added = standing.evidence
    .filter(({ id }) => !there.has(id))
    .map(item => renamedLinks(item, code => codeBefore.get(code)));
  return { ...before, evidence: [...before.evidence, ...added] };
}

/** The indicators of the new version whose answers differ from what the move brought there. */
export function replacedCodes({ before, codes }: MoveRow, standing: Answers): string[] {
  const brought = new Map(
    before.assessments.flatMap(row =>
      renamed(row, code => (Object.hasOwn(codes, code) ? codes[code] : undefined)).map(({ code, json }) => [
        code,
        json,
      ]),
    ),
  );
  return standing.assessments.filter(({ code, json }) => brought.get(code) !== json).map(({ code }) => code);
}

type CodeOf = (code: string) => string | undefined;

function renamed<Row extends { code: string }>(row: Row, codeOf: CodeOf): Row[] {
  const code = codeOf(row.code);
  return code === undefined ? [] : [{ ...row, code }];
}

type Links = Answers['evidence'][number];

function renamedLinks({ id, codes, pages }: Links, codeOf: CodeOf): Links {
  const renamedPages = Object.entries(pages).flatMap(([code, range]): [string, string][] => {
    const now = codeOf(code);
    return now === undefined ? [] : [[now, range]];
  });
  return {
    id,
    codes: codes.map(codeOf).filter(code => code !== undefined),
    pages: Object.fromEntries(renamedPages),
  };
}
