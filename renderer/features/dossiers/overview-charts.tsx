import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Standing } from '#shared/domain/progress.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { CriteriaChart } from '../../ui/chart/criteria-chart.tsx';
import { ProgressChart } from '../../ui/chart/progress-chart.tsx';
import page from '../../ui/page.module.css';
import classes from './overview-page.module.css';

/** `snapshots`: undefined while they are not read. */
type Props = { dossier: Dossier; snapshots: readonly Standing[] | undefined; current: Standing };

/** How it went over time, and where in the set what is missing lies; of a received dossier only the latter is known. */
export function OverviewCharts({ dossier, snapshots, current }: Props) {
  return (
    <div className={classes.columns} data-single={isReadOnly(dossier) || undefined}>
      {isReadOnly(dossier) ? null : (
        <section className={page.card}>
          <h2>Tiến độ theo thời gian</h2>
          {snapshots && snapshots.length > 0 ? (
            <ProgressChart snapshots={snapshots} current={current} paperWidth={420} />
          ) : null}
          {snapshots?.length === 0 ? (
            <p className={page.muted}>
              Chưa có mốc nào để vẽ. Mốc được lưu khi xuất gói và khi sang tháng mới; cũng có thể{' '}
              <Link href={paths.progress(dossier.id)} className={classes.link}>
                tự lưu ở trang Tiến độ
              </Link>
              .
            </p>
          ) : null}
        </section>
      )}
      <section className={page.card}>
        <h2>Chỉ tiêu của từng tiêu chí</h2>
        <CriteriaChart criteria={dossier.criteria} />
      </section>
    </div>
  );
}
