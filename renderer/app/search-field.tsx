import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useHotkeys } from '../core/use-hotkeys.ts';
import classes from './search-field.module.css';

const loadPalette = () => import('../features/search/search-palette.tsx');
const SearchPalette = lazy(async () => ({ default: (await loadPalette()).SearchPalette }));

/** Fetched before it is asked for: what is typed right after Ctrl+K must not be lost. */
const prefetchAfterMs = 900;

/** Letters typed after Ctrl+K and before the field is there: they belong to the search and to no key of the page. */
function useEarlyLetters() {
  const letters = useRef('');
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  return {
    catchLetters() {
      stop.current();
      letters.current = '';
      const onKey = (event: KeyboardEvent) => {
        if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        letters.current += event.key;
      };
      window.addEventListener('keydown', onKey, true);
      stop.current = () => window.removeEventListener('keydown', onKey, true);
    },
    takeLetters(): string {
      stop.current();
      const taken = letters.current;
      letters.current = '';
      return taken;
    },
  };
}

/** In the head of every page: looks like a field, opens the search. */
export function SearchField() {
  const [isOpen, setIsOpen] = useState(false);
  const [location] = useLocation();
  const dossierId = /^\/ho-so\/([^/]+)/.exec(location)?.[1];
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), prefetchAfterMs);
    return () => clearTimeout(timer);
  }, []);
  const { catchLetters, takeLetters } = useEarlyLetters();
  const open = () => {
    if (isOpen) return;
    catchLetters();
    setIsOpen(true);
  };
  const close = () => {
    takeLetters();
    setIsOpen(false);
  };
  useHotkeys({ 'Ctrl+K': open });
  return (
    <>
      <button
        type="button"
        className={classes.field}
        aria-label="Tìm"
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        title="Tìm chỉ tiêu, minh chứng, nội dung tệp (Ctrl+K)"
        onClick={open}
      >
        <IconSearch aria-hidden size="1.0625rem" />
        <span className={classes.words}>Tìm (Ctrl+K)</span>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <SearchPalette dossierId={dossierId} takeLetters={takeLetters} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
