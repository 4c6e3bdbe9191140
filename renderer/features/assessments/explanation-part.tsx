import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Explanation } from '#shared/domain/verdict.ts';
import { formatDate, parseDate } from '#shared/domain/vietnamese-date.ts';
import { useKeptDraft } from '../../core/kept-draft.ts';
import type { AssessmentChange } from '../../core/use-assess.ts';
import classes from './entry-part.module.css';
import { ExceptionLink } from './exceptions-part.tsx';
import { KeptText } from './kept-text.tsx';

type Props = {
  draftKey: string;
  row: IndicatorRow;
  onSave: (change: AssessmentChange) => void;
};

const nothing: Explanation = { reason: '', remedy: '', dueOn: null, funding: '' };

/** Why an indicator is not met and what will be done about it; it goes into the report. */
export function ExplanationPart({ draftKey, row, onSave }: Props) {
  const { explanation } = row.assessment;
  const [isOpened, setIsOpened] = useState(false);
  if (!explanation && !isOpened) {
    if (row.verdict !== 'notMet') return null;
    return (
      <div className={classes.choices}>
        <ExceptionLink label="Giải trình vì sao chưa đạt…" onOpen={() => setIsOpened(true)} />
      </div>
    );
  }
  const present = explanation ?? nothing;
  const save = (change: Partial<Explanation>) => {
    const next = { ...present, ...change };
    const isEmpty = [next.reason, next.remedy, next.dueOn ?? '', next.funding].every(
      each => each.trim() === '',
    );
    onSave({ explanation: isEmpty ? null : next });
  };
  return (
    <div className={classes.box}>
      <div className={classes.boxHead}>
        Giải trình chưa đạt
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setIsOpened(false);
            if (explanation) onSave({ explanation: null });
          }}
        >
          {explanation ? 'Bỏ' : 'Thôi'}
        </Button>
      </div>
      <KeptText
        label="Lý do"
        draftKey={`${draftKey} explanation reason`}
        saved={present.reason}
        limit={4000}
        onSave={reason => save({ reason })}
      />
      <KeptText
        label="Hướng khắc phục"
        draftKey={`${draftKey} explanation remedy`}
        saved={present.remedy}
        limit={4000}
        onSave={remedy => save({ remedy })}
      />
      <RemedyDate
        draftKey={`${draftKey} explanation due`}
        saved={present.dueOn}
        onSave={dueOn => save({ dueOn })}
      />
      <KeptText
        label="Kinh phí"
        draftKey={`${draftKey} explanation funding`}
        saved={present.funding}
        limit={1000}
        onSave={funding => save({ funding })}
      />
    </div>
  );
}

type DateProps = { draftKey: string; saved: string | null; onSave: (day: string | null) => void };

/** A day as people type it: "8/3/26". */
function RemedyDate({ draftKey, saved, onSave }: DateProps) {
  const shown = saved === null ? '' : formatDate(saved);
  const { text, change, settle } = useKeptDraft(draftKey, shown);
  const day = text.trim() === '' ? null : parseDate(text);
  const finish = () => {
    if (day === undefined) return;
    settle(day === null ? '' : formatDate(day));
    if (day !== saved) onSave(day);
  };
  return (
    <TextInput
      label="Hạn khắc phục"
      placeholder="Ví dụ: 30/6/2026"
      w="12rem"
      value={text}
      error={day === undefined ? 'Chưa lưu: nhập ngày/tháng/năm, ví dụ 30/6/2026.' : null}
      onChange={event => change(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={event => {
        if (event.key === 'Enter') finish();
      }}
    />
  );
}
