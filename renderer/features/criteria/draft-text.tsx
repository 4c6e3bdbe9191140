import { Textarea, TextInput } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useEditor, useFieldFault } from './editor-context.ts';

type Props = {
  label: string;
  value: string;
  /** `continues`: still the same spell of typing, so one step to take back. */
  onCommit: (text: string, continues: boolean) => void;
  /** The field as faults name it. */
  field?: string;
  lines?: number;
  hideLabel?: boolean;
  placeholder?: string;
  description?: string;
  className?: string | undefined;
  onPaste?: (event: ClipboardEvent) => void;
  /** Where the choice of a part puts the cursor on Enter. */
  isFirst?: boolean;
};

const pauseMs = 700;

/** A field of the draft: kept when typing pauses, on Enter and on leaving it; Ctrl+Z takes back what was kept. */
export function DraftText({ label, value, onCommit, field, lines, hideLabel, isFirst, ...rest }: Props) {
  const { undo, redo } = useEditor();
  const fault = useFieldFault(field);
  const [typed, setTyped] = useState<string | null>(null);
  const isOwn = useRef(false);
  const hasCommitted = useRef(false);
  const commitNow = useRef<() => void>(() => {});

  const text = typed ?? value;
  const isOpen = useRef(false);
  const commit = () => {
    if (!isOpen.current || typed === null) return;
    isOpen.current = false;
    isOwn.current = true;
    onCommit(typed, hasCommitted.current);
    hasCommitted.current = true;
  };
  commitNow.current = commit;

  useEffect(() => {
    if (!isOpen.current || typed === null) return undefined;
    const timer = setTimeout(() => commitNow.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    if (!isOwn.current) setTyped(null);
    isOwn.current = false;
  }, [value]);
  useEffect(() => () => commitNow.current(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isControl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.key === 'Enter' && (lines === undefined || isControl)) commit();
    if (isControl && (key === 'z' || key === 'y') && !isOpen.current) {
      event.preventDefault();
      hasCommitted.current = false;
      setTyped(null);
      if (key === 'z' && !event.shiftKey) undo();
      else redo();
    }
  };
  const common = {
    ...rest,
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(isFirst ? { 'data-first': true } : {}),
    value: text,
    error: fault,
    onChange: (event: { currentTarget: { value: string } }) => {
      isOpen.current = true;
      setTyped(event.currentTarget.value);
    },
    onBlur: () => {
      commit();
      hasCommitted.current = false;
      isOwn.current = false;
      setTyped(null);
    },
    onKeyDown,
  };
  return lines === undefined ? (
    <TextInput {...common} />
  ) : (
    <Textarea {...common} autosize minRows={lines} maxRows={14} />
  );
}
