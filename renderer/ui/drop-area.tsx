import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Dropped, droppedFiles } from '../core/dropped-files.ts';
import classes from './drop-area.module.css';

type Props = {
  /** Shown over the area while files hang above it. */
  label: string;
  onFiles?: (files: File[]) => void;
  /** Instead, where folders may be dropped too: all files in them. */
  onDropped?: (dropped: Dropped) => void;
  disabled?: boolean;
  className?: string | undefined;
  children: ReactNode;
};

/** An area on which files can be dropped. Everything in it can also be done with buttons and keys. */
export function DropArea({ label, onFiles, onDropped, disabled = false, className, children }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const latest = useRef<Latest['current']>({ onFiles, onDropped, disabled });
  latest.current = { onFiles, onDropped, disabled };
  useEffect(() => {
    const element = area.current;
    return element ? listen(element, latest, setIsOver) : undefined;
  }, []);
  return (
    <div ref={area} className={[classes.area, className].filter(Boolean).join(' ')}>
      {children}
      {isOver ? (
        <div className={classes.veil} aria-hidden>
          <span className={classes.words}>
            <IconDownload size="1.375rem" /> {label}
          </span>
        </div>
      ) : null}
    </div>
  );
}

type Latest = {
  current: {
    onFiles: Props['onFiles'] | undefined;
    onDropped: Props['onDropped'] | undefined;
    disabled: boolean;
  };
};

function listen(element: HTMLElement, latest: Latest, setIsOver: (isOver: boolean) => void): () => void {
  // Enter and leave come for every child; only when all were left nothing hangs above the area.
  let depth = 0;
  const on = (type: 'dragenter' | 'dragleave' | 'dragover' | 'drop', handle: (event: DragEvent) => void) => {
    const listener = (event: DragEvent) => {
      if (!latest.current.disabled && event.dataTransfer?.types.includes('Files')) handle(event);
    };
    element.addEventListener(type, listener);
    return () => element.removeEventListener(type, listener);
  };
  const removers = [
    on('dragenter', () => {
      depth += 1;
      setIsOver(true);
    }),
    on('dragleave', () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    }),
    on('dragover', event => {
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    }),
    on('drop', event => {
      event.preventDefault();
      event.stopPropagation();
      depth = 0;
      setIsOver(false);
      const { onFiles, onDropped } = latest.current;
      onFiles?.([...(event.dataTransfer?.files ?? [])]);
      if (onDropped && event.dataTransfer) void droppedFiles(event.dataTransfer).then(onDropped);
    }),
  ];
  return () => {
    for (const remove of removers) remove();
  };
}

/** A file dropped beside every area would replace the page by the file; it shall do nothing. */
export function ignoreStrayDrops(): void {
  const ignore = (event: DragEvent) => {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  window.addEventListener('dragover', ignore);
  window.addEventListener('drop', ignore);
}
