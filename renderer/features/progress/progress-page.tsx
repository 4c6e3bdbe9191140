import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { type SpanChange, signedText, spanLabel } from '#shared/domain/progress.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { useProgress } from '../../core/use-progress.ts';
import { Answer } from '../../ui/answer.tsx';
import { ProgressChart } from '../../ui/chart/progress-chart.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { CompareSnapshots } from './compare-snapshots.tsx';
import { ExportProgress } from './export-progress.tsx';
import classes from './progress-page.module.css';
import { QuarterSection } from './quarter-section.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { TakeSnapshot } from './take-snapshot.tsx';

/** How the dossier went: kept moments, each quarter, and any two of them beside each other. */
export function ProgressPage({ dossier }: { dossier: Dossier }) {
  const { snapshots, current, changes, error, refetch } = useProgress(dossier);
  if (error) {
    return (
      <div className={page.page}>
        <Failure error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!snapshots) return <Waiting />;
  return (
    <div className={page.scroll}>
      <div className={`${page.page} ${classes.page}`}>
        <p className={classes.printHead}>
          {dossier.sample ? 'HỒ SƠ MẪU, SỐ LIỆU GIẢ ĐỊNH. ' : ''}
          {unitText(dossier.unit)}, năm {dossier.year}. {dossier.set.title}. In lúc{' '}
          {vietnamTimeText(new Date().toISOString())}.
        </p>
        <Answer action={<TakeSnapshot dossierId={dossier.id} />} detail={rule}>
          {answerFor(dossier.result, changes)}
        </Answer>
        {snapshots.length > 0 ? (
          <>
            <section className={page.card}>
              <div className={classes.head}>
                <h2>Số chỉ tiêu đạt theo quý</h2>
                <div className={classes.actions}>
                  <ExportProgress dossier={dossier} />
                  <Button
                    variant="default"
                    size="compact-md"
                    leftSection={<IconPrinter size="1rem" aria-hidden />}
                    onClick={() => window.print()}
                  >
                    In
                  </Button>
                </div>
              </div>
              <QuarterSection snapshots={snapshots} current={current} />
            </section>
            <section className={page.card}>
              <h2>Theo thời gian</h2>
              <ProgressChart snapshots={snapshots} current={current} paperWidth={850} />
            </section>
            <CompareSnapshots dossier={dossier} snapshots={snapshots} />
            <SnapshotList dossierId={dossier.id} snapshots={snapshots} />
          </>
        ) : (
          <section className={page.card}>
            <h2>Chưa có mốc nào</h2>
            <p className={page.muted}>
              Mốc giữ lại kết quả của từng chỉ tiêu ở một thời điểm, ví dụ trước cuộc họp giao ban. Lưu mốc
              hôm nay rồi so với lần sau để biết chỉ tiêu nào mới đạt, chỉ tiêu nào không còn đạt.
            </p>
          </section>
        )}
      </div>
    </div>
  );
}

const rule = 'Mốc cũng được lưu tự động khi xuất gói và khi có thay đổi đầu tiên trong tháng mới.';

function answerFor(result: Dossier['result'], changes: readonly SpanChange[]): string {
  const met = `Đạt ${result.indicatorsMet}/${result.indicatorsTotal} chỉ tiêu, ${result.criteriaMet}/${result.criteriaTotal} tiêu chí.`;
  if (changes.length === 0) return met;
  const compared = changes.map(({ span, indicators }) => `${spanLabel[span]} ${signedText(indicators)}`);
  return `${met} Số chỉ tiêu so với ${compared.join(', ')}.`;
}
