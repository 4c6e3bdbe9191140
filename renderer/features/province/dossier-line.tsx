import { ActionIcon, Badge } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Standing } from '#shared/domain/province-standing.ts';
import { daysSince, recognitionText, stageLabel } from '#shared/domain/province-words.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { formatCount } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import { DossierMore } from './dossier-more.tsx';
import classes from './dossier-table.module.css';
import type { ListedRow } from './filter-rows.ts';
import { StageSign } from './stage-sign.tsx';

type Props = {
  listed: ListedRow;
  now: Date;
  columns: number;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
};

/** A dossier in the table, and below it, when asked for, its earlier submissions and its recognition. */
export function DossierLine({ listed: { row, set, stage }, now, columns, isOpen, onOpen }: Props) {
  const { unit, submission, review, recognition, older } = row;
  const name = unitText(unit);
  const [age, sinceMove] = [daysSince(row.cameAt, now), daysSince(row.movedAt, now)];
  const Chevron = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <>
      <tr data-open={isOpen || undefined}>
        <th scope="row">
          <Link href={paths.dossier(row.id)} className={classes.unit} data-line>
            {name}
          </Link>
          {row.sample ? <Mark>Mẫu</Mark> : null}
          {row.isArchived ? <Mark>Đã cất</Mark> : null}
          <span className={classes.second}>{unit.provinceName}</span>
        </th>
        <td>
          {set?.title}
          <span className={classes.second}>
            {row.variant}
            {set?.incomplete ? ' · bộ tiêu chí chưa đầy đủ' : ''}
          </span>
        </td>
        <td data-figure>{row.year}</td>
        <td className={classes.submission}>
          {submission ? (
            <>
              Lần {submission.number}
              {submission.isCopy ? ' (bản sao)' : ''}
              <span className={classes.second}>{vietnamDateText(submission.createdAt)}</span>
            </>
          ) : (
            <span className={classes.none}>chưa trình</span>
          )}
          {older.length > 0 ? <span className={classes.second}>và {older.length} lần trước</span> : null}
        </td>
        <td data-figure>
          <Result standing={row.self} />
        </td>
        <td data-figure>{review ? <Result standing={review.standing} /> : <None />}</td>
        <td data-figure>{review ? formatCount(review.openFindings) : <None />}</td>
        <td data-figure>
          {daysText(age)}
          {sinceMove === age ? null : <span className={classes.second}>mới nhất: {daysText(sinceMove)}</span>}
        </td>
        <td>
          <StageSign stage={stage} />
          {recognition ? <span className={classes.second}>{recognitionText(recognition)}</span> : null}
        </td>
        <td className={classes.more}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={isOpen}
            aria-label={`Lần trình cũ và quyết định công nhận của ${name}`}
            title="Lần trình cũ, quyết định công nhận"
            onClick={() => onOpen(!isOpen)}
          >
            <Chevron size="1.125rem" />
          </ActionIcon>
        </td>
      </tr>
      {isOpen ? (
        <tr className={classes.details}>
          <td colSpan={columns}>
            <DossierMore row={row} title={`${name}, ${stageLabel[stage].toLowerCase()}`} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Mark({ children }: { children: string }) {
  return (
    <Badge tt="none" variant="light" color="gray" ml="0.4rem">
      {children}
    </Badge>
  );
}

const None = () => (
  <span className={classes.none} title="Chưa thẩm định">
    –
  </span>
);

function Result({
  standing: { criteriaMet, criteriaTotal, indicatorsMet, indicatorsTotal },
}: {
  standing: Standing;
}) {
  return (
    <>
      {criteriaMet}/{criteriaTotal} TC
      <span className={classes.second}>
        {indicatorsMet}/{indicatorsTotal} chỉ tiêu
      </span>
    </>
  );
}

function daysText(days: number): string {
  return days === 0 ? 'hôm nay' : `${formatCount(days)} ngày trước`;
}
