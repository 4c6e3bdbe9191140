import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Survey } from '#shared/contract/surveys.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import classes from './survey-results.module.css';

/** Whose survey it is, on paper alone: on the screen the window says it. */
export function SurveyPrintHead({ dossier, survey }: { dossier: Dossier; survey: Survey }) {
  const { unit, year, set, sample } = dossier;
  const { condition } = survey;
  return (
    <header className={classes.printHead}>
      {sample ? <p className={classes.sample}>HỒ SƠ MẪU, SỐ LIỆU GIẢ ĐỊNH</p> : null}
      <p className={classes.printTitle}>
        Biểu tổng hợp ý kiến người dân: {unitText(unit)}, {unit.provinceName}, năm {year}
      </p>
      <p>
        {set.title}. In lúc {vietnamTimeText(new Date().toISOString())}.
        {condition?.comparison ? ` ${condition.text}: ${condition.comparison}` : ''}
        {condition?.sourceMark ? ` (${condition.sourceMark})` : ''}
      </p>
    </header>
  );
}
