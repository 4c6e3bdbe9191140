import { Badge } from '@mantine/core';
import { Link } from 'wouter';
import type { DossierShelf, DossierSummary } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { formatCount, formatDateTime } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import table from '../../ui/list-table.module.css';
import { Meter } from '../../ui/meter.tsx';
import { DossierActions } from './dossier-actions.tsx';
import classes from './dossier-list.module.css';

type Props = { dossiers: readonly DossierSummary[]; shelf: DossierShelf };

export function DossierList({ dossiers, shelf }: Props) {
  return (
    <table className={`${table.list} ${classes.list}`}>
      <thead>
        <tr>
          <th scope="col">Đơn vị, bộ tiêu chí</th>
          <th scope="col" className={classes.year}>
            Năm
          </th>
          <th scope="col">Tiêu chí đạt</th>
          <th scope="col">Chỉ tiêu đạt</th>
          <th scope="col">Sửa lần cuối</th>
          <th scope="col">
            <span className="visually-hidden">Việc khác</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {dossiers.map(dossier => (
          <DossierLine key={dossier.id} dossier={dossier} shelf={shelf} />
        ))}
      </tbody>
    </table>
  );
}

function DossierLine({ dossier, shelf }: { dossier: DossierSummary; shelf: DossierShelf }) {
  const { unit, set, variant, result } = dossier;
  return (
    <tr>
      <td>
        <div className={classes.name}>
          {shelf === 'removed' ? (
            <b>{unitText(unit)}</b>
          ) : (
            <Link href={paths.dossier(dossier.id)} className={table.link}>
              {unitText(unit)}
            </Link>
          )}
          <KindBadges dossier={dossier} />
        </div>
        <div className={classes.set}>
          {[unit.provinceName, set.title, variant?.name].filter(Boolean).join(' · ')}
          {set.incomplete === null ? '' : ' (bộ tiêu chí chưa đầy đủ)'}
        </div>
        {dossier.next ? (
          <div className={classes.set}>
            Còn {formatCount(dossier.next.left)} việc. Trước hết: {dossier.next.label}. {dossier.next.why}.
          </div>
        ) : null}
      </td>
      <td className={classes.year}>{dossier.year}</td>
      <td className={classes.meter}>
        <Meter compact label="Tiêu chí đạt" done={result.criteriaMet} total={result.criteriaTotal} />
      </td>
      <td className={classes.meter}>
        <Meter compact label="Chỉ tiêu đạt" done={result.indicatorsMet} total={result.indicatorsTotal} />
      </td>
      <td className={classes.time}>{formatDateTime(dossier.updatedAt)}</td>
      <td>
        <DossierActions dossier={dossier} shelf={shelf} />
      </td>
    </tr>
  );
}

/** What is not known to be whole says so; the others need no word. */
const checkWords = {
  checking: 'Đang kiểm tra gói',
  intact: '',
  broken: 'Gói không nguyên vẹn',
  unfinished: 'Chưa kiểm tra xong – mở lại gói',
} as const;

function colourOf(mark: string): string {
  if (mark === checkWords.broken) return 'red';
  if (mark === checkWords.unfinished) return 'orange';
  return mark === 'Mẫu' ? 'accent' : 'gray';
}

/** Whose a dossier is, where that is not the office itself. */
function KindBadges({ dossier: { kind, sample, unit, state, part, check } }: { dossier: DossierSummary }) {
  const marks = [
    sample ? 'Mẫu' : '',
    part ? `Phần việc${part.person ? ` của ${part.person}` : ''}` : '',
    kind === 'received' ? `Nhận từ ${unit.communeName}` : '',
    state === 'submitted' ? 'Đã xuất gói' : '',
    check ? checkWords[check.state] : '',
  ].filter(Boolean);
  return marks.map(mark => (
    <Badge key={mark} tt="none" variant="light" color={colourOf(mark)}>
      {mark}
    </Badge>
  ));
}
