import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Review } from '#shared/contract/reviews.ts';
import { coverageOf } from '#shared/domain/review-coverage.ts';
import { groupsOf } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './colleagues.module.css';
import { ColleaguesCoverage } from './colleagues-coverage.tsx';
import { ColleaguesDisagreements } from './colleagues-disagreements.tsx';
import { ColleaguesFiles } from './colleagues-files.tsx';
import { ReceiveOpinions } from './colleagues-receive.tsx';
import { SendOpinions } from './colleagues-send.tsx';
import { reviewGroups } from './review-items.ts';
import { namesOf, useColleagues } from './use-colleagues.ts';

/** Those who judge a dossier together: whose opinions are here, what nobody judged, where they disagree. */
export function ColleaguesPage({ dossier }: { dossier: Dossier }) {
  useUndoKeys(dossier.id);
  const { review, files, papers, error, refetch } = useColleagues(dossier.id);
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!review || !files || !papers) return <Waiting />;
  const coverage = coverageOf(groupsOf(dossier), review.rows);
  const names = namesOf(review, files);
  const items = new Map(
    reviewGroups(dossier, papers, review, null).flatMap(group => group.items.map(item => [item.key, item])),
  );
  const unjudged = coverage.reduce((sum, each) => sum + each.unjudged.length, 0);
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Answer
          action={<ReceiveOpinions dossier={dossier} />}
          detail={
            <>
              Mỗi người thẩm định trên máy của mình, gửi tệp ý kiến cho nhau rồi nhận ở đây.{' '}
              <Link href={paths.council(dossier.id)} className={classes.link}>
                Hội đồng
              </Link>
            </>
          }
        >
          {headline(review, unjudged)}
        </Answer>
        <ColleaguesDisagreements dossier={dossier} review={review} items={items} names={names} />
        <ColleaguesFiles
          dossier={dossier}
          review={review}
          files={files}
          send={<SendOpinions dossier={dossier} review={review} />}
        />
        <ColleaguesCoverage dossier={dossier} coverage={coverage} names={names} />
      </div>
    </div>
  );
}

function headline({ disagreements, rows }: Review, unjudged: number): string {
  const parts = [
    disagreements > 0 ? `${disagreements} mục chưa thống nhất` : '',
    unjudged > 0 ? `${unjudged} chỉ tiêu chưa ai thẩm định` : '',
  ].filter(Boolean);
  if (parts.length > 0) return `Còn ${parts.join(', ')}.`;
  return rows.length === 0 ? 'Chưa có ý kiến nào.' : 'Mọi chỉ tiêu đã có ý kiến thống nhất.';
}
