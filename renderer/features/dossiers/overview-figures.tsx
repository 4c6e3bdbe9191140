import type { Dossier } from '#shared/contract/dossiers.ts';
import { type SpanChange, signedText, spanLabel } from '#shared/domain/progress.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { Meter } from '../../ui/meter.tsx';
import page from '../../ui/page.module.css';
import classes from './overview-figures.module.css';

type Counted = 'criteria' | 'indicators';

/** How much is met, assessed and proven, and how much of that is new since the last month, quarter and year. */
export function OverviewFigures({
  result,
  changes,
}: {
  result: Dossier['result'];
  changes: readonly SpanChange[];
}) {
  const meters: { label: string; done: number; total: number; counted?: Counted }[] = [
    { label: 'Tiêu chí đạt', done: result.criteriaMet, total: result.criteriaTotal, counted: 'criteria' },
    {
      label: 'Chỉ tiêu đạt',
      done: result.indicatorsMet,
      total: result.indicatorsTotal,
      counted: 'indicators',
    },
    {
      label: 'Chỉ tiêu đã đánh giá',
      done: result.indicatorsTotal - result.indicatorsUnassessed,
      total: result.indicatorsTotal,
    },
    {
      label: 'Chỉ tiêu có minh chứng',
      done: result.indicatorsTotal - result.evidenceMissing,
      total: result.indicatorsTotal,
    },
  ];
  return (
    <section className={classes.figures} aria-label="Số liệu chung">
      {meters.map(({ label, done, total, counted }) => (
        <div key={label} className={page.card}>
          <Meter label={label} done={done} total={total} />
          {counted && changes.length > 0 ? <Changes changes={changes} counted={counted} /> : null}
        </div>
      ))}
    </section>
  );
}

/** "So với tháng trước +1, quý trước +5"; each says since which snapshot it counts. */
function Changes({ changes, counted }: { changes: readonly SpanChange[]; counted: Counted }) {
  return (
    <p className={classes.changes}>
      So với{' '}
      {changes.map((change, index) => (
        <span key={change.span} title={`So với mốc ${vietnamDateText(change.since)}`}>
          {index > 0 ? ', ' : ''}
          {spanLabel[change.span]} <b data-sign={Math.sign(change[counted])}>{signedText(change[counted])}</b>
        </span>
      ))}
    </p>
  );
}
