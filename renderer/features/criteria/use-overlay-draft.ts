import { useState } from 'react';
import { z } from 'zod';
import type { OverlayDraft } from './overlay-draft.ts';

const text = z.string();
const draftSchema = z.strictObject({
  provinceCode: text.nullable(),
  number: text,
  issuer: text,
  issuedOn: text,
  title: text,
  isChecked: z.boolean(),
  columns: z.array(text).min(1),
  levels: z.record(text, z.record(text, text)),
  added: z.array(
    z.strictObject({
      key: text,
      criterion: text,
      code: text,
      text,
      unit: text,
      kind: z.enum(['boolean', 'number', 'ratio']),
      numerator: text,
      denominator: text,
      level: text,
    }),
  ),
});

/** What is typed is kept on this machine at once, also over a restart, until it is published or given up. */
export function useOverlayDraft(name: string, begin: () => OverlayDraft) {
  const storageKey = `ho-so-ntm.overlay-draft.${name}`;
  const [draft, setDraft] = useState(() => readKept(storageKey) ?? begin());
  const [isKept, setIsKept] = useState(() => localStorage.getItem(storageKey) !== null);
  const change = (part: Partial<OverlayDraft>) => {
    const next = { ...draft, ...part };
    localStorage.setItem(storageKey, JSON.stringify(next));
    setDraft(next);
    setIsKept(true);
  };
  const forget = () => localStorage.removeItem(storageKey);
  const beginAgain = () => {
    forget();
    setDraft(begin());
    setIsKept(false);
  };
  return { draft, isKept, change, forget, beginAgain };
}

/** Of an older application, or harmed: then one begins anew. */
function readKept(storageKey: string): OverlayDraft | undefined {
  try {
    const kept = draftSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
    return kept.success ? kept.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
