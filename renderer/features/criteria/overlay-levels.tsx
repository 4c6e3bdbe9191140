import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ClipboardEvent, Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { type CriteriaSet, type Indicator, indicatorsOf } from '#shared/domain/criteria-set.ts';
import type { OverlayDraft } from '#shared/domain/overlay-draft.ts';
import { readLevel } from '#shared/domain/overlay-input.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { matchesFolded } from '#shared/domain/vietnamese.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';
import page from '../../ui/page.module.css';
import { type DraftFaults, levelField } from './overlay-build.ts';
import { everyVariant } from './overlay-draft.ts';
import classes from './overlay-levels.module.css';
import { isLeftToProvince, nationalLevel, nationalText } from './overlay-words.ts';
import filters from './set-page.module.css';

type Props = {
  draft: OverlayDraft;
  set: CriteriaSet;
  faults: DraftFaults;
  onChange: (part: Partial<OverlayDraft>) => void;
};
type Shown = 'open' | 'all' | 'entered';

/** The indicators with the national threshold, and beside it the field for that of the province. */
export function OverlayLevels({ draft, set, faults, onChange }: Props) {
  const indicators = indicatorsOf(set);
  const isEntered = ({ code }: Indicator) =>
    Object.values(draft.levels[code] ?? {}).some(text => text.trim() !== '');
  const open = indicators.filter(isLeftToProvince).length;
  const [shown, setShown] = useState<Shown>(open > 0 ? 'open' : 'all');
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useHotkeys({ 'Ctrl+F': () => field.current?.select() });
  const isShown = (indicator: Indicator) =>
    (shown === 'all' || (shown === 'open' ? isLeftToProvince(indicator) : isEntered(indicator))) &&
    matchesFolded(search, `${indicator.code} ${indicator.text}`);
  const put = (entries: readonly { code: string; column: string; text: string }[]) => {
    const levels = { ...draft.levels };
    for (const { code, column, text } of entries) levels[code] = { ...levels[code], [column]: text };
    onChange({ levels });
  };
  return (
    <section className={page.card} aria-label="Mức của tỉnh">
      <h2>Mức của tỉnh</h2>
      <p className={classes.hint}>
        Chỉ nhập chỉ tiêu mà tỉnh quy định; để trống thì mức quốc gia vẫn có hiệu lực. Gõ như trong quyết
        định: “≥ 98”, “98 %”, “Đạt”, “2026: ≥ 60; 2027: ≥ 65”. <kbd>Enter</kbd> xuống dòng, <kbd>Ctrl+V</kbd>{' '}
        dán cả cột từ Excel.
      </p>
      <div className={filters.filters}>
        <TextInput
          ref={field}
          className={filters.search ?? ''}
          aria-label="Tìm chỉ tiêu"
          placeholder="Tìm chỉ tiêu (Ctrl+F), không cần dấu"
          leftSection={<IconSearch size="1.125rem" aria-hidden />}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label="Chỉ tiêu hiện ra"
          data={[
            { value: 'open', label: `Giao cho tỉnh (${open})` },
            { value: 'all', label: `Tất cả (${indicators.length})` },
            { value: 'entered', label: `Đã nhập (${indicators.filter(isEntered).length})` },
          ]}
          value={shown}
          onChange={value => setShown(value === 'all' || value === 'entered' ? value : 'open')}
        />
      </div>
      <div className={classes.scroll}>
        <table className={classes.table} onKeyDown={moveInColumn} onPaste={event => pasteColumn(event, put)}>
          <thead>
            <tr>
              <th scope="col">TT</th>
              <th scope="col">Chỉ tiêu</th>
              {draft.columns.map(column => (
                <th scope="col" key={column} className={classes.column}>
                  {columnName(set, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {set.criteria.map(criterion => {
              const rows = criterion.indicators.filter(isShown);
              return rows.length === 0 ? null : (
                <Fragment key={criterion.code}>
                  <tr className={classes.criterion}>
                    <td>{criterion.code}</td>
                    <td colSpan={draft.columns.length + 1}>{criterion.name}</td>
                  </tr>
                  {rows.map(indicator => (
                    <tr key={indicator.code}>
                      <td>{indicator.code}</td>
                      <td>{indicator.text}</td>
                      {draft.columns.map(column => (
                        <td key={column}>
                          <LevelField
                            set={set}
                            indicator={indicator}
                            column={column}
                            text={draft.levels[indicator.code]?.[column] ?? ''}
                            fault={faults.get(levelField(indicator.code, column))}
                            onChange={text => put([{ code: indicator.code, column, text }])}
                          />
                        </td>
                      ))}
                    </tr>
                  ))}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type FieldProps = {
  set: CriteriaSet;
  indicator: Indicator;
  column: string;
  text: string;
  fault: string | undefined;
  onChange: (text: string) => void;
};

function LevelField({ set, indicator, column, text, fault, onChange }: FieldProps) {
  const id = `level-${indicator.code}-${column}`;
  return (
    <>
      <input
        className={classes.field}
        aria-label={`Mức của tỉnh, chỉ tiêu ${indicator.code}, ${columnName(set, column)}`}
        aria-describedby={`${id}-note`}
        aria-invalid={fault !== undefined}
        data-code={indicator.code}
        data-column={column}
        value={text}
        onChange={event => onChange(event.currentTarget.value)}
        autoComplete="off"
      />
      <div id={`${id}-note`} className={classes.note} data-wrong={fault !== undefined || undefined}>
        {fault ??
          `${understood(set, indicator, column, text)}Quốc gia: ${nationalText(set, indicator, column)}`}
      </div>
    </>
  );
}

/** How a number alone is taken, before somebody wonders. */
function understood(set: CriteriaSet, indicator: Indicator, column: string, text: string): string {
  if (text.trim() === '') return '';
  const reading = readLevel(text, indicator, nationalLevel(set, indicator, column));
  return reading.ok ? `Tỉnh: ${formatRequirement(reading.requirement, indicator.unit)} · ` : '';
}

function columnName(set: CriteriaSet, column: string): string {
  if (column === everyVariant) return set.variants.length > 1 ? 'Mức mọi vùng' : 'Mức';
  return set.variants.find(({ id }) => id === column)?.name ?? column;
}

function fieldsOf(column: HTMLInputElement): HTMLInputElement[] {
  const name = CSS.escape(column.dataset['column'] ?? '');
  return [
    ...(column.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-column="${name}"]`) ?? []),
  ];
}

/** Enter and the arrows go up and down a column, as in a sheet. */
function moveInColumn(event: KeyboardEvent<HTMLTableElement>): void {
  if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
  const isUp = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
  if (!isUp && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  const fields = fieldsOf(event.target);
  const next = fields[fields.indexOf(event.target) + (isUp ? -1 : 1)];
  next?.focus();
  next?.select();
}

type Put = (entries: readonly { code: string; column: string; text: string }[]) => void;

/** A column copied from a sheet fills the fields below; one line alone is pasted as usual. */
function pasteColumn(event: ClipboardEvent<HTMLTableElement>, put: Put): void {
  const { target } = event;
  const lines = event.clipboardData
    .getData('text/plain')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  if (!(target instanceof HTMLInputElement) || lines.length < 2) return;
  event.preventDefault();
  const fields = fieldsOf(target);
  const below = fields.slice(fields.indexOf(target), fields.indexOf(target) + lines.length);
  put(
    below.map(({ dataset }, at) => ({
      code: dataset['code'] ?? '',
      column: dataset['column'] ?? '',
      text: (lines[at] ?? '').split('\t')[0]?.trim() ?? '',
    })),
  );
}
