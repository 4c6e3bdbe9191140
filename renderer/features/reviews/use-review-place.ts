import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../../core/paths.ts';

/**
 * The chosen target and its address, which follows a moment later; where somebody else changed the address (a link, the
 * search), `goTo` is told.
 */
export function useReviewPlace(
  dossierId: string,
  asked: string | undefined,
  first: string,
  goTo: (key: string) => void,
) {
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState(asked ?? first);
  const written = useRef(asked);
  const latest = useRef(goTo);
  latest.current = goTo;
  useEffect(() => {
    if (asked !== undefined && asked !== written.current) {
      written.current = asked;
      latest.current(asked);
      return;
    }
    if (chosen === asked) return;
    const timer = setTimeout(() => {
      written.current = chosen;
      navigate(paths.review(dossierId, chosen), { replace: true });
    }, 400);
    return () => clearTimeout(timer);
  }, [chosen, asked, dossierId, navigate]);
  return { chosen, setChosen };
}
