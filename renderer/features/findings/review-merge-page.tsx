import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ReviewMerge } from '#shared/contract/findings.ts';
import { reviewVerdictLabel } from '#shared/domain/review.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { useApi } from '../../core/api.ts';
import { formatDateTime } from '../../core/format.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { paths } from '../../core/paths.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { reviewerText } from './finding-words.tsx';
import classes from './findings.module.css';
import { ReviewMergeItemView } from './review-merge-item.tsx';

/** A review that came back: item by item what it says, before any of it is taken into the dossier. */
export function ReviewMergePage({ dossier, mergeId }: { dossier: Dossier; mergeId: string }) {
  const { query } = useApi();
  const preview = useQuery({
    ...query.findings.preview.queryOptions({ input: { mergeId } }),
    refetchOnMount: 'always',
  });
  const [figures, setFigures] = useState<readonly string[]>([]);
  const [isAccepted, setIsAccepted] = useState(false);
  if (preview.error) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Waiting />;
  const merge = preview.data;
  const chooseFigure = (target: string, isTaken: boolean) =>
    setFigures(isTaken ? [...figures, target] : figures.filter(each => each !== target));
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Link href={paths.findings(dossier.id)} className={classes.back}>
          ‹ Yêu cầu bổ sung
        </Link>
        <Answer
          action={<ApplyButton dossier={dossier} merge={merge} figures={figures} isAccepted={isAccepted} />}
          detail={`${merge.reviewers.map(reviewerText).join('; ')} · lập ${formatDateTime(merge.writtenAt)} · về lần trình ${merge.submission.number}, mã kiểm tra ${merge.submission.shortCode}`}
        >
          {headline(merge)}
        </Answer>
        <Notices merge={merge} isAccepted={isAccepted} onAccept={setIsAccepted} />
        <section className={page.card}>
          <h2>Từng ý kiến</h2>
          {merge.items.length === 0 ? (
            <p className={classes.empty}>Tệp này không có ý kiến mới so với những gì đã nhận.</p>
          ) : (
            merge.items.map(item => (
              <ReviewMergeItemView
                key={item.target}
                item={item}
                isTaken={figures.includes(item.target)}
                onTake={merge.mergedAt === null ? isTaken => chooseFigure(item.target, isTaken) : undefined}
              />
            ))
          )}
        </section>
      </div>
    </div>
  );
}

function headline({ items, mergedAt, conclusion }: ReviewMerge): string {
  if (mergedAt !== null) return `Tệp ý kiến này đã được nhận lúc ${formatDateTime(mergedAt)}.`;
  const asked = items.filter(({ opinion }) => opinion.verdict !== null && opinion.verdict !== 'met').length;
  const met = items.filter(({ opinion }) => opinion.verdict === 'met').length;
  const end = conclusion.verdict === null ? '' : ` Kết luận: ${reviewVerdictLabel[conclusion.verdict]}.`;
  return `Ý kiến thẩm định: ${asked} mục cần bổ sung hoặc chưa đạt, ${met} mục đạt.${end}`;
}

function Notices({
  merge,
  isAccepted,
  onAccept,
}: {
  merge: ReviewMerge;
  isAccepted: boolean;
  onAccept: (isAccepted: boolean) => void;
}) {
  const { later, submission, kind, finishedAt, withdrawn, ignored, conclusion, mergedAt } = merge;
  return (
    <>
      {later === null || mergedAt !== null ? null : (
        <section className={classes.warning} role="alert">
          <p>
            Ý kiến này cho lần trình {submission.number} (mã {submission.shortCode}); hồ sơ đã trình lần{' '}
            {later.number} ngày {vietnamDateText(later.createdAt)} (mã {later.shortCode}).
          </p>
          <Checkbox
            checked={isAccepted}
            onChange={event => onAccept(event.currentTarget.checked)}
            label={`Tôi đã xem và vẫn nhận ý kiến của lần trình ${submission.number}`}
          />
        </section>
      )}
      {conclusion.text === '' ? null : (
        <section className={page.card} aria-label="Kết luận">
          <h2>Kết luận chung</h2>
          <p className={classes.note}>{conclusion.text}</p>
        </section>
      )}
      {kind === 'contribution' || finishedAt === null || withdrawn.length > 0 || ignored.length > 0 ? (
        <section className={page.card} aria-label="Lưu ý">
          {kind === 'contribution' ? (
            <p className={classes.notice}>
              Đây là ý kiến của riêng một người thẩm định, chưa phải ý kiến chung của nơi thẩm định.
            </p>
          ) : null}
          {finishedAt === null ? (
            <p className={classes.notice}>Người thẩm định chưa kết thúc; có thể còn tệp ý kiến sau.</p>
          ) : null}
          {withdrawn.length > 0 ? (
            <p className={classes.notice}>
              Tệp này không còn nói đến, nên sẽ bỏ khỏi yêu cầu:{' '}
              {withdrawn.map(({ label, text }) => `${label} ${text}`).join('; ')}.
            </p>
          ) : null}
          {ignored.length > 0 ? (
            <p className={classes.notice}>
              Tệp do phiên bản phần mềm mới hơn ghi; phần chưa hiểu đã bỏ qua: {ignored.join('; ')}. Nên cập
              nhật phần mềm.
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

function ApplyButton({
  dossier,
  merge,
  figures,
  isAccepted,
}: {
  dossier: Dossier;
  merge: ReviewMerge;
  figures: readonly string[];
  isAccepted: boolean;
}) {
  const { client } = useApi();
  const cache = useQueryClient();
  const showUndoable = useUndoNotice(dossier.id);
  const [, navigate] = useLocation();
  const apply = useMutation({
    ...changesInTurn(dossier.id),
    mutationFn: () =>
      client.findings.apply({
        mergeId: merge.id,
        figures: [...figures],
        acceptOtherSubmission: isAccepted,
      }),
    onSuccess: async ({ findings, figures: taken }) => {
      tellOtherWindows(dossier.id);
      await cache.invalidateQueries();
      navigate(paths.findings(dossier.id));
      await showUndoable(
        `Đã nhận ${findings} ý kiến thẩm định${taken.length > 0 ? `, lấy ${taken.length} số liệu thẩm định vào hồ sơ` : ''}.`,
      );
    },
    onError: error => showError(error),
  });
  if (merge.mergedAt !== null)
    return (
      <Button component={Link} href={paths.findings(dossier.id)}>
        Xem yêu cầu bổ sung
      </Button>
    );
  const isWaiting = merge.later !== null && !isAccepted;
  return (
    <Button
      disabled={isWaiting}
      title={isWaiting ? 'Đánh dấu đồng ý nhận ý kiến của lần trình trước đã' : undefined}
      loading={apply.isPending}
      onClick={() => apply.mutate()}
    >
      Nhận vào hồ sơ
    </Button>
  );
}
