import { fullMetadata } from '#shared/domain/document-metadata.ts';
import { type FileLinks, type MergeItem, type MergeSide, takenSide } from '#shared/domain/part-merge.ts';
import { type Assessment, emptyAssessment } from '#shared/domain/verdict.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import { linkKey } from '../evidence/evidence-recorded.ts';
import { type EvidenceContent, findContent, listCodes } from '../evidence/evidence-sql.ts';
import type { Db } from '../workspace/database.ts';
import type { FileContent, Stands } from './merge-stands.ts';

type Item = MergeItem<FileContent>;

/** The edits that bring what was chosen of the other side into the dossier. */
export function mergeEdits(
  db: Db,
  {
    dossierId,
    items,
    stands,
    choices,
    newId,
    at,
  }: {
    dossierId: string;
    items: readonly Item[];
    stands: Stands;
    choices: Readonly<Record<string, MergeSide>>;
    newId: () => string;
    at: string;
  },
): Edit[] {
  const taken = items.filter(item => takenSide(item, choices) === 'theirs');
  const answers = new Map<string, Assessment>();
  const edits = taken.flatMap((item): Edit[] => {
    if (item.kind === 'file') return fileEdits(db, dossierId, item, stands, { newId, at });
    if (item.kind === 'links') return linkEdits(item.id, item.mine, item.theirs);
    const standing = answers.get(item.code) ?? stands.mine.assessments.get(item.code) ?? emptyAssessment;
    answers.set(item.code, { ...standing, ...changeOf(item) });
    // Answered anew by somebody who had the indicator before their eyes.
    return item.kind === 'result' ? [{ kind: 'unconfirmed', key: item.code, after: null }] : [];
  });
  const assessments = [...answers].map(([code, after]): Edit => ({ kind: 'assessment', key: code, after }));
  return [...assessments, ...edits];
}

function changeOf(item: Extract<Item, { code: string }>): Partial<Assessment> {
  if (item.kind === 'note') return { note: item.theirs };
  return item.kind === 'explanation' ? { explanation: item.theirs } : item.theirs;
}

function fileEdits(
  db: Db,
  dossierId: string,
  { id, mine, theirs }: Extract<Item, { kind: 'file' }>,
  stands: Stands,
  { newId, at }: { newId: () => string; at: string },
): Edit[] {
  const myLinks = stands.mine.files.get(id)?.links ?? {};
  if (theirs === null) {
    // What also proves an indicator outside of the part is not the specialist's to take away.
    const isShared = listCodes(db, id).some(code => !Object.hasOwn(myLinks, code));
    return isShared ? linkEdits(id, myLinks, {}) : [{ kind: 'evidence', key: id, after: null }];
  }
  const isNew = mine === null && !stands.base.files.has(id);
  const key = isNew ? newId() : id;
  const content: Edit = {
    kind: 'evidence',
    key,
    after: contentOf(theirs, findContent(db, dossierId, id), at),
  };
  return mine === null
    ? [content, ...linkEdits(key, {}, stands.theirs.files.get(id)?.links ?? {})]
    : [content];
}

/** @param left what stands in its place now; other bytes become a revision of it */
function contentOf(theirs: FileContent, left: EvidenceContent | undefined, at: string): EvidenceContent {
  const { metadata, personal, ...facts } = theirs;
  const isReplaced = left !== undefined && left.sha256 !== facts.sha256;
  const revisions = left?.revisions ?? [];
  return {
    folder: '',
    addedAt: at,
    ...left,
    ...facts,
    ...fullMetadata(metadata),
    personal: personal ?? null,
    path: null,
    revisions: isReplaced
      ? [
          { sha256: left.sha256, sizeBytes: left.sizeBytes, name: left.name, replacedAt: at },
          ...revisions.filter(each => each.sha256 !== facts.sha256),
        ]
      : revisions,
  };
}

function linkEdits(id: string, from: FileLinks, to: FileLinks): Edit[] {
  const gone = Object.keys(from).filter(code => !Object.hasOwn(to, code));
  return [
    ...gone.map((code): Edit => ({ kind: 'link', key: linkKey(id, code), after: null })),
    ...Object.entries(to).map(
      ([code, pages]): Edit => ({ kind: 'link', key: linkKey(id, code), after: { pages: pages || null } }),
    ),
  ];
}
