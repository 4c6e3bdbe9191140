import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { entryText } from '#shared/domain/entry-text.ts';
import type { Opinion } from '#shared/domain/review.ts';
import { assess } from '#shared/domain/verdict.ts';
import { useKeptDraft } from '../../core/kept-draft.ts';
import classes from './opinion-part.module.css';

type Correction = Opinion['correction'];
type Props = {
  dossier: Dossier;
  row: IndicatorRow;
  correction: Correction;
  disabled: boolean;
  onSave: (correction: Correction) => void;
};

/** What has a figure; on a yes or no the verdict itself is the correction. */
const withFigure = new Set(['number', 'count', 'ratio', 'parts']);

/** Another figure than the commune's, with the reason; both stand side by side with what follows from each. */
export function CorrectionPart({ dossier, row, correction, disabled, onSave }: Props) {
  const [isOpened, setIsOpened] = useState(false);
  if (!withFigure.has(row.indicator.measure.kind)) return null;
  if (!correction && !isOpened) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.start ?? ''}
        disabled={disabled}
        onClick={() => setIsOpened(true)}
      >
        Sửa số liệu…
      </Button>
    );
  }
  return (
    <CorrectionForm
      dossier={dossier}
      row={row}
      correction={correction}
      disabled={disabled}
      onSave={onSave}
      onDrop={() => {
        setIsOpened(false);
        if (correction) onSave(null);
      }}
    />
  );
}

function CorrectionForm({
  dossier,
  row,
  correction,
  disabled,
  onSave,
  onDrop,
}: Props & { onDrop: () => void }) {
  const { measure } = row.indicator;
  const key = `${dossier.id} review ${row.code}`;
  const savedText = entryText(correction?.entry ?? null);
  const figure = useKeptDraft(`${key} figure`, savedText);
  const reason = useKeptDraft(`${key} reason`, correction?.reason ?? '');
  const given = row.assessment.entry;
  const [parts, setParts] = useState<string[]>(() => {
    const entry = correction?.entry ?? given;
    return entry?.kind === 'parts' ? entry.met : [];
  });
  const parsed =
    measure.kind === 'parts'
      ? { ok: true as const, entry: { kind: 'parts' as const, met: parts } }
      : parseEntry(measure, figure.text);
  const entry = parsed.ok ? parsed.entry : null;
  const save = (now: Entry | null = entry) => {
    const why = reason.text.trim();
    if (now === null || why === '') return;
    figure.settle();
    reason.settle();
    const isSame = correction?.reason === why && JSON.stringify(correction.entry) === JSON.stringify(now);
    if (!isSame) onSave({ entry: now, reason: why });
  };
  const place = { variant: dossier.variant.id, year: dossier.year };
  const shown = assess(row.indicator, place, {
    ...row.assessment,
    entry,
    override: null,
    notApplicable: null,
  });
  const missing = [entry === null ? 'số liệu' : '', reason.text.trim() === '' ? 'lý do' : ''].filter(Boolean);
  return (
    <fieldset className={classes.box} disabled={disabled}>
      <legend className={classes.boxHead}>
        Sửa số liệu
        <Button variant="subtle" size="compact-sm" onClick={onDrop}>
          {correction ? 'Bỏ' : 'Thôi'}
        </Button>
      </legend>
      {measure.kind === 'parts' ? (
        <Checkbox.Group label="Nội dung đạt theo thẩm định" value={parts}>
          <div className={classes.parts}>
            {measure.parts.map(part => (
              <Checkbox
                key={part.id}
                value={part.id}
                label={part.text}
                onChange={event => {
                  const isMet = event.currentTarget.checked;
                  const met = measure.parts
                    .map(({ id }) => id)
                    .filter(id => (id === part.id ? isMet : parts.includes(id)));
                  setParts(met);
                  save({ kind: 'parts', met });
                }}
              />
            ))}
          </div>
        </Checkbox.Group>
      ) : (
        <TextInput
          label={`Số liệu theo thẩm định${row.indicator.unit ? ` (${row.indicator.unit})` : ''}`}
          placeholder={entryText(given) || 'Ví dụ: 277/287'}
          value={figure.text}
          error={parsed.ok ? null : parsed.reason}
          onChange={event => figure.change(event.currentTarget.value)}
          onBlur={() => save()}
          onKeyDown={event => {
            if (event.key === 'Enter') save();
          }}
        />
      )}
      <TextInput
        label="Lý do sửa"
        placeholder="Ví dụ: biên bản nghiệm thu ngày 12/11 ghi 280 km"
        value={reason.text}
        maxLength={8000}
        onChange={event => reason.change(event.currentTarget.value)}
        onBlur={() => save()}
        onKeyDown={event => {
          if (event.key === 'Enter') save();
        }}
      />
      <dl className={classes.sides}>
        <dt>Xã báo cáo</dt>
        <dd>{row.comparison || row.display || 'Chưa nhập'}</dd>
        <dt>Thẩm định</dt>
        <dd>
          <output>{(entry && (shown.comparison || shown.display)) || '…'}</output>
        </dd>
      </dl>
      {missing.length > 0 ? <p className={classes.hint}>Chưa lưu: cần {missing.join(' và ')}.</p> : null}
    </fieldset>
  );
}
