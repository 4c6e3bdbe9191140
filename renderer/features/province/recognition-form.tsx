import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ProvinceRow } from '#shared/contract/province.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { showDone } from '../../ui/notices.tsx';
import classes from './dossier-table.module.css';
import { useRecognition } from './use-province.ts';

/** Writes down a decision of recognition, or takes it back with a reason; nothing that was written down is lost. */
export function RecognitionForm({ row }: { row: ProvinceRow }) {
  return row.recognition ? <Withdraw row={row} /> : <Recognise row={row} />;
}

function Recognise({ row }: { row: ProvinceRow }) {
  const { recognise } = useRecognition(row.id);
  const [number, setNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (number.trim() === '' || decidedOn === null) return;
    recognise.mutate(
      { number, decidedOn, note },
      { onSuccess: () => showDone('Đã ghi quyết định công nhận.') },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label="Số quyết định"
        placeholder="1234/QĐ-UBND"
        withAsterisk
        maxLength={200}
        value={number}
        error={wasTried && number.trim() === '' ? 'Cần ghi số quyết định.' : null}
        onChange={event => setNumber(event.currentTarget.value)}
      />
      <DateInput
        label={wasTried && decidedOn === null ? 'Ngày ký (cần ghi)' : 'Ngày ký'}
        withAsterisk
        value={decidedOn}
        onDay={setDecidedOn}
      />
      <TextInput
        label="Ghi chú"
        maxLength={500}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <Button type="submit" loading={recognise.isPending}>
        Ghi đã công nhận
      </Button>
    </form>
  );
}

function Withdraw({ row }: { row: ProvinceRow }) {
  const { withdraw } = useRecognition(row.id);
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (reason.trim() !== '') withdraw.mutate(reason, { onSuccess: () => showDone('Đã rút lại.') });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label="Ghi nhầm hoặc bị thu hồi? Lý do rút lại"
        maxLength={500}
        value={reason}
        error={wasTried && reason.trim() === '' ? 'Cần ghi lý do.' : null}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={withdraw.isPending}>
        Rút lại
      </Button>
    </form>
  );
}
