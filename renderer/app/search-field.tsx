import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useHotkeys } from '../core/use-hotkeys.ts';
import classes from './search-field.module.css';

const loadPalette = () => import('../features/search/search-palette.tsx');
const SearchPalette = lazy(async () => ({ default: (await loadPalette()).SearchPalette }));

/** Fetched before it is asked for: what is typed right after Ctrl+K must not be lost. */
const prefetchAfterMs = 900;

/** In the head of every page: looks like a field, opens the search. */
export function SearchField() {
  const [isOpen, setIsOpen] = useState(false);
  const [location] = useLocation();
  const dossierId = /^\/ho-so\/([^/]+)/.exec(location)?.[1];
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), prefetchAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useHotkeys({ 'Ctrl+K': () => setIsOpen(true) });
  return (
    <>
      <button
        type="button"
        className={classes.field}
        aria-label="Tìm"
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        title="Tìm chỉ tiêu, minh chứng, nội dung tệp (Ctrl+K)"
        onClick={() => setIsOpen(true)}
      >
        <IconSearch aria-hidden size="1.0625rem" />
        <span className={classes.words}>Tìm (Ctrl+K)</span>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <SearchPalette dossierId={dossierId} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
