import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Coverage } from '#shared/domain/review-coverage.ts';
import { isConditions } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import table from '../../ui/plain-table.module.css';
import classes from './colleagues.module.css';

type Props = { dossier: Dossier; coverage: readonly Coverage[]; names: ReadonlyMap<string, string> };

/** Who has judged each criterion, and what nobody judged. */
export function ColleaguesCoverage({ dossier, coverage, names }: Props) {
  return (
    <section className={page.card}>
      <h2>Theo tiêu chí</h2>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col">Đã thẩm định</th>
            <th scope="col">Người thẩm định</th>
            <th scope="col">Chưa ai thẩm định</th>
          </tr>
        </thead>
        <tbody>
          {coverage
            .filter(({ total }) => total > 0)
            .map(each => (
              <tr key={each.code}>
                <td>{isConditions(each) ? each.name : `${each.code}. ${each.name}`}</td>
                <td>
                  {each.total - each.unjudged.length}/{each.total}
                  {each.disagreed.length > 0 ? (
                    <span className={classes.mark}> {each.disagreed.length} chưa thống nhất</span>
                  ) : null}
                </td>
                <td>
                  {[...each.judged].map(([id, count]) => `${names.get(id) ?? id}: ${count}`).join('; ') ||
                    '–'}
                </td>
                <td>
                  {each.unjudged.length === 0
                    ? ''
                    : isConditions(each)
                      ? `${each.unjudged.length} điều kiện`
                      : each.unjudged.map((code, at) => (
                          <span key={code}>
                            {at > 0 ? ', ' : ''}
                            <Link href={paths.review(dossier.id, code)} className={classes.link}>
                              {code}
                            </Link>
                          </span>
                        ))}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
