import { Button, SegmentedControl, Textarea, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import type { AssessmentChange } from '../../core/use-assess.ts';
import classes from './entry-part.module.css';
import { tooLong } from './sheet-cells.ts';

export type Exception = 'notApplicable' | 'override' | 'local';

type Props = {
  row: IndicatorRow;
  opened: Exception | null;
  onOpen: (exception: Exception | null) => void;
  onSave: (change: AssessmentChange) => void;
  /** More ways, beside the two. */
  children: ReactNode;
};

/** The two ways around the computed verdict; neither goes without a written reason. */
export function ExceptionsPart({ row, opened, onOpen, onSave, children }: Props) {
  const { notApplicable, override } = row.assessment;
  if (notApplicable || opened === 'notApplicable') {
    return (
      <ReasonBox
        title="Không áp dụng cho xã"
        reason={notApplicable?.reason ?? ''}
        isSaved={notApplicable !== null}
        onCancel={() => onOpen(null)}
        onRemove={() => onSave({ notApplicable: null })}
        onSave={reason => onSave({ notApplicable: { reason } })}
      />
    );
  }
  if (override || opened === 'override') {
    return <OverrideBox row={row} onSave={onSave} onClose={() => onOpen(null)} />;
  }
  return (
    <div className={classes.choices}>
      {children}
      <ExceptionLink label="Không áp dụng…" onOpen={() => onOpen('notApplicable')} />
      {row.assessment.entry ? (
        <ExceptionLink label="Đánh giá khác kết quả tính…" onOpen={() => onOpen('override')} />
      ) : null}
    </div>
  );
}

export function ExceptionLink({ label, onOpen }: { label: string; onOpen: () => void }) {
  return (
    <UnstyledButton className={classes.choice} onClick={onOpen}>
      {label}
    </UnstyledButton>
  );
}

type OverrideProps = Pick<Props, 'row' | 'onSave'> & { onClose: () => void };

function OverrideBox({ row, onSave, onClose }: OverrideProps) {
  const { override } = row.assessment;
  const [verdict, setVerdict] = useState<'met' | 'notMet'>(
    override?.verdict ?? (row.verdict === 'met' ? 'notMet' : 'met'),
  );
  return (
    <ReasonBox
      title="Đánh giá khác kết quả tính"
      reason={override?.reason ?? ''}
      isSaved={override !== null}
      onCancel={onClose}
      onRemove={() => onSave({ override: null })}
      onSave={reason => onSave({ override: { verdict, reason } })}
    >
      <SegmentedControl
        aria-label="Đánh giá"
        data={[
          { value: 'met', label: 'Đạt' },
          { value: 'notMet', label: 'Chưa đạt' },
        ]}
        value={verdict}
        onChange={value => {
          const next = value === 'met' ? 'met' : 'notMet';
          setVerdict(next);
          if (override) onSave({ override: { ...override, verdict: next } });
        }}
      />
    </ReasonBox>
  );
}

const reasonLimit = 4000;

type ReasonProps = {
  title: string;
  reason: string;
  isSaved: boolean;
  onSave: (reason: string) => void;
  onRemove: () => void;
  onCancel: () => void;
  children?: ReactNode;
};

function ReasonBox({ title, reason, isSaved, onSave, onRemove, onCancel, children }: ReasonProps) {
  const [text, setText] = useState(reason);
  const [wasTried, setWasTried] = useState(false);
  const isMissing = text.trim() === '';
  const isTooLong = text.length > reasonLimit;
  const save = () => {
    setWasTried(true);
    if (!isMissing && !isTooLong && text.trim() !== reason) onSave(text.trim());
  };
  return (
    <div className={classes.box}>
      <div className={classes.boxHead}>
        {title}
        <Button variant="subtle" size="compact-sm" onClick={isSaved ? onRemove : onCancel}>
          {isSaved ? 'Bỏ' : 'Thôi'}
        </Button>
      </div>
      {children}
      <Textarea
        label="Lý do"
        withAsterisk
        autosize
        minRows={2}
        maxRows={6}
        autoFocus={!isSaved}
        value={text}
        error={
          isTooLong
            ? `Chưa lưu: ${tooLong(text.length, reasonLimit)}.`
            : wasTried && isMissing
              ? 'Cần ghi lý do trước khi lưu.'
              : null
        }
        onChange={event => setText(event.currentTarget.value)}
        onBlur={isSaved ? save : undefined}
      />
      {isSaved ? null : (
        <Button size="compact-sm" style={{ alignSelf: 'flex-start' }} onClick={save}>
          Lưu lý do
        </Button>
      )}
    </div>
  );
}
