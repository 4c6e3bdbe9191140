import { useEffect, useRef } from 'react';

type Handler = (event: KeyboardEvent) => void;

/** "Alt+1", "Ctrl+F", "F1", "J": modifiers in this order, the key as the keyboard names it. */
function nameOf(event: KeyboardEvent): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const isCtrl = event.ctrlKey || event.metaKey;
  const modifiers = [
    isCtrl ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && (isCtrl || event.key.length > 1) ? 'Shift+' : '',
  ];
  return `${modifiers.join('')}${key}`;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

const fieldKeys = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z']);

/** Keys of a page. Letters alone and Ctrl+Z are left to the field somebody types in. */
export function useHotkeys(handlers: Record<string, Handler>): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = nameOf(event);
      const handler = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined;
      const belongsToField = name.length === 1 || fieldKeys.has(name);
      if (!handler || (belongsToField && isTyping(event.target))) return;
      event.preventDefault();
      handler(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
