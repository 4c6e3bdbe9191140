import { type SaveState, useSaveState } from '../core/save-state.ts';
import classes from './saved-sign.module.css';

const words: Record<SaveState, string> = {
  saved: 'Đã lưu',
  saving: 'Đang lưu…',
  failed: 'Chưa lưu được lần vừa rồi',
};

export function SavedSign() {
  const state = useSaveState();
  return (
    <span
      className={classes.sign}
      data-state={state}
      role="status"
      title="Mọi thay đổi được lưu ngay khi nhập"
    >
      <span aria-hidden className={classes.dot} />
      {words[state]}
    </span>
  );
}
