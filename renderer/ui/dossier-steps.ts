import type { Dossier } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import type { Step } from './progress-steps.tsx';

type Stations = {
  steps: Step[];
  current: number;
  /** Who does what next. */
  next: string;
};

/**
 * Where a dossier stands on its way, with who and when as far as this workspace knows. What happens at the place that
 * judges it is not known here until its answer is opened.
 * @param left how many things are still to be done
 */
export function stepsOf(dossier: Dossier, left: number): Stations {
  const last = dossier.submissions.at(-1);
  const isReceived = dossier.kind === 'received';
  const review = dossier.reviews.at(-1);
  const asked = dossier.findings.filter(({ state }) => state === 'open' || state === 'answered');
  const open = asked.filter(({ state }) => state === 'open').length;
  const steps: Step[] = [
    {
      label: 'Lập hồ sơ',
      detail: `${unitText(dossier.unit)}${isReceived ? '' : `, từ ${vietnamDateText(dossier.createdAt)}`}`,
    },
    { label: 'Kiểm tra' },
    {
      label: 'Trình',
      detail: last ? `Lần trình ${last.number}, ${vietnamDateText(last.createdAt)}` : undefined,
    },
    {
      label: 'Thẩm định',
      detail: isReceived ? `Nhận ${vietnamDateText(dossier.createdAt)}` : reviewDetail(review),
    },
    {
      label: 'Bổ sung',
      detail: asked.length === 0 ? undefined : open > 0 ? `Còn ${open} yêu cầu` : 'Đã trả lời đủ',
    },
    { label: 'Đạt', detail: isMet(dossier) ? reviewDetail(review) : undefined },
  ];
  if (isReceived) return { steps, current: 3, next: receivedNext(dossier) };
  if (isMet(dossier))
    return { steps, current: 5, next: 'Nơi thẩm định kết luận hồ sơ đạt; chờ quyết định công nhận.' };
  // What was answered and handed over again is with the reviewers once more.
  const judged = last && review?.submission.number === last.number ? last : undefined;
  if (asked.length > 0 && judged)
    return {
      steps,
      current: 4,
      next:
        open > 0
          ? `Tiếp theo: trả lời ${open} yêu cầu bổ sung, rồi xuất gói thành lần trình ${judged.number + 1}.`
          : `Tiếp theo: xuất gói thành lần trình ${judged.number + 1}, trong đó có các câu trả lời.`,
    };
  if (dossier.state === 'submitted')
    return {
      steps,
      current: 3,
      next: 'Tiếp theo: gửi gói đã xuất cho nơi thẩm định và chờ ý kiến; sửa hồ sơ thì lần xuất sau là lần trình mới.',
    };
  const again = last ? ` thành lần trình ${last.number + 1}` : '';
  return left > 0
    ? {
        steps,
        current: 0,
        next: `Tiếp theo: làm nốt ${left} việc, rồi kiểm tra và xuất gói${again}.`,
      }
    : { steps, current: 1, next: `Tiếp theo: xem trang Kiểm tra & xuất một lần nữa, rồi xuất gói${again}.` };
}

/** A package that was not found whole is not judged; why stands above the page. */
function receivedNext({ check }: Dossier): string {
  if (check?.state === 'broken') return 'Gói không nguyên vẹn nên chỉ xem được; chờ nơi gửi xuất và gửi lại.';
  if (check && check.state !== 'intact') return 'Kiểm tra xong gói thì thẩm định được.';
  return 'Tiếp theo: thẩm định từng chỉ tiêu cùng minh chứng, kết luận, rồi xuất ý kiến gửi cho xã.';
}

/** The last review is of the last submission and concludes that it is met. */
function isMet({ reviews, submissions }: Dossier): boolean {
  const review = reviews.at(-1);
  return review?.conclusion.verdict === 'met' && review.submission.number === submissions.at(-1)?.number;
}

function reviewDetail(review: Dossier['reviews'][number] | undefined): string | undefined {
  const [reviewer] = review?.reviewers ?? [];
  return review && reviewer ? `${reviewer.name}, ${vietnamDateText(review.at)}` : undefined;
}
