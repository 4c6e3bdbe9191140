import { TextInput } from '@mantine/core';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';
import { useKeptDraft } from '../../core/kept-draft.ts';
import classes from './entry-part.module.css';
import type { FiguresProps } from './figures.tsx';

type Props = FiguresProps & { numerator: string; denominator: string };

/** Said calmly: somebody has only typed the first of two numbers. */
export const bothNeeded = 'Nhập cả hai số.';

/** a of b, or the percentage alone where nobody kept the figures behind it. */
export function RatioFigures({
  draftKey,
  indicator,
  entry,
  numerator,
  denominator,
  onTyping,
  onSave,
}: Props) {
  const savedA = entry?.kind === 'ratio' ? formatNumber(entry.numerator) : '';
  const savedB = entry?.kind === 'ratio' ? formatNumber(entry.denominator) : '';
  const savedPercent = entry?.kind === 'number' ? formatNumber(entry.value) : '';
  const a = useKeptDraft(`${draftKey} a`, savedA);
  const b = useKeptDraft(`${draftKey} b`, savedB);
  const percent = useKeptDraft(`${draftKey} percent`, savedPercent);

  const show = (typed: string | undefined) => {
    if (typed === undefined) return onTyping(bothNeeded);
    const parsed = parseEntry(indicator.measure, typed);
    onTyping(parsed.ok ? parsed.entry : parsed.reason);
  };
  const finish = (typed: string | undefined, saved: string, settle: () => void) => {
    if (typed === undefined) return;
    const parsed = parseEntry(indicator.measure, typed);
    if (!parsed.ok) return;
    settle();
    if (typed === saved) onTyping(undefined);
    else onSave(parsed.entry);
  };
  const finishRatio = () =>
    finish(ratioText(a.text, b.text), ratioText(savedA, savedB) ?? '', () => {
      a.settle();
      b.settle();
      percent.settle('');
    });
  const finishPercent = () =>
    finish(percent.text.trim(), savedPercent, () => {
      percent.settle();
      if (percent.text.trim() === '') return;
      a.settle('');
      b.settle('');
    });
  const giveUp = () => {
    a.settle(savedA);
    b.settle(savedB);
    percent.settle(savedPercent);
    onTyping(undefined);
  };

  return (
    <>
      <fieldset
        aria-label="Kết quả"
        className={classes.ratio}
        onBlur={event => {
          if (!event.currentTarget.contains(event.relatedTarget)) finishRatio();
        }}
      >
        <TextInput
          label={numerator}
          inputMode="decimal"
          value={a.text}
          onChange={event => {
            a.change(event.currentTarget.value);
            show(ratioText(event.currentTarget.value, b.text));
          }}
          onKeyDown={event => {
            if (event.key === 'Enter') finishRatio();
            if (event.key === 'Escape') giveUp();
          }}
        />
        <TextInput
          label={`trên ${denominator.charAt(0).toLowerCase()}${denominator.slice(1)}`}
          inputMode="decimal"
          value={b.text}
          onChange={event => {
            b.change(event.currentTarget.value);
            show(ratioText(a.text, event.currentTarget.value));
          }}
          onKeyDown={event => {
            if (event.key === 'Enter') finishRatio();
            if (event.key === 'Escape') giveUp();
          }}
        />
      </fieldset>
      {savedA === '' || percent.text !== '' ? (
        <div className={classes.percent}>
          <span>hoặc chỉ nhập tỷ lệ ({indicator.unit || '%'})</span>
          <TextInput
            aria-label="Hoặc chỉ nhập tỷ lệ"
            inputMode="decimal"
            value={percent.text}
            onChange={event => {
              percent.change(event.currentTarget.value);
              show(event.currentTarget.value);
            }}
            onBlur={finishPercent}
            onKeyDown={event => {
              if (event.key === 'Enter') finishPercent();
              if (event.key === 'Escape') giveUp();
            }}
          />
        </div>
      ) : null}
    </>
  );
}

/** "277/287", also where both were put into the first field; empty when both are, undefined when one is missing. */
function ratioText(a: string, b: string): string | undefined {
  if (a.includes('/') && b.trim() === '') return a.trim();
  if (a.trim() === '' && b.trim() === '') return '';
  return a.trim() === '' || b.trim() === '' ? undefined : `${a.trim()}/${b.trim()}`;
}
