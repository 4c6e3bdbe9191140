import { dueState } from '../due-date.ts';
import { formatDate } from '../vietnamese-date.ts';
import { type CheckPicture, type CheckRow, wantedRows } from './picture.ts';
import { atIndicator, type CheckRule } from './rule.ts';

/** What somebody still has to do something about; conditions have no files to wait for. */
function unfinishedRows(picture: CheckPicture): CheckRow[] {
  const isOpen = ({ verdict, unconfirmed }: CheckRow) =>
    verdict === 'unassessed' || verdict === 'notMet' || unconfirmed.length > 0;
  return [
    ...wantedRows(picture).filter(
      row => isOpen(row) || (row.verdict !== 'notApplicable' && row.evidence.length === 0),
    ),
    ...picture.conditions.filter(isOpen),
  ];
}

export const overdue: CheckRule = {
  code: 'overdue',
  severity: 'fix',
  canIgnore: false,
  title: 'Quá hạn',
  remedy: 'Đôn đốc người phụ trách, hoặc đặt hạn mới.',
  find: picture =>
    unfinishedRows(picture).flatMap(({ code, assignment }) =>
      assignment?.dueOn && dueState(assignment.dueOn, picture.today) === 'overdue'
        ? [atIndicator(code, `Quá hạn từ ${formatDate(assignment.dueOn)}`)]
        : [],
    ),
};

export const dueDateMissing: CheckRule = {
  code: 'dueDateMissing',
  severity: 'look',
  canIgnore: true,
  title: 'Đã giao mà chưa có hạn',
  remedy: 'Đặt hạn ở trang Phân công.',
  find: picture =>
    unfinishedRows(picture).flatMap(({ code, assignment }) =>
      assignment?.person && assignment.dueOn === null
        ? [atIndicator(code, `Đã giao cho ${assignment.person} mà chưa có hạn`)]
        : [],
    ),
};
