import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type CriteriaSet, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { openLevelsOf, openLevelsText } from '#shared/domain/open-levels.ts';
import { levelWords } from '#shared/domain/set-level.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import classes from './set-facts.module.css';
import { periodText, unitKindWords } from './set-words.ts';

/** Beneath the title: the decisions, what to be careful about, and the notes of the set. */
export function SetFacts({ set }: { set: CriteriaSet }) {
  const indicators = indicatorsOf(set);
  const words = indicators.filter(({ source }) => sourceMark(source)).length;
  const levels = indicators.filter(({ source }) => sourceMark(source.threshold)).length;
  const open = openLevelsText(openLevelsOf(set));
  return (
    <section className={classes.facts} aria-label="Căn cứ và lưu ý">
      <p className={classes.line}>
        {unitKindWords[set.unitKind]} · {levelWords[set.level]} · giai đoạn {periodText(set.period)} ·{' '}
        {set.criteria.length} tiêu chí, {indicators.length} chỉ tiêu · mã bộ {set.id}, phiên bản {set.version}
      </p>
      <ul className={classes.basis}>
        {set.legalBasis.map(basis => (
          <li key={`${basis.number} ${basis.annex}`}>
            <b>{basis.number ?? 'Văn bản chưa biết số'}</b>
            {basis.issuedOn ? ` ngày ${formatDate(basis.issuedOn)}` : ''} của {basis.issuer}
            {basis.annex ? `, ${basis.annex}` : ''}
            {basis.effectiveFrom ? `, hiệu lực từ ${formatDate(basis.effectiveFrom)}` : ''}
            {basis.note ? <span className={classes.note}>. {basis.note}</span> : null}
            {basis.url ? <span className={classes.address}> {basis.url}</span> : null}
          </li>
        ))}
      </ul>
      {set.incomplete === undefined ? null : (
        <Warning>
          <b>Chưa đầy đủ:</b> {set.incomplete}
        </Warning>
      )}
      {open === '' ? null : <Warning>{open}.</Warning>}
      {words + levels > 0 ? (
        <Warning>
          Chưa đối chiếu với văn bản gốc: lời văn của {words}/{indicators.length} chỉ tiêu, mức quy định của{' '}
          {levels}/{indicators.length} chỉ tiêu. Hãy so với quyết định trước khi dùng để trình.
        </Warning>
      ) : null}
      {set.notes.length > 0 ? (
        <details className={classes.notes}>
          <summary>Ghi chú của bộ tiêu chí ({set.notes.length})</summary>
          <ul>
            {set.notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <p className={classes.warning}>
      <IconAlertTriangle aria-hidden />
      <span>{children}</span>
    </p>
  );
}
