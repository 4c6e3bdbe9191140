import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ResultReading } from '#shared/domain/result-table.ts';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import classes from './results-page.module.css';

type Props = {
  reading: ResultReading;
  choices: readonly { code: string; text: string }[];
  isChosen: boolean;
  onToggle: () => void;
  onCorrect: (said: { code?: string | null; text?: string | null }) => void;
};

/** One row of the file: its words, the indicator it is about, and the result before and after. */
export function ResultLine({ reading, choices, isChosen, onToggle, onCorrect }: Props) {
  const { address, file, code, status, reason, before, after } = reading;
  const canEnter = status === 'change';
  const needsPerson = status === 'notMatched' || status === 'twice' || reading.matchedBy === 'person';
  // A field has one line; a cell may have several.
  const written = file.result.replace(/\s*\n\s*/g, ' ');
  const named = choices.find(each => each.code === code);
  return (
    <tr data-status={status}>
      <td>
        <Checkbox
          aria-label={`Nhập dòng ${address}`}
          checked={canEnter && isChosen}
          disabled={!canEnter}
          onChange={onToggle}
        />
      </td>
      <td className={classes.address}>{address}</td>
      <td className={classes.words}>
        <div className={classes.clamp} title={file.indicator}>
          {file.indicator}
        </div>
        <TextInput
          key={file.result}
          size="xs"
          aria-label={`Kết quả ở ô ${address}`}
          defaultValue={written}
          onBlur={event => {
            const text = event.currentTarget.value;
            if (text !== written) onCorrect({ text });
          }}
          onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
        />
        {file.verdict === '' ? null : <span className={classes.said}>{file.verdict}</span>}
        {file.note === '' ? null : <span className={classes.said}>Ghi chú: {file.note}</span>}
      </td>
      <td className={classes.words}>
        {needsPerson ? (
          <NativeSelect
            size="xs"
            aria-label={`Chỉ tiêu của dòng ${address}`}
            value={code ?? ''}
            data={[
              { value: '', label: 'Chọn chỉ tiêu…' },
              ...choices.map(each => ({ value: each.code, label: `${each.code} ${each.text.slice(0, 90)}` })),
            ]}
            onChange={event => onCorrect({ code: event.currentTarget.value || null })}
          />
        ) : (
          <div className={classes.clamp} title={named?.text}>
            <b>{code}</b> {named?.text}
          </div>
        )}
        {reading.matchedBy === 'text' ? <span className={classes.said}>nhận ra theo câu chữ</span> : null}
        {reason ? (
          <span className={classes.reason}>
            <IconAlertTriangle aria-hidden /> {reason}
          </span>
        ) : null}
      </td>
      <td>{before ? <Shown {...before} /> : null}</td>
      <td>
        {after ? <Shown {...after} /> : <span className={classes.said}>{consequence[status]}</span>}
        {reading.change && Object.hasOwn(reading.change, 'note') ? (
          <span className={classes.said}>có ghi chú mới</span>
        ) : null}
      </td>
    </tr>
  );
}

const consequence: Record<ResultReading['status'], string> = {
  change: '',
  same: 'Không đổi',
  empty: 'Để trống, giữ nguyên',
  notUnderstood: 'Chưa hiểu, giữ nguyên',
  notMatched: 'Bỏ qua',
  twice: 'Bỏ qua',
};

function Shown({ display, verdict }: NonNullable<ResultReading['before']>) {
  return (
    <div className={classes.shown}>
      <span>{display}</span>
      <VerdictBadge verdict={verdict} soft />
    </div>
  );
}
