import { type ReactNode, useEffect, useRef } from 'react';
import classes from './preview.module.css';
import { type ViewerKeys, viewerKeys } from './zoom-steps.ts';

type Props = { keys: ViewerKeys; tools: ReactNode; label: string; children: ReactNode };

/** The bar of a viewer above what it shows. Keys pressed anywhere in it zoom, turn and step through pages. */
export function ViewerFrame({ keys, tools, label, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const element = frame.current;
    const onKey = (event: KeyboardEvent) => viewerKeys(latest.current, event);
    element?.addEventListener('keydown', onKey);
    // What scrolls must be reached by keys.
    const stage = element?.querySelector<HTMLElement>('section');
    if (stage) stage.tabIndex = 0;
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={classes.viewer} ref={frame}>
      <div className={classes.tools} role="toolbar" aria-label={label}>
        {tools}
      </div>
      {children}
    </div>
  );
}
