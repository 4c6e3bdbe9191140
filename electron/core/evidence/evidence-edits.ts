import type { EvidenceEdit } from '#shared/contract/evidence.ts';
import type { DocumentMetadata } from '#shared/domain/document-metadata.ts';
import { readPages } from '#shared/domain/page-range.ts';
import { AppError } from '#shared/errors.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import { linkKey } from './evidence-recorded.ts';
import { type EvidenceContent, evidenceContentSchema, type LinkedEvidenceRow } from './evidence-sql.ts';

export type Described = { [K in keyof DocumentMetadata]?: DocumentMetadata[K] | undefined };

/** What the edits of one file are judged by. */
export type EditPlace = {
  /** @throws AppError notFound */
  mustBeAssessed: (code: string) => void;
  /** The file with the same bytes that is in the dossier; undefined where there is none. */
  findTwin: (row: LinkedEvidenceRow) => { name: string } | undefined;
  pageCount: number | null;
};

/**
 * What is asked of one file as edits of the change log.
 * @throws AppError notFound for a file in the trash or an unknown code; invalidInput for pages that cannot be
 */
export function editsOf(row: LinkedEvidenceRow, edit: EvidenceEdit, place: EditPlace): Edit[] {
  if (row.removedAt !== null && edit.removed !== false)
    throw new AppError('notFound', { what: 'evidence', id: row.id });
  const twin = edit.removed === false && row.removedAt !== null ? place.findTwin(row) : undefined;
  if (twin) refuse(`nội dung của “${row.name}” đang có trong hồ sơ với tên “${twin.name}”`);
  const links: Edit[] = (edit.link ?? []).map(({ code, pages }) => {
    place.mustBeAssessed(code);
    return { kind: 'link', key: linkKey(row.id, code), after: { pages: pagesIn(row, code, pages, place) } };
  });
  const unlinks: Edit[] = (edit.unlink ?? []).map(code => ({
    kind: 'link',
    key: linkKey(row.id, code),
    after: null,
  }));
  return [{ kind: 'evidence', key: row.id, after: contentAfter(row, edit) }, ...links, ...unlinks];
}

function contentAfter(row: LinkedEvidenceRow, edit: EvidenceEdit): EvidenceContent | null {
  if (edit.removed) return null;
  const content = evidenceContentSchema.parse(row);
  return {
    ...content,
    ...given(edit.metadata ?? {}),
    name: edit.name === undefined ? content.name : withEnding(edit.name.normalize('NFC'), content.name),
    personal: edit.personal === undefined ? content.personal : edit.personal,
  };
}

/** Pages that were not named stay as they are. */
function pagesIn(
  row: LinkedEvidenceRow,
  code: string,
  typed: string | null | undefined,
  { pageCount }: EditPlace,
): string | null {
  if (typed === undefined) return row.links[code] ?? null;
  const read = readPages(typed ?? '', pageCount);
  if (!read.ok) refuse(`trang của “${row.name}” cho ${code}: ${read.reason}`);
  return read.pages;
}

/** What was given, so that a field that was left out stays as it is. */
export function given(metadata: Described): Partial<DocumentMetadata> {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
}

/** The ending says what opens a file; a name typed without it keeps it. */
function withEnding(typed: string, before: string): string {
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(before)?.[0] ?? '';
  return typed.toLowerCase().endsWith(ending.toLowerCase()) ? typed : `${typed}${ending}`;
}

export function refuse(reason: string): never {
  throw new AppError('invalidInput', { problems: [reason] });
}
