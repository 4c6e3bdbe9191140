import type { Dossier } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import type { Step } from '../../ui/progress-steps.tsx';

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
      detail: isReceived ? `Nhận ${vietnamDateText(dossier.createdAt)}` : undefined,
    },
    { label: 'Bổ sung' },
    { label: 'Đạt' },
  ];
  if (isReceived)
    return { steps, current: 3, next: 'Tiếp theo: nơi nhận xem từng chỉ tiêu và minh chứng để thẩm định.' };
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
