import { formatCount } from '../core/format.ts';
import classes from './meter.module.css';

/** "Tiêu chí đạt 14/19" with a bar; the figures carry the meaning, the bar only shows it. */
export function Meter({ label, done, total, compact = false }: MeterProps) {
  const percent = total === 0 ? 0 : (100 * done) / total;
  return (
    <div className={classes.meter} data-compact={compact || undefined}>
      <div className={classes.head}>
        <span className={compact ? 'visually-hidden' : classes.label}>{label}</span>
        <span className={classes.figures}>
          <b>{formatCount(done)}</b>/{formatCount(total)}
        </span>
      </div>
      <div className={classes.track} aria-hidden>
        <div
          className={classes.fill}
          style={{ width: `${percent}%` }}
          data-full={done === total || undefined}
        />
      </div>
    </div>
  );
}
type MeterProps = { label: string; done: number; total: number; compact?: boolean };
