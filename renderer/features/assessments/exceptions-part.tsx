import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import type { AssessmentChange } from '../../core/use-assess.ts';
import classes from './entry-part.module.css';

type Props = { row: IndicatorRow; onSave: (change: AssessmentChange) => void };

/** The two ways around the computed verdict; neither goes without a written reason. */
export function ExceptionsPart({ row, onSave }: Props) {
  const { notApplicable, override } = row.assessment;
  const [opened, setOpened] = useState<'notApplicable' | 'override' | null>(null);
  if (notApplicable || opened === 'notApplicable') {
    return (
      <ReasonBox
        title="Không áp dụng cho xã"
        reason={notApplicable?.reason ?? ''}
        isSaved={notApplicable !== null}
        onCancel={() => setOpened(null)}
        onRemove={() => onSave({ notApplicable: null })}
        onSave={reason => {
          setOpened(null);
          onSave({ notApplicable: { reason } });
        }}
      />
    );
  }
  if (override || opened === 'override') {
    return <OverrideBox row={row} onSave={onSave} onClose={() => setOpened(null)} />;
  }
  return (
    <div className={classes.choices}>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpened('notApplicable')}>
        Không áp dụng…
      </Button>
      {row.assessment.entry ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setOpened('override')}>
          Đánh giá khác kết quả tính…
        </Button>
      ) : null}
    </div>
  );
}

function OverrideBox({ row, onSave, onClose }: Props & { onClose: () => void }) {
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
      onRemove={() => {
        onClose();
        onSave({ override: null });
      }}
      onSave={reason => {
        onClose();
        onSave({ override: { verdict, reason } });
      }}
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

type ReasonProps = {
  title: string;
  reason: string;
  isSaved: boolean;
  onSave: (reason: string) => void;
  onRemove: () => void;
  onCancel: () => void;
  children?: React.ReactNode;
};

function ReasonBox({ title, reason, isSaved, onSave, onRemove, onCancel, children }: ReasonProps) {
  const [text, setText] = useState(reason);
  const [wasTried, setWasTried] = useState(false);
  const isMissing = text.trim() === '';
  const save = () => {
    setWasTried(true);
    if (!isMissing && text.trim() !== reason) onSave(text.trim());
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
        maxLength={4000}
        autoFocus={!isSaved}
        value={text}
        error={wasTried && isMissing ? 'Cần ghi lý do trước khi lưu.' : null}
        onChange={event => setText(event.currentTarget.value)}
        onBlur={isSaved ? save : undefined}
      />
      {isSaved ? null : (
        <Button size="compact-md" style={{ alignSelf: 'flex-start' }} onClick={save}>
          Lưu lý do
        </Button>
      )}
    </div>
  );
}
