import type { Dossier } from '#shared/contract/dossiers.ts';
import { formatDateTime } from '../../core/format.ts';
import type { Step } from '../../ui/progress-steps.tsx';

/** Where a dossier stands on its way. Nothing is claimed that this workspace cannot know. */
export function stepsOf(dossier: Dossier, isComplete: boolean): { steps: Step[]; current: number } {
  const last = dossier.submissions.at(-1);
  const submitted = last
    ? `Lần trình ${last.number}, ${formatDateTime(last.createdAt).slice(0, 10)}`
    : undefined;
  const steps: Step[] = [
    { label: 'Lập hồ sơ' },
    { label: 'Kiểm tra' },
    { label: 'Trình', detail: submitted },
    { label: 'Thẩm định' },
    { label: 'Bổ sung' },
    { label: 'Đạt' },
  ];
  if (dossier.kind === 'received') return { steps, current: 3 };
  if (dossier.state === 'submitted') return { steps, current: 3 };
  return { steps, current: isComplete ? 1 : 0 };
}
