import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ProgressComparison } from '#shared/contract/progress.ts';
import { type Answer, progressKindLabel, progressKinds } from '#shared/domain/progress-compare.ts';
import { codeLabel } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import classes from './progress-page.module.css';

type Item = ProgressComparison['items'][number];

/** What changed between two moments, kind by kind, before and after side by side. */
export function ComparedItems({ dossier, items }: { dossier: Dossier; items: readonly Item[] }) {
  if (items.length === 0)
    return <p className={page.muted}>Không có chỉ tiêu nào thay đổi giữa hai mốc này.</p>;
  return (
    <>
      <p>{summaryOf(items)}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Thay đổi</th>
            <th scope="col">Trước</th>
            <th scope="col">Sau</th>
          </tr>
        </thead>
        <tbody>
          {progressKinds.flatMap(kind =>
            items
              .filter(item => item.kind === kind)
              .map(item => (
                <tr key={`${kind} ${item.code}`} data-kind={kind}>
                  <th scope="row">
                    {kind === 'removed' ? (
                      `${item.code}. ${item.text}`
                    ) : (
                      <Link href={paths.checklist(dossier.id, item.code)} className={classes.link}>
                        {codeLabel(dossier, item.code)}. {item.text}
                      </Link>
                    )}
                  </th>
                  <td>{progressKindLabel[kind]}</td>
                  <AnswerCell answer={item.before} />
                  <AnswerCell answer={item.after} />
                </tr>
              )),
          )}
        </tbody>
      </table>
    </>
  );
}

function AnswerCell({ answer }: { answer: Answer | null }) {
  if (!answer) return <td className={page.muted}>–</td>;
  return (
    <td>
      <div className={classes.answer}>
        <VerdictBadge verdict={answer.verdict} />
        {answer.display}
      </div>
      <span className={classes.files}>{answer.evidence} minh chứng</span>
    </td>
  );
}

/** "5 mới đạt, 1 không còn đạt, 3 đổi số liệu." */
function summaryOf(items: readonly Item[]): string {
  const parts = progressKinds.flatMap(kind => {
    const count = items.filter(item => item.kind === kind).length;
    return count > 0 ? [`${count} ${progressKindLabel[kind].toLowerCase()}`] : [];
  });
  return `${parts.join('; ')}.`;
}
