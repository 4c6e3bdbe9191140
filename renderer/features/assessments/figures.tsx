import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';
import { useKeptDraft } from '../../core/kept-draft.ts';
import classes from './entry-part.module.css';
import type { Typing } from './entry-part.tsx';
import { RatioFigures } from './ratio-figures.tsx';

export type FiguresProps = {
  draftKey: string;
  indicator: Indicator;
  entry: Entry | null;
  onTyping: (typing: Typing) => void;
  onSave: (entry: Entry | null) => void;
};

/** The fields that the measure of the indicator asks for. */
export function Figures(props: FiguresProps) {
  const { measure } = props.indicator;
  switch (measure.kind) {
    case 'boolean':
      return (
        <Judgement
          met={judgementOf(props.entry)}
          onJudge={met => props.onSave(met === null ? null : { kind: 'boolean', met })}
        />
      );
    case 'number':
    case 'count':
      return <NumberFigure {...props} />;
    case 'ratio':
      return <RatioFigures {...props} numerator={measure.numerator} denominator={measure.denominator} />;
    case 'parts':
      return <Parts {...props} parts={measure.parts} atLeast={measure.atLeast ?? measure.parts.length} />;
    case 'text':
      return <Words {...props} />;
  }
}

function judgementOf(entry: Entry | null): boolean | null {
  return entry?.kind === 'boolean' || entry?.kind === 'text' ? entry.met : null;
}

/** Two buttons; pressing the chosen one again takes the judgement back. */
function Judgement({ met, onJudge }: { met: boolean | null; onJudge: (met: boolean | null) => void }) {
  return (
    <fieldset className={classes.judge} style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className="visually-hidden">Tự đánh giá</legend>
      <Button
        variant={met === true ? 'filled' : 'default'}
        aria-pressed={met === true}
        leftSection={<IconCheck size="1.125rem" aria-hidden />}
        onClick={() => onJudge(met === true ? null : true)}
      >
        Đạt
      </Button>
      <Button
        variant={met === false ? 'filled' : 'default'}
        aria-pressed={met === false}
        leftSection={<IconX size="1.125rem" aria-hidden />}
        onClick={() => onJudge(met === false ? null : false)}
      >
        Chưa đạt
      </Button>
    </fieldset>
  );
}

function NumberFigure({ draftKey, indicator, entry, onTyping, onSave }: FiguresProps) {
  const saved = entry?.kind === 'number' || entry?.kind === 'count' ? formatNumber(entry.value) : '';
  const { text, change, settle } = useKeptDraft(`${draftKey} number`, saved);
  const parsed = parseEntry(indicator.measure, text);
  const finish = () => {
    if (!parsed.ok) return;
    settle(text.trim() === '' ? '' : undefined);
    if (text.trim() === saved) onTyping(undefined);
    else onSave(parsed.entry);
  };
  return (
    <TextInput
      label={`Kết quả${indicator.unit ? ` (${indicator.unit})` : ''}`}
      inputMode="decimal"
      value={text}
      error={!parsed.ok}
      onChange={event => {
        const next = event.currentTarget.value;
        change(next);
        const now = parseEntry(indicator.measure, next);
        onTyping(now.ok ? now.entry : now.reason);
      }}
      onBlur={finish}
      onKeyDown={event => {
        if (event.key === 'Enter') finish();
        if (event.key !== 'Escape') return;
        settle(saved);
        onTyping(undefined);
      }}
    />
  );
}

type PartsProps = FiguresProps & { parts: { id: string; text: string }[]; atLeast: number };

function Parts({ entry, parts, atLeast, onSave }: PartsProps) {
  const met = entry?.kind === 'parts' ? entry.met : [];
  const change = (id: string, isMet: boolean) =>
    onSave({
      kind: 'parts',
      met: parts.map(part => part.id).filter(each => (each === id ? isMet : met.includes(each))),
    });
  return (
    <Checkbox.Group
      label={
        atLeast < parts.length
          ? `Nội dung đã đạt (cần ít nhất ${atLeast}/${parts.length})`
          : 'Nội dung đã đạt'
      }
      value={met}
    >
      <div className={classes.parts}>
        {parts.map(part => (
          <Checkbox
            key={part.id}
            value={part.id}
            label={part.text}
            onChange={event => change(part.id, event.currentTarget.checked)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Words({ draftKey, entry, onSave }: FiguresProps) {
  const saved = entry?.kind === 'text' ? entry.text : '';
  const { text, change, settle } = useKeptDraft(`${draftKey} words`, saved);
  const met = judgementOf(entry);
  return (
    <>
      <TextInput
        label="Kết quả"
        description={met === null ? 'Ghi kết quả rồi chọn Đạt hoặc Chưa đạt.' : undefined}
        value={text}
        maxLength={4000}
        onChange={event => change(event.currentTarget.value)}
        onBlur={() => {
          if (met === null) return;
          settle();
          if (text !== saved) onSave({ kind: 'text', text, met });
        }}
      />
      <Judgement
        met={met}
        onJudge={judged => {
          settle();
          onSave(judged === null ? null : { kind: 'text', text, met: judged });
        }}
      />
    </>
  );
}
