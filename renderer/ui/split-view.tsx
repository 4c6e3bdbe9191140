import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import classes from './split-view.module.css';

type Props = {
  /** Under which the chosen width is remembered. */
  name: string;
  /** The share of the side at first. */
  initial: number;
  sideLabel: string;
  side: ReactNode;
  children: ReactNode;
};

const least = 0.2;
const most = 0.7;
const keyStep = 0.03;

/** A page and a panel beside it; the border between them can be drawn, by mouse or arrow keys. */
export function SplitView({ name, initial, sideLabel, side, children }: Props) {
  const storageKey = `ho-so-ntm.split.${name}`;
  const [shares, setShares] = useState<Readonly<Record<string, number>>>({});
  const share = shares[name] ?? bounded(Number(localStorage.getItem(storageKey)) || initial);
  const change = (next: number) => {
    setShares(present => ({ ...present, [name]: bounded(next) }));
    localStorage.setItem(storageKey, String(bounded(next)));
  };
  const view = useRef<HTMLDivElement>(null);
  const onPointerMove = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = view.current?.getBoundingClientRect();
    if (box) change((box.right - event.clientX) / box.width);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') change(share + keyStep);
    if (event.key === 'ArrowRight') change(share - keyStep);
  };
  return (
    <div className={classes.view} ref={view}>
      <div className={classes.main}>{children}</div>
      <hr
        className={classes.border}
        aria-orientation="vertical"
        aria-label="Đổi bề rộng khung bên phải"
        aria-valuemin={least * 100}
        aria-valuemax={most * 100}
        aria-valuenow={Math.round(share * 100)}
        tabIndex={0}
        onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
        onDoubleClick={() => change(initial)}
      />
      <aside className={classes.side} style={{ flexBasis: `${share * 100}%` }} aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  );
}

function bounded(share: number): number {
  return Math.min(most, Math.max(least, share));
}
