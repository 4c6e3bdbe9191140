import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { formatComparison, formatRequirement } from '#shared/domain/requirement-text.ts';
import { setRuleText } from '#shared/domain/set-rule.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';
import page from '../../ui/page.module.css';
import { CheckedMark } from './checked-mark.tsx';
import classes from './set-extras.module.css';
import { noteOf, unitTypeWords } from './set-words.ts';

/** What a set demands beside its criteria: conditions, papers, the council, and when recognition is withdrawn. */
export function SetExtras({ set }: { set: CriteriaSet }) {
  const { conditions = [], documents = [], councilRule, revocation, rule } = set;
  if (conditions.length + documents.length === 0 && !councilRule && !revocation && !rule) return null;
  return (
    <div className={classes.extras}>
      {rule ? (
        <section className={page.card}>
          <h2>Quy định chung của bộ</h2>
          <p className={classes.lead}>
            {setRuleText(rule)} ({rule.decision})
            {rule.units ? `; áp dụng cho ${rule.units.map(unit => unitTypeWords[unit]).join(', ')}` : ''}.{' '}
            <CheckedMark source={rule.source} />
          </p>
          <ul className={classes.lines}>
            {rule.compulsory.map(({ text, indicator }) => (
              <li key={text}>
                <span>
                  {indicator === undefined
                    ? `${text} (chưa biết là chỉ tiêu nào của bộ)`
                    : `${indicator}. ${text}`}
                </span>
              </li>
            ))}
          </ul>
          {rule.source.note === '' ? null : <p className={page.muted}>{noteOf(rule.source)}</p>}
        </section>
      ) : null}
      {conditions.length > 0 ? (
        <section className={page.card}>
          <h2>Điều kiện ngoài tiêu chí</h2>
          <ul className={classes.lines}>
            {conditions.map(({ id, text, requirement, unit, source }) => (
              <li key={id}>
                <span>
                  {text}: <b>{formatRequirement(requirement, unit)}</b>
                </span>
                <CheckedMark source={source} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {documents.length > 0 ? (
        <section className={page.card}>
          <h2>Thành phần hồ sơ</h2>
          <ol className={classes.lines}>
            {documents.map(({ id, name, signed, required, source }) => (
              <li key={id}>
                <span>
                  {name}
                  {required ? '' : ' (nếu có)'}
                  {signed ? '; bản ký, đóng dấu' : ''}
                </span>
                <CheckedMark source={source} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {councilRule || revocation ? (
        <section className={page.card}>
          <h2>Hội đồng thẩm định, thu hồi</h2>
          <ul className={classes.lines}>
            {councilRule ? (
              <li>
                <span>
                  Hội đồng họp khi có mặt {formatComparison(councilRule.quorum, '%')} số thành viên; thông qua
                  khi tỷ lệ tán thành {formatComparison(councilRule.approve, '%')}. Tỷ lệ này tính trên số nào
                  thì chọn khi lập hội đồng.
                </span>
                <CheckedMark source={councilRule.source} />
              </li>
            ) : null}
            {revocation ? (
              <li>
                <span>
                  Bị xét thu hồi quyết định công nhận khi {formatNumber(revocation.orShare)} % số tiêu chí
                  không còn đạt, trong đó có một trong các tiêu chí {revocation.withOneOf.join(', ')}, hoặc
                  khi {formatNumber(revocation.atShare)} % số tiêu chí không còn đạt ({revocation.decision}).
                </span>
                <CheckedMark source={revocation.source} />
              </li>
            ) : null}
          </ul>
          {revocation ? <p className={page.muted}>{noteOf(revocation.source)}</p> : null}
        </section>
      ) : null}
    </div>
  );
}
