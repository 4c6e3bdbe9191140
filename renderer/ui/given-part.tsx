import { Fragment } from 'react';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import { entryText } from '#shared/domain/entry-text.ts';
import type { Explanation } from '#shared/domain/verdict.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import classes from './requirement-part.module.css';

/** What the sender entered, for reading. */
export function GivenPart({ row }: { row: IndicatorRow }) {
  const { entry, notApplicable, override, local, note, explanation } = row.assessment;
  const { measure } = row.indicator;
  return (
    <section className={classes.part}>
      <dl className={classes.facts}>
        <dt>Kết quả</dt>
        <dd>
          <b>{row.display || 'Chưa nhập'}</b>
          {entry?.kind === 'ratio' ? ` (${entryText(entry)})` : ''}
        </dd>
        {row.comparison ? (
          <>
            <dt>So với mức</dt>
            <dd>{row.comparison}</dd>
          </>
        ) : null}
        {entry?.kind === 'parts' && measure.kind === 'parts' ? (
          <>
            <dt>Nội dung đạt</dt>
            <dd>
              {measure.parts
                .filter(part => entry.met.includes(part.id))
                .map(part => part.text)
                .join('; ') || 'Không có'}
            </dd>
          </>
        ) : null}
        {local ? (
          <>
            <dt>Mức của tỉnh</dt>
            <dd>theo {local.decision || '(chưa ghi số quyết định)'}</dd>
          </>
        ) : null}
        {override ? (
          <>
            <dt>Đánh giá khác</dt>
            <dd>{override.reason}</dd>
          </>
        ) : null}
        {notApplicable ? (
          <>
            <dt>Không áp dụng</dt>
            <dd>{notApplicable.reason}</dd>
          </>
        ) : null}
        {explanation ? <ExplanationFacts {...explanation} /> : null}
        {note ? (
          <>
            <dt>Ghi chú</dt>
            <dd>{note}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function ExplanationFacts({ reason, remedy, dueOn, funding }: Explanation) {
  const facts = [
    ['Giải trình', reason],
    ['Khắc phục', remedy],
    ['Hạn', dueOn === null ? '' : formatDate(dueOn)],
    ['Kinh phí', funding],
  ];
  return facts
    .filter(([, words]) => words?.trim())
    .map(([name, words]) => (
      <Fragment key={name}>
        <dt>{name}</dt>
        <dd>{words}</dd>
      </Fragment>
    ));
}
