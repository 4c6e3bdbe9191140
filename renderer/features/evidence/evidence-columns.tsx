import { IconShieldLock } from '@tabler/icons-react';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { Evidence } from '#shared/contract/evidence.ts';
import { documentKinds } from '#shared/domain/document-kind.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { compareCodes, compareVietnamese } from '#shared/domain/vietnamese.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { formatDateTime } from '../../core/format.ts';
import { FileIcon } from '../../ui/file-icon.tsx';
import classes from './evidence-grid.module.css';
import type { EvidenceRow } from './evidence-rows.ts';

type Cell = ICellRendererParams<EvidenceRow>;
export type EvidenceColumn = ColDef<EvidenceRow> & { colId: string; headerName: string };

const of =
  (read: (evidence: Evidence) => string | number | null) =>
  ({ data }: { data: EvidenceRow | undefined }) =>
    data ? read(data.evidence) : null;

const byWords = (a: string | null, b: string | null) => compareVietnamese(a ?? '', b ?? '');

/** The columns for a text size; widths are those of 100 % times the size. */
export function evidenceColumns(scale: number, isTrash: boolean): EvidenceColumn[] {
  const px = (width: number) => Math.round((width * scale) / 100);
  const words = { comparator: byWords, tooltipValueGetter: ({ value }: { value?: unknown }) => value };
  return [
    {
      colId: 'name',
      headerName: 'Tên tệp',
      pinned: 'left',
      lockVisible: true,
      width: px(250),
      minWidth: px(140),
      valueGetter: of(({ name }) => name),
      cellRenderer: NameCell,
      ...words,
    },
    {
      colId: 'links',
      headerName: 'Chỉ tiêu, trang',
      width: px(128),
      // A suggestion is part of the value, so that the cell is drawn again when one comes.
      valueGetter: ({ data }) => suggestedCode(data) ?? data?.links ?? '',
      comparator: (a: string, b: string) => compareCodes(a, b),
      cellRenderer: LinksCell,
      tooltipValueGetter: ({ data }) => suggestionText(data) ?? data?.links,
    },
    { colId: 'number', headerName: 'Số, ký hiệu', width: px(125), valueGetter: of(e => e.number), ...words },
    {
      colId: 'issuedOn',
      headerName: 'Ngày',
      width: px(112),
      valueGetter: of(({ issuedOn }) => issuedOn),
      valueFormatter: ({ value }) => (typeof value === 'string' ? formatDate(value) : ''),
    },
    {
      colId: 'kind',
      headerName: 'Loại',
      width: px(112),
      valueGetter: of(({ kind }) => kind && documentKinds[kind]),
      ...words,
    },
    { colId: 'subject', headerName: 'Trích yếu', width: px(230), valueGetter: of(e => e.subject), ...words },
    { colId: 'issuer', headerName: 'Cơ quan', width: px(150), valueGetter: of(e => e.issuer), ...words },
    {
      colId: 'size',
      headerName: 'Cỡ',
      width: px(84),
      type: 'rightAligned',
      valueGetter: of(({ sizeBytes }) => sizeBytes),
      valueFormatter: ({ value }) => (typeof value === 'number' ? sizeText(value) : ''),
    },
    {
      colId: 'added',
      headerName: isTrash ? 'Xóa lúc' : 'Thêm lúc',
      width: px(142),
      valueGetter: of(({ addedAt, removedAt }) => (isTrash ? removedAt : addedAt)),
      valueFormatter: ({ value }) => (typeof value === 'string' ? formatDateTime(value) : ''),
    },
  ];
}

function NameCell({ data }: Cell) {
  if (!data) return null;
  const { name, personal, revisions } = data.evidence;
  return (
    <span className={classes.name}>
      <FileIcon name={name} size="1.15rem" />
      <span className={classes.words}>{name}</span>
      {personal === null ? null : (
        <IconShieldLock
          size="1rem"
          className={classes.mark}
          aria-label="Có dữ liệu cá nhân"
          title={personal === '' ? 'Có dữ liệu cá nhân' : `Có dữ liệu cá nhân: ${personal}`}
        />
      )}
      {revisions.length > 0 ? (
        <span className={classes.count} title={`Đã thay tệp ${revisions.length} lần, bản cũ còn giữ`}>
          bản {revisions.length + 1}
        </span>
      ) : null}
    </span>
  );
}

function LinksCell({ data }: Cell) {
  const code = suggestedCode(data);
  if (code === undefined) return data?.links ?? null;
  return <span className={classes.suggested}>Gợi ý: {code}</span>;
}

function suggestedCode(data: EvidenceRow | undefined): string | undefined {
  return data?.links === '' ? data.suggestions[0]?.code : undefined;
}

function suggestionText(data: EvidenceRow | undefined): string | undefined {
  const first = data?.links === '' ? data.suggestions[0] : undefined;
  return first && `Gợi ý ${first.code}: ${first.reason}. Phím A để nhận.`;
}
