import { useState } from 'react';
import classes from './preview.module.css';

type Props = { current: number; count: number; onGo: (page: number) => void };

/** "Trang 3/12"; a number typed and Enter goes there. */
export function PageField({ current, count, onGo }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const page = Math.min(count, Math.max(1, Math.round(Number(typed))));
    setTyped(null);
    if (Number.isFinite(page)) onGo(page);
  };
  return (
    <span className={classes.where}>
      Trang{' '}
      <input
        className={classes.page}
        inputMode="numeric"
        aria-label={`Đến trang, từ 1 đến ${count}`}
        value={typed ?? String(current)}
        size={Math.max(2, String(count).length)}
        onFocus={event => event.currentTarget.select()}
        onChange={event => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
        onBlur={() => setTyped(null)}
        onKeyDown={event => {
          if (event.key === 'Enter' && typed) go();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      /{count}
    </span>
  );
}
