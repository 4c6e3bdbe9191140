import type { DossierDocument } from '#shared/contract/documents.ts';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { ChangedTarget, Review, ReviewRow, SincePrevious } from '#shared/contract/reviews.ts';
import { firstPage } from '#shared/domain/page-range.ts';
import { paperTarget } from '#shared/domain/review.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { codeLabel, groupsOf, groupTitle, isConditions } from '../../core/dossier-rows.ts';
import type { PreviewedFile } from '../../ui/preview/previewed-file.ts';

/** A file to be looked at; `seenAs` is what the core keeps it under once it was. */
export type ReviewFile = {
  seenAs: string;
  about: string;
  page: number | undefined;
  file: Omit<PreviewedFile, 'open'>;
  /** A paper of the package, opened with the system's program by its name and kind. */
  paper: { name: string; file: 'built' | 'scan' } | null;
};

/** One thing that is judged: an indicator, a condition, a paper, and at the end the dossier as a whole. */
export type ReviewItem = {
  key: string;
  kind: 'indicator' | 'paper' | 'conclusion';
  label: string;
  text: string;
  row: IndicatorRow | undefined;
  paper: DossierDocument | undefined;
  files: ReviewFile[];
  said: ReviewRow | undefined;
  since: ChangedTarget | undefined;
  /** Whoever reviews here judges it: it is in their scope and counts as left to do. */
  isMine: boolean;
};
export type ReviewGroup = { key: string; label: string; name: string; items: ReviewItem[] };

/** No code of an indicator or condition has a colon at its end. */
export const conclusionKey = 'ket-luan:';

export function reviewGroups(
  dossier: Dossier,
  papers: readonly DossierDocument[],
  review: Review,
  since: SincePrevious,
): ReviewGroup[] {
  const said = new Map(review.rows.map(row => [row.target, row]));
  const changed = new Map(since?.targets.map(each => [each.target, each]));
  const scope = review.head?.scope ?? null;
  const judged = (key: string) => ({ key, said: said.get(key), since: changed.get(key) });
  const criteria = groupsOf(dossier).map((group): ReviewGroup => {
    const isMine = scope === null || (!isConditions(group) && scope.includes(group.code));
    return {
      key: `group ${group.code}`,
      label: isConditions(group) ? 'ĐK' : group.code,
      name: isConditions(group) ? groupTitle(group) : group.name,
      items: group.indicators.map(row => ({
        ...judged(row.code),
        kind: 'indicator',
        label: codeLabel(dossier, row.code),
        text: row.text,
        row,
        paper: undefined,
        files: evidenceFiles(row),
        isMine,
      })),
    };
  });
  // What the set does not ask for and nobody sent is nothing to judge.
  const shown = papers.filter(each => each.required || each.built || each.scan);
  const paperItems = shown.map(
    (paper, index): ReviewItem => ({
      ...judged(paperTarget(paper.name)),
      kind: 'paper',
      label: `VB ${index + 1}`,
      text: paper.title,
      row: undefined,
      paper,
      files: paperFiles(paper),
      isMine: false,
    }),
  );
  const conclusion: ReviewItem = {
    ...judged(conclusionKey),
    kind: 'conclusion',
    label: 'KL',
    text: 'Kết luận chung',
    row: undefined,
    paper: undefined,
    files: [],
    isMine: false,
  };
  return [
    ...criteria,
    ...(paperItems.length > 0
      ? [{ key: 'group papers', label: 'VB', name: 'Văn bản trong gói', items: paperItems }]
      : []),
    { key: 'group conclusion', label: '', name: 'Kết luận', items: [conclusion] },
  ];
}

function evidenceFiles(row: IndicatorRow): ReviewFile[] {
  return row.evidence.map(file => ({
    seenAs: file.id,
    page: firstPage(file.pages[row.code]),
    file,
    paper: null,
    about: [
      file.pages[row.code] ? `trang ${file.pages[row.code]}` : '',
      file.number ? `Số ${file.number}` : '',
      sizeText(file.sizeBytes),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
}

function paperFiles(paper: DossierDocument): ReviewFile[] {
  return (['scan', 'built'] as const).flatMap(kind => {
    const file = paper[kind];
    if (!file) return [];
    const { name, sha256, sizeBytes, url } = file;
    const id = `van-ban ${paper.name} ${kind}`;
    return {
      seenAs: sha256,
      page: undefined,
      file: { id, name, sha256, sizeBytes, url, subject: paper.title },
      paper: { name: paper.name, file: kind },
      about: `${kind === 'scan' ? 'bản ký' : 'bản lập'} · ${sizeText(sizeBytes)}`,
    };
  });
}
