import { Collapse, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { wordingLabel } from '#shared/domain/source-mark.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import classes from './requirement-part.module.css';

/** What must hold, by which decision, how sure that is, and what proof is asked for. */
export function RequirementPart({ dossier, row }: { dossier: Dossier; row: IndicatorRow }) {
  const [isOpen, setIsOpen] = useState(false);
  const { guidance, evidence, agency, source } = row.indicator;
  return (
    <section className={classes.part}>
      <dl className={classes.facts}>
        <Levels row={row} />
        <dt>Căn cứ</dt>
        <dd className={classes.basis} title={dossier.set.legalBasis}>
          {dossier.set.legalBasis}
        </dd>
        {agency ? (
          <>
            <dt>Cơ quan hướng dẫn</dt>
            <dd>{agency}</dd>
          </>
        ) : null}
      </dl>
      <UnstyledButton className={classes.more} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <IconChevronRight aria-hidden className={classes.chevron} data-open={isOpen || undefined} />
        {row.sourceMark ? (
          <span className={classes.mark}>
            <IconAlertTriangle aria-hidden /> {capital(row.sourceMark)}
          </span>
        ) : (
          'Nguồn và hướng dẫn'
        )}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <dl className={classes.facts}>
          <dt>Căn cứ</dt>
          <dd>{dossier.set.legalBasis}</dd>
          <dt>Lời văn</dt>
          <dd>{capital(wordingLabel[source.wording])}</dd>
          {source.note ? (
            <>
              <dt>Ghi chú nguồn</dt>
              <dd>{source.note}</dd>
            </>
          ) : null}
          <dt>Mức quy định</dt>
          <dd>
            {capital(wordingLabel[source.threshold.wording])}
            {source.threshold.note ? `. ${source.threshold.note}` : ''}
          </dd>
          {source.url ? (
            <>
              <dt>Nơi lấy</dt>
              <dd className={classes.address}>{source.url}</dd>
            </>
          ) : null}
          {(source.amendedBy ?? []).map(change => (
            <AmendmentFacts key={`${change.number} ${change.issuedOn}`} change={change} />
          ))}
          <AskedEvidence title="Minh chứng cần có" asked={evidence.filter(each => each.required)} />
          <AskedEvidence title="Minh chứng gợi ý" asked={evidence.filter(each => !each.required)} />
          {guidance ? (
            <>
              <dt>Hướng dẫn</dt>
              <dd className={classes.guidance}>{guidance}</dd>
            </>
          ) : null}
        </dl>
      </Collapse>
    </section>
  );
}

/** The threshold that counts; where the province set one, the national one beside it. */
function Levels({ row: { requirement, levels, indicator } }: { row: IndicatorRow }) {
  if (levels.provincial === null) {
    return (
      <>
        <dt>Mức quy định</dt>
        <dd>
          <b>{requirement}</b>
        </dd>
      </>
    );
  }
  const isAdded = indicator.provincial?.national === null;
  return (
    <>
      <dt>Mức quốc gia</dt>
      <dd>{isAdded ? 'Không có: chỉ tiêu do tỉnh thêm' : levels.national}</dd>
      <dt>Mức của tỉnh</dt>
      <dd>
        <b>{levels.provincial}</b> <span className={classes.counts}>đang áp dụng</span>
      </dd>
    </>
  );
}

type Asked = IndicatorRow['indicator']['evidence'];

function AskedEvidence({ title, asked }: { title: string; asked: Asked }) {
  if (asked.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul className={classes.asked}>
          {asked.map(each => (
            <li key={each.text}>{each.text}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}

type Amendment = NonNullable<IndicatorRow['indicator']['source']['amendedBy']>[number];

function AmendmentFacts({ change }: { change: Amendment }) {
  return (
    <>
      <dt>Sửa đổi</dt>
      <dd>
        {change.number} ({formatDate(change.issuedOn)}): {change.text}
      </dd>
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
