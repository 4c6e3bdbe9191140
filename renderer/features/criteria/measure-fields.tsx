import { NativeSelect } from '@mantine/core';
import type { Indicator, Measure } from '#shared/domain/criteria-set.ts';
import { firstFree } from '#shared/domain/set-draft-codes.ts';
import { shareOfAll } from '#shared/domain/set-draft-source.ts';
import { measureWords } from '#shared/domain/set-draft-words.ts';
import { DraftText } from './draft-text.tsx';
import classes from './editor-page.module.css';
import type { ChangeIndicator } from './indicator-form.tsx';

type Props = { indicator: Indicator; change: ChangeIndicator };

const kinds = Object.entries(measureWords).map(([value, label]) => ({ value, label }));

/** What the office will enter: a judgement, a figure, a share, a list. */
export function MeasureFields({ indicator, change }: Props) {
  const { measure } = indicator;
  const put = (next: Measure, continues?: boolean) =>
    change('cách đo', each => ({ ...each, measure: next }), continues);
  return (
    <div className={classes.fields}>
      <NativeSelect
        label="Cách đo"
        data={kinds}
        value={measure.kind}
        onChange={event => {
          const next = blankMeasure(event.currentTarget.value);
          // A share is always in per cent.
          change('cách đo', each => ({
            ...each,
            measure: next,
            unit: next.kind === 'ratio' ? '%' : each.unit,
          }));
        }}
      />
      {measure.kind === 'ratio'
        ? (
            [
              ['numerator', 'Tử số'],
              ['denominator', 'Mẫu số'],
            ] as const
          ).map(([key, label]) => (
            <DraftText
              key={key}
              label={label}
              field={`measure.${key}`}
              value={measure[key]}
              onCommit={(text, continues) => put({ ...measure, [key]: text }, continues)}
            />
          ))
        : null}
      {measure.kind === 'parts' ? (
        <>
          <DraftText
            className={classes.wide}
            label="Các nội dung, mỗi dòng một nội dung"
            field="measure"
            lines={3}
            value={measure.parts.map(({ text }) => text).join('\n')}
            onCommit={(typed, continues) =>
              put({ ...measure, parts: partsOf(typed, measure.parts) }, continues)
            }
          />
          <DraftText
            label="Cần đạt ít nhất"
            placeholder={`Để trống: đủ ${measure.parts.length} nội dung`}
            field="measure.atLeast"
            value={measure.atLeast === undefined ? '' : String(measure.atLeast)}
            onCommit={(typed, continues) => {
              const { atLeast: _before, ...rest } = measure;
              const count = Number.parseInt(typed, 10);
              put(Number.isNaN(count) ? rest : { ...rest, atLeast: count }, continues);
            }}
          />
        </>
      ) : null}
    </div>
  );
}

function blankMeasure(kind: string): Measure {
  switch (kind) {
    case 'number':
    case 'count':
    case 'text':
      return { kind };
    case 'ratio':
      return shareOfAll;
    case 'parts':
      return { kind: 'parts', parts: [] };
    default:
      return { kind: 'boolean' };
  }
}

type Parts = Extract<Measure, { kind: 'parts' }>['parts'];

/** A line that was there before keeps its id, and so what was ticked for it. */
function partsOf(typed: string, before: Parts): Parts {
  const lines = typed
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  const taken = new Set<string>();
  const parts = lines.map((text, at) => {
    const same = before.find(part => part.text === text && !taken.has(part.id));
    const here = before[at];
    const isRewritten = here && !lines.includes(here.text) && !taken.has(here.id);
    const id = same?.id ?? (isRewritten ? here.id : undefined);
    if (id !== undefined) taken.add(id);
    return { id, text };
  });
  return parts.map(({ id, text }) => {
    const own =
      id ?? firstFree(1, number => `nd-${number}`, new Set([...taken, ...before.map(part => part.id)]));
    taken.add(own);
    return { id: own, text };
  });
}
