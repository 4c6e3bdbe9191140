import type { Dossier } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import classes from './overview-page.module.css';

/** Whose page it is, on paper alone: on the screen the window says it. */
export function OverviewPrintHead({ dossier }: { dossier: Dossier }) {
  const { unit, year, set, variant, sample } = dossier;
  return (
    <header className={classes.printHead}>
      {sample ? <p className={classes.sample}>HỒ SƠ MẪU, SỐ LIỆU GIẢ ĐỊNH</p> : null}
      <p className={classes.printTitle}>
        Tiến độ hồ sơ nông thôn mới: {unitText(unit)}, {unit.provinceName}, năm {year}
      </p>
      <p>
        {set.title} ({variant.name}). In lúc {vietnamTimeText(new Date().toISOString())}.
      </p>
    </header>
  );
}
