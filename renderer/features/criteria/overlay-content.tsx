import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type CriteriaSet, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { legalBasisText } from '#shared/domain/legal-basis.ts';
import type { Overlay } from '#shared/domain/overlay.ts';
import { applyOverlay } from '#shared/domain/overlay-apply.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { CheckedMark } from './checked-mark.tsx';
import { everyVariant } from './overlay-draft.ts';
import classes from './overlay-levels.module.css';
import { nationalText } from './overlay-words.ts';
import { ProblemLines } from './problem-lines.tsx';
import facts from './set-facts.module.css';

/** What an overlay says beside what the nation says; also what a file holds before it is put to use. */
export function OverlayContent({ overlay }: { overlay: Overlay }) {
  const { query } = useApi();
  const set = useQuery(query.criteria.get.queryOptions({ input: { id: overlay.of } }));
  if (set.error) return <Failure error={set.error} onRetry={() => void set.refetch()} />;
  return set.data ? <Content overlay={overlay} set={set.data} /> : <Waiting />;
}

function Content({ overlay, set }: { overlay: Overlay; set: CriteriaSet }) {
  const problems = misfitsOf(overlay, set);
  const own = indicatorsOf(set).filter(({ code }) => Object.hasOwn(overlay.requirements, code));
  const { source = { wording: 'unknown', checked: false, note: '' } } = overlay;
  return (
    <>
      <section className={facts.facts} aria-label="Căn cứ">
        <p className={facts.line}>
          {legalBasisText(overlay.legalBasis)} · mã {overlay.id}, phiên bản {overlay.version}
        </p>
        <p className={facts.line}>
          Trên bộ{' '}
          <Link href={paths.set(set.id)} className={facts.link}>
            {set.title}
          </Link>{' '}
          · <CheckedMark source={source} />
        </p>
      </section>
      {problems.length > 0 ? (
        <section className={page.card} role="alert">
          <h2>Không khớp với bộ tiêu chí đang có trong máy</h2>
          <ProblemLines problems={problems} />
        </section>
      ) : null}
      <section className={page.card}>
        <h2>Mức của tỉnh ({own.length} chỉ tiêu)</h2>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">TT</th>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Vùng, nhóm</th>
              <th scope="col">Mức quốc gia</th>
              <th scope="col">Mức của tỉnh</th>
            </tr>
          </thead>
          <tbody>
            {own.flatMap(indicator =>
              Object.entries(overlay.requirements[indicator.code] ?? {}).map(([column, level]) => (
                <tr key={`${indicator.code} ${column}`}>
                  <td>{indicator.code}</td>
                  <td>{indicator.text}</td>
                  <td>{columnName(set, column, isAlone(overlay, indicator.code))}</td>
                  <td>{nationalText(set, indicator, column)}</td>
                  <td>
                    <b>{formatRequirement(level, indicator.unit)}</b>
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
      {overlay.indicators && overlay.indicators.length > 0 ? (
        <section className={page.card}>
          <h2>Chỉ tiêu tỉnh thêm ({overlay.indicators.length})</h2>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">TT</th>
                <th scope="col">Chỉ tiêu</th>
                <th scope="col">Mức</th>
              </tr>
            </thead>
            <tbody>
              {overlay.indicators.map(({ indicator: { code, text, requirement, unit } }) => (
                <tr key={code}>
                  <td>{code}</td>
                  <td>{text}</td>
                  <td>
                    {Object.entries(requirement).map(([column, level]) => (
                      <div key={column}>
                        {column === everyVariant ? '' : `${columnName(set, column, true)}: `}
                        <b>{formatRequirement(level, unit)}</b>
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  );
}

/** Where an overlay does not fit the newest version of its set, as the core would refuse it. */
function misfitsOf(overlay: Overlay, set: CriteriaSet): { place: string; reason: string }[] {
  const none = '0'.repeat(64);
  const applied = applyOverlay(set, overlay, { base: none, overlay: none });
  return applied.ok ? [] : applied.problems;
}

/** The indicator has one column, not one for some regions beside it. */
function isAlone({ requirements }: Overlay, code: string): boolean {
  return Object.keys(requirements[code] ?? {}).length === 1;
}

function columnName(set: CriteriaSet, column: string, alone: boolean): string {
  if (column === everyVariant && set.variants.length > 1) return alone ? 'Mọi vùng' : 'Các vùng còn lại';
  if (column === everyVariant) return '';
  return set.variants.find(({ id }) => id === column)?.name ?? column;
}
